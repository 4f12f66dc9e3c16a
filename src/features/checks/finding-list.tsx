import type { RefObject } from 'react';
import type { Problem } from '../../checks/check.ts';
import { type PanelGroup, PanelList, type PanelRow } from '../../ui/panel-list.tsx';
import { countSaid, fixFinding, setRule } from './check-edits.ts';
import type { CheckedOpened } from './checked-opened.ts';
import { FindingButtons } from './finding-buttons.tsx';

interface FindingListProps {
  readonly opened: CheckedOpened;
  readonly problems: readonly Problem[];
  /** What has the focus once the last finding is gone. */
  readonly panel: RefObject<HTMLElement | null>;
}

/** The findings, below the names of what they are about. */
export function FindingList({ opened, problems, panel }: FindingListProps) {
  const { store } = opened;
  const rowOf = (problem: Problem): PanelRow => ({
    key: `${problem.rule.id} ${problem.path} ${problem.entry ?? ''} ${problem.message}`,
    content: problem.message,
    onPress: () => {
      const { place, field, entry } = problem;
      const spot = { place, card: null, field };
      opened.show(entry === undefined ? spot : { ...spot, entry }, 'open');
    },
    aside: ({ tabIndex, settle }) => (
      <FindingButtons
        problem={problem}
        tabIndex={tabIndex}
        onFix={() =>
          settle(
            () => fixFinding(store, problem),
            () => `Done. Undo takes it back. ${countSaid(store)}`,
          )
        }
        onRule={(to) =>
          settle(
            () => setRule(store, problem.rule.id, to),
            () => `“${problem.rule.title}” is switched off. “Rules” has it. ${countSaid(store)}`,
          )
        }
      />
    ),
  });
  return (
    <PanelList
      panel={panel}
      groups={groupsOf(problems).map(({ list, ...group }) => ({ ...group, rows: list.map(rowOf) }))}
    />
  );
}

interface Group extends Pick<PanelGroup, 'key' | 'name'> {
  readonly list: Problem[];
}

/** Findings about one part, which stand beside each other, as one group. */
function groupsOf(problems: readonly Problem[]): readonly Group[] {
  const groups: (Group & { readonly of: string })[] = [];
  for (const [at, problem] of problems.entries()) {
    const of = `${problem.level} ${problem.place.task ?? ''} ${problem.place.step ?? ''}`;
    const last = groups.at(-1);
    const name = problem.name === '' ? 'The plan as a whole' : problem.name;
    if (last?.of === of && last.name === name) last.list.push(problem);
    else groups.push({ of, name, key: `${at} ${name}`, list: [problem] });
  }
  return groups;
}
