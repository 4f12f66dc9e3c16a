import { type RefObject, useRef, useState } from 'react';
import type { Problem } from '../../checks/check.ts';
import { type KeyPress, pressed } from '../../ui/key-press.ts';
import { LATE_KEYS } from '../../ui/late-keys.ts';
import { announce } from '../../ui/live-region.tsx';
import { applyFix, countSaid, setRule } from './check-edits.ts';
import type { CheckedOpened } from './checked-opened.ts';
import { FindingRow } from './finding-row.tsx';

interface FindingListProps {
  readonly opened: CheckedOpened;
  readonly problems: readonly Problem[];
  /** What has the focus once the last finding is gone. */
  readonly panel: RefObject<HTMLElement | null>;
}

/** The findings below the names of what they are about: one stop for Tab, arrow keys from one to the next. */
export function FindingList({ opened, problems, panel }: FindingListProps) {
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, problems.length - 1);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);

  const focus = (index: number) => (buttons.current[index] ?? panel.current)?.focus();

  const handleKey = (press: KeyPress) => {
    const key = pressed(press, LATE_KEYS.checks);
    if (key === null || key === 'show' || key === 'close') return;
    press.preventDefault();
    const last = problems.length - 1;
    focus({ up: Math.max(0, at - 1), down: Math.min(last, at + 1), first: 0, last }[key]);
  };

  /** Does something that takes findings away, and goes on to the one that is in their place then. */
  const settle = (act: () => void, words: string) => {
    act();
    announce(`${words} ${countSaid(opened.store)}`);
    // The list is rendered anew by then.
    requestAnimationFrame(() => focus(Math.min(at, buttons.current.findLastIndex(Boolean))));
  };

  return (
    <div className="py-1">
      {groupsOf(problems).map(({ name, start, list }) => (
        <div key={`${start} ${name}`} className={GROUP}>
          <h3 dir="auto" className="px-4 pt-1.5 text-xs font-medium break-words text-ink-soft">
            {name}
          </h3>
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes a list without bullets for none */}
          <ul role="list" aria-label={name}>
            {list.map((problem, i) => (
              <FindingRow
                key={`${problem.rule.id} ${problem.path} ${problem.entry ?? ''} ${problem.message}`}
                problem={problem}
                isTabbable={start + i === at}
                button={(element) => {
                  buttons.current[start + i] = element;
                }}
                onKey={handleKey}
                onFocus={() => setChosen(start + i)}
                onShow={() => {
                  const { place, field, entry } = problem;
                  const spot = { place, card: null, field };
                  opened.show(entry === undefined ? spot : { ...spot, entry }, 'open');
                }}
                onFix={() =>
                  settle(() => applyFix(opened.store, problem), 'Done. Undo takes it back.')
                }
                onRule={(to) =>
                  settle(
                    () => setRule(opened.store, problem.rule.id, to),
                    `“${problem.rule.title}” is switched off. “Rules” has it.`,
                  )
                }
              />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** What is far out of sight is not laid out: a plan of 1,000 steps may have as many findings. */
const GROUP = '[content-visibility:auto] [contain-intrinsic-size:auto_4rem]';

interface Group {
  readonly name: string;
  /** Which of all findings its first one is, from 0. */
  readonly start: number;
  readonly list: readonly Problem[];
}

/** Findings about one part, which stand beside each other, as one group. */
function groupsOf(problems: readonly Problem[]): readonly Group[] {
  const groups: { name: string; start: number; list: Problem[]; of: string }[] = [];
  for (const [at, problem] of problems.entries()) {
    const of = `${problem.level} ${problem.place.task ?? ''} ${problem.place.step ?? ''}`;
    const last = groups.at(-1);
    if (last?.of === of && last.name === nameOf(problem)) last.list.push(problem);
    else groups.push({ of, name: nameOf(problem), start: at, list: [problem] });
  }
  return groups;
}

function nameOf({ name }: Problem): string {
  return name === '' ? 'The plan as a whole' : name;
}
