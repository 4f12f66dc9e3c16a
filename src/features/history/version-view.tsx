import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { type PlanChange, planChanges } from '../../formats/derived/plan-changes.ts';
import type { Plan } from '../../plan/schema.ts';
import type { Version } from '../../storage/history-schema.ts';
import { readVersion } from '../../storage/versions.ts';
import { exportedBeside } from '../../store/exports.ts';
import type { PlanStore } from '../../store/plan-store.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { FeltWait } from '../../ui/felt-wait.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { fullTime } from '../../ui/when.ts';
import { ChangeList } from './change-list.tsx';
import { eventsOf, nameOf } from './event-words.ts';
import { NameForm } from './name-form.tsx';

interface VersionViewProps {
  readonly version: Version;
  readonly store: PlanStore;
  readonly onName: (name: string) => void;
  readonly onBack: (change: PlanChange) => void;
  readonly onBackAll: (plan: Plan) => void;
}

/** One earlier version: what changed since, its Markdown, and the ways back to it. */
export function VersionView(props: VersionViewProps) {
  const { version, store, onName, onBack, onBackAll } = props;
  const { data: plan, error } = useQuery({
    queryKey: ['history', 'version', version.key],
    queryFn: () => readVersion(version.key),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const [isMarkdown, setMarkdown] = useState(false);
  return (
    <div className="flex flex-col gap-4">
      <header>
        <h3 className="font-semibold break-words">
          <bdi>{nameOf(version)}</bdi>
        </h3>
        <p className="text-sm text-ink-soft">
          {fullTime(version.at)}
          {version.name === '' ? null : `. ${eventsOf(version.events)}.`}
        </p>
      </header>
      {error ? <Banner tone="warning" title={error.message} /> : null}
      {plan ? (
        <>
          <div className="flex flex-wrap gap-2">
            <Button
              aria-pressed={!isMarkdown}
              className={PRESSED}
              onClick={() => setMarkdown(false)}
            >
              What changed since
            </Button>
            <Button aria-pressed={isMarkdown} className={PRESSED} onClick={() => setMarkdown(true)}>
              Its Markdown
            </Button>
            <Button className="sm:ms-auto" onClick={() => onBackAll(plan)}>
              Bring all of it back
            </Button>
          </div>
          {isMarkdown ? (
            <MarkdownOf version={version} plan={plan} />
          ) : (
            <ChangesSince plan={plan} store={store} onBack={onBack} />
          )}
        </>
      ) : null}
      {plan || error ? null : <FeltWait>Reading it…</FeltWait>}
      <NameForm
        name={version.name}
        help="A version with a name stays, however old it gets."
        action="Keep this version"
        onName={onName}
      />
    </div>
  );
}

const PRESSED = 'aria-pressed:bg-accent-soft aria-pressed:text-accent';

interface ChangesSinceProps extends Pick<VersionViewProps, 'store' | 'onBack'> {
  readonly plan: Plan;
}

function ChangesSince({ plan, store, onBack }: ChangesSinceProps) {
  const now = useStore(store.state, (state) => state.plan);
  const changes = useMemo(() => planChanges(plan, now), [plan, now]);
  return <ChangeList changes={changes} onBack={onBack} />;
}

function MarkdownOf({
  version: { key },
  plan,
}: {
  readonly version: Version;
  readonly plan: Plan;
}) {
  const { data, error } = useQuery({
    queryKey: ['history', 'markdown', key],
    queryFn: async ({ signal }) => (await exportedBeside(plan, plan.format, {}, signal)).text,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (error) return <Banner tone="warning" title={error.message} />;
  if (data === undefined) return <FeltWait>Printing it…</FeltWait>;
  return (
    <TextArea
      code
      readOnly
      aria-label="Markdown of this version"
      value={data}
      className="max-h-[50dvh] overflow-auto"
    />
  );
}
