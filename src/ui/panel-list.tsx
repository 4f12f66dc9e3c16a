import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { type KeyPress, onKeyPress, pressed } from './key-press.ts';
import { LATE_KEYS } from './late-keys.ts';
import { announce } from './live-region.tsx';

/** Something that a panel lists. What it says leads to where it is; beside that, what can be done about it. */
export interface PanelRow {
  readonly key: string;
  readonly content: ReactNode;
  /** Leads to where it is; of a row with a box, ticks it. */
  readonly onPress: (row: RowControls) => void;
  /** Whether its box is ticked; left out for a row without one. */
  readonly isTicked?: boolean;
  readonly aside?: (row: RowControls) => ReactNode;
  /** What stands below it while something is typed there. */
  readonly below?: (row: RowControls) => ReactNode;
}

/** What the buttons of a row need. */
export interface RowControls {
  /** 0 in the row that Tab leads to, -1 in all others. */
  readonly tabIndex: 0 | -1;
  /**
   * Does what may take the row away, says so in `words`, and puts the focus on the row with the key
   * `next`, else on the one in its place.
   */
  readonly settle: (act: () => void, words: () => string, next?: () => string | null) => void;
}

export interface PanelGroup {
  readonly key: string;
  readonly name: string;
  readonly rows: readonly PanelRow[];
  /** What is to be known about them. */
  readonly note?: ReactNode;
  /** What can be done with all of them. */
  readonly aside?: ReactNode;
}

interface PanelListProps {
  readonly groups: readonly PanelGroup[];
  /** What has the focus once the last row is gone. */
  readonly panel: RefObject<HTMLElement | null>;
}

/** Rows below the names of what they are about: one stop for Tab, arrow keys from one to the next. */
export function PanelList({ groups, panel }: PanelListProps) {
  const [chosen, setChosen] = useState(0);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const count = groups.reduce((all, group) => all + group.rows.length, 0);
  const at = Math.min(chosen, count - 1);

  const focus = (index: number) => (buttons.current[index] ?? panel.current)?.focus();

  const handleKey = (press: KeyPress) => {
    const key = pressed(press, LATE_KEYS.panel);
    if (key === null || key === 'show' || key === 'close') return;
    press.preventDefault();
    const last = count - 1;
    focus({ up: Math.max(0, at - 1), down: Math.min(last, at + 1), first: 0, last }[key]);
  };

  const rows = useRef<readonly PanelRow[]>([]);
  useLayoutEffect(() => {
    rows.current = groups.flatMap((group) => group.rows);
  });
  const settle: RowControls['settle'] = (act, words, next = nowhere) => {
    act();
    announce(words());
    // The list is rendered anew by then.
    requestAnimationFrame(() => {
      const there = rows.current.findIndex(({ key }) => key === next());
      focus(there >= 0 ? there : Math.min(at, rows.current.length - 1));
    });
  };

  let start = 0;
  return (
    <div className="py-1">
      {groups.map(({ key, name, note, rows: list, aside }) => {
        const first = start;
        start += list.length;
        return (
          <div key={key} className={GROUP}>
            <div className="flex items-center gap-2 px-4 pt-1.5">
              <h3
                dir="auto"
                className="min-w-0 flex-1 text-xs font-medium break-words text-ink-soft"
              >
                {name}
              </h3>
              {aside}
            </div>
            {note ? <div className="px-4 text-sm">{note}</div> : null}
            {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes a list without bullets for none */}
            <ul role="list" aria-label={name}>
              {list.map((row, i) => {
                const tabIndex = first + i === at ? 0 : -1;
                return (
                  <li
                    key={row.key}
                    onFocus={() => setChosen(first + i)}
                    className="flex flex-wrap items-start gap-x-2 px-2 py-0.5 hover:bg-hover"
                  >
                    <button
                      type="button"
                      ref={(element) => {
                        buttons.current[first + i] = element;
                      }}
                      tabIndex={tabIndex}
                      {...(row.isTicked === undefined
                        ? {}
                        : { role: 'checkbox', 'aria-checked': row.isTicked })}
                      onClick={() => row.onPress({ tabIndex, settle })}
                      onKeyDown={onKeyPress(handleKey)}
                      dir="auto"
                      className="min-w-60 flex-1 rounded-sm px-2 py-1 text-start text-sm -outline-offset-2 break-words"
                    >
                      {row.content}
                    </button>
                    {row.aside ? (
                      <span className="ms-auto flex flex-wrap items-center justify-end gap-1">
                        {row.aside({ tabIndex, settle })}
                      </span>
                    ) : null}
                    {row.below ? (
                      <div className="w-full px-2 pb-1">{row.below({ tabIndex, settle })}</div>
                    ) : null}
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

const nowhere = () => null;

/** What is far out of sight is not laid out: a plan of 1,000 steps may have as many rows. */
const GROUP = '[content-visibility:auto] [contain-intrinsic-size:auto_4rem]';
