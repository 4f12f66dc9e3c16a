import Copy from 'lucide-react/icons/copy';
import Download from 'lucide-react/icons/download';
import { useState } from 'react';
import { planFileText } from '../plan/file.ts';
import { planName } from '../plan/name.ts';
import type { Plan } from '../plan/schema.ts';
import { Button } from '../ui/button.tsx';
import { copyText } from '../ui/copy-text.ts';
import { download } from '../ui/download.ts';
import { fileName } from '../ui/file-name.ts';
import type { Rescued } from './opened-plan.ts';

/** The plan or template that was open when its screen crashed: its text, to take to a safe place. */
export function PlanRescue({ plan, text }: Rescued) {
  const [outcome, setOutcome] = useState('');
  const name = planName(plan);
  const whole = text === null ? plan : { ...plan, templateText: text };

  /** `use` gives back how it went, in words. */
  const withMarkdown = async (use: (markdown: string) => string | Promise<string>) => {
    try {
      setOutcome(await use(text ?? (await printed(plan))));
    } catch (error) {
      const why = (error as Error).message;
      setOutcome(`The Markdown could not be made: ${why} The .json has the whole plan.`);
    }
  };
  const copy = async (markdown: string) =>
    (await copyText(markdown))
      ? 'Copied the Markdown.'
      : 'The browser did not let Planform copy. Download it instead.';
  const save = (markdown: string) => {
    download(`${fileName(name)}.md`, markdown, 'text/markdown');
    return 'Downloaded the Markdown.';
  };

  return (
    <section
      aria-label={plan.template ? 'Your template' : 'Your plan'}
      className="rounded-lg border border-line bg-surface p-4"
    >
      <p className="text-ink">
        “<bdi className="font-medium">{name}</bdi>” was open. What you typed is kept in this
        browser; to be sure, take a copy along.
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button variant="primary" icon={<Copy />} onClick={() => withMarkdown(copy)}>
          Copy as Markdown
        </Button>
        <Button icon={<Download />} onClick={() => withMarkdown(save)}>
          Download .md
        </Button>
        <Button
          icon={<Download />}
          onClick={() =>
            download(`${fileName(name)}.json`, planFileText(whole), 'application/json')
          }
        >
          Download .json
        </Button>
      </div>
      <p role="status" className="mt-2 text-sm empty:hidden">
        {outcome}
      </p>
    </section>
  );
}

/** Printing is loaded only now: it may be what crashed. */
async function printed(plan: Plan): Promise<string> {
  const { exportPlan } = await import('../formats/export.ts');
  return exportPlan(plan, plan.format);
}
