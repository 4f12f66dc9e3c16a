import ListPlus from 'lucide-react/icons/list-plus';
import { type RefObject, useMemo } from 'react';
import { GATHERED, type Gathered, gathered, type Suggestion } from '../../checks/gather.ts';
import { applyFix, applyFixes, type PlacedFix } from '../../store/fixes.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { announce } from '../../ui/live-region.tsx';
import { type PanelGroup, PanelList, type PanelRow } from '../../ui/panel-list.tsx';
import { type PlannedPlan, usePausedPlan } from './planned.ts';

interface GatherTabProps {
  readonly opened: PlannedPlan;
  readonly panel: RefObject<HTMLElement | null>;
}

/** What the steps name and the lists of the plan lack: each is taken over with a click. */
export function GatherTab({ opened, panel }: GatherTabProps) {
  const { store } = opened;
  const [plan, look] = usePausedPlan(store);
  const all = useMemo(() => gathered(plan, plan.format), [plan]);

  const isMissing = (suggestion: Suggestion) => {
    const now = store.state.getState().plan;
    return (
      now === plan || gathered(now, now.format).some((each) => keyOf(each) === keyOf(suggestion))
    );
  };
  const rowOf = (suggestion: Suggestion): PanelRow => {
    const { of, text, name, place, field, entry, fixes } = suggestion;
    return {
      key: keyOf(suggestion),
      content: (
        <>
          <code className="font-mono text-[0.9em] break-all">{text}</code>
          {name === '' ? null : (
            <span className="ms-2 text-xs text-ink-soft">
              {of === 'total' ? 'what the estimates add up to' : name}
            </span>
          )}
          {fixes.length === 0 ? (
            <span className="block text-xs text-ink-soft">{NO_PLACE[of]}</span>
          ) : null}
        </>
      ),
      onPress: () => {
        const spot = { place, card: null, field };
        opened.show(entry === undefined ? spot : { ...spot, entry }, 'open');
      },
      aside: ({ tabIndex, settle }) =>
        fixes.map((fix) => (
          <Button
            key={fix.label}
            size="small"
            tabIndex={tabIndex}
            aria-label={`${fix.label}: ${text}`}
            onClick={() => {
              let isDone = false;
              settle(
                () => {
                  // In the plan as it is now, it may have been added already.
                  isDone = isMissing(suggestion) && applyFix(store, { fix, place });
                  look();
                },
                () =>
                  isDone ? 'Done. Undo takes it back.' : 'Nothing was added: the plan was changed.',
              );
            }}
          >
            <span className="max-w-56 truncate">{fix.label}</span>
          </Button>
        )),
    };
  };

  const takeAll = (list: readonly PlacedFix[]) => {
    applyFixes(store, list, `${list.length} gathered entries`);
    look();
    announce(`${list.length} entries were added. Undo takes them back.`);
    panel.current?.focus();
  };
  const groupOf = (of: Gathered): PanelGroup => {
    const list = all.filter((each) => each.of === of);
    const first = list.flatMap(({ fixes: [fix], place }) => (fix ? [{ fix, place }] : []));
    const group = { key: of, name: TITLES[of], rows: list.map(rowOf) };
    if (first.length < 2) return group;
    const aside = (
      <Button size="small" variant="quiet" onClick={() => takeAll(first)}>
        Add all {first.length}
        <span className="sr-only"> of {TITLES[of]}</span>
      </Button>
    );
    return { ...group, aside };
  };

  const groups = GATHERED.map(groupOf).filter(({ rows }) => rows.length > 0);
  return groups.length > 0 ? (
    <PanelList panel={panel} groups={groups} />
  ) : (
    <EmptyState icon={<ListPlus />} title="Nothing to gather">
      Files, packages, environment variables and test commands that steps name are offered here
      until the lists of the plan have them.
    </EmptyState>
  );
}

function keyOf({ of, text, place: { task = '', step = '' } }: Suggestion): string {
  return of === 'total' ? `${of} ${task} ${step}` : `${of} ${text}`;
}

const TITLES: Readonly<Record<Gathered, string>> = {
  files: 'Files',
  packages: 'Packages',
  variables: 'Environment variables',
  tests: 'Test commands',
  total: 'Total time',
};

/** What to do where no field of the plan takes it. */
const NO_PLACE: Readonly<Record<Gathered, string>> = {
  files: 'This plan has no list of files. “Add field” makes one.',
  packages: 'This plan has no list of packages. “Add field” makes one.',
  variables: 'This plan has no configuration. “Add field” makes one.',
  tests: 'This plan has no list of tests. “Add field” makes one.',
  total: 'This plan has no timeline. “Add field” makes one.',
};
