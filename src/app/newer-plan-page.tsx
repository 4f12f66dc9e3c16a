import Download from 'lucide-react/icons/download';
import { useEffect } from 'react';
import { PlanView } from '../features/preview/plan-view.tsx';
import { formatOf, hasItsFormat } from '../formats/built-in/format-of.ts';
import { fileText, planFileText } from '../plan/file.ts';
import type { Plan } from '../plan/schema.ts';
import type { NewerPlan } from '../storage/newer-plan.ts';
import { AppBar } from '../ui/app-bar.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { download } from '../ui/download.ts';
import { fileName } from '../ui/file-name.ts';
import { focusMain } from '../ui/focus-main.ts';
import { announce } from '../ui/live-region.tsx';
import { LIBRARY_ADDRESS } from './addresses.ts';
import { ThemeMenu } from './theme-menu.tsx';

const TITLE = 'This plan was saved by a newer version of Planform. Reload this tab to edit it.';

/**
 * A plan that a newer Planform saved, while this tab still runs older code: to be read and taken
 * along, with what was typed here and is not in it.
 */
export function NewerPlanPage({ found }: { readonly found: NewerPlan }) {
  const { name, reason, legible, typed } = found;
  useEffect(() => {
    announce(TITLE);
    // Whoever was typing has the focus on what is gone.
    if (document.activeElement === document.body) focusMain();
  }, []);
  return (
    <>
      <title>{`${name} · Planform`}</title>
      <AppBar home={LIBRARY_ADDRESS}>
        <ThemeMenu />
      </AppBar>
      <main className="mx-auto flex max-w-4xl flex-col gap-4 px-5 pt-6 pb-24 sm:px-6">
        <Banner
          tone="warning"
          title={TITLE}
          actions={
            <>
              <Button size="small" variant="primary" onClick={() => window.location.reload()}>
                Reload
              </Button>
              <Button size="small" icon={<Download />} onClick={() => downloadStored(found)}>
                Download
              </Button>
            </>
          }
        >
          <p>{reason}</p>
          {legible ? <p>Until then you can read it here. {notShown(legible)}</p> : null}
        </Banner>
        {typed.map((plan, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they do not change, and may be of one name
          <TypedBeside key={at} plan={plan} name={name} />
        ))}
        <section aria-label="The plan, to be read">
          <h1 className="mb-3 text-xl font-semibold tracking-tight">
            <bdi>{name}</bdi>
          </h1>
          {legible ? (
            <PlanView plan={legible.value} />
          ) : (
            <p className="text-ink-soft">
              This version of Planform cannot show it. Download it to see what is stored.
            </p>
          )}
        </section>
      </main>
    </>
  );
}

interface TypedBesideProps {
  readonly plan: Plan;
  /** Of the plan that was typed in. */
  readonly name: string;
}

function TypedBeside({ plan, name }: TypedBesideProps) {
  const save = () =>
    download(`${fileName(name)}-typed-here.json`, planFileText(plan), 'application/json');
  return (
    <Banner
      tone="info"
      title="What was typed here and not saved is kept"
      actions={
        <Button size="small" icon={<Download />} onClick={save}>
          Download what was typed
        </Button>
      }
    >
      It is not in the plan below. The newer version keeps it as a plan of its own as soon as it
      opens this one; to be sure, take it along.
    </Banner>
  );
}

/** A file that a newer Planform opens, where there is a plan in what is stored; else the text itself. */
function downloadStored({ name, text, stored }: NewerPlan): void {
  if (stored) {
    download(`${fileName(name)}.json`, fileText(stored.version, stored.plan), 'application/json');
  } else download(`${fileName(name)}.txt`, text, 'text/plain');
}

/** What of the plan this version leaves out, as sentences. */
function notShown({ value, leftOut }: NonNullable<NewerPlan['legible']>): string {
  const sentences: string[] = [];
  if (leftOut.length > 0) {
    const more = leftOut.length - MOST_NAMED;
    const named = leftOut.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
    sentences.push(`What this version does not know is not shown: ${named}.`);
  }
  if (!hasItsFormat(value)) {
    const { name } = formatOf(value);
    sentences.push(`Its format, “${value.format}”, is not known here: it is shown as a ${name}.`);
  }
  return sentences.join(' ');
}
const MOST_NAMED = 5;
