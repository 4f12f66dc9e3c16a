import { memo } from 'react';
import type { Box } from '../../../plan/values.ts';
import { classNames } from '../../../ui/class-names.ts';
import type { KeyPress } from '../../../ui/key-press.ts';
import { LATE_KEYS } from '../../../ui/late-keys.ts';
import { ROW } from '../../../ui/screen-address.ts';
import type { Selecting } from '../items/item-selection.ts';
import { pastedItems } from '../rows/pasted.ts';
import { TextBox } from '../text/text-box.tsx';
import type { Range } from '../text/text-edit.ts';
import { useTabExit } from '../text/use-tab-exit.ts';
import type { ListCommand } from './list-commands.ts';
import { listKey, whenStuck } from './list-keys.ts';
import { ListRowMenu } from './list-row-menu.tsx';

interface ListRowViewProps {
  readonly rowKey: string;
  /** `Actions, item 2.1` */
  readonly name: string;
  readonly depth: number;
  readonly box: Box;
  readonly text: string;
  /** Tab leaves the list from the first item: there is nothing to nest it into. */
  readonly first: boolean;
  readonly only: boolean;
  readonly isSelected: boolean;
  /** Whether any item of the list is. */
  readonly isSelecting: boolean;
  readonly select: (key: string, what: Selecting) => void;
  readonly run: (key: string, command: ListCommand) => boolean;
  readonly change: (key: string, part: { readonly text?: string; readonly box?: Box }) => void;
  readonly goTo: (key: string, by: -1 | 1) => boolean;
}

/** One item of a list: its box, its text, and what can be done with it. */
export const ListRowView = memo(function ListRowView(props: ListRowViewProps) {
  const { rowKey, name, depth, box, text, first, only, run, change, goTo } = props;
  const { isSelected, isSelecting, select } = props;
  const leaves = useTabExit('list', LATE_KEYS.list);

  const handleKey = (press: KeyPress<HTMLTextAreaElement>) => {
    // There is nothing to nest the first item into.
    if (leaves(press, !first)) return;
    const key = listKey(press, first);
    if (!key) return whenStuck(press, (by) => select(rowKey, by));
    // An arrow at the edge of a text goes on to the next one, where there is one.
    const done =
      'select' in key
        ? select(rowKey, key.select)
        : 'goTo' in key
          ? goTo(rowKey, key.goTo)
          : run(rowKey, key.command);
    if (done || key.always) press.preventDefault();
    if (key.always) press.stopPropagation();
  };

  const pasteText = (pasted: string, range: Range): boolean => {
    const items = pastedItems(pasted);
    const isAlone = (text.slice(0, range.start) + text.slice(range.end)).trim() === '';
    const [first, second] = items;
    if (!first) return false;
    // Words that go on with those in the item.
    const isText = !second && !first.text.includes('\n') && !(first.marked && isAlone);
    return !isText && run(rowKey, { do: 'paste', range, items });
  };

  return (
    <li
      className={classNames(
        'group/row flex items-start gap-1',
        INDENTS[Math.min(depth, INDENTS.length - 1)],
        isSelected && SELECTED,
      )}
    >
      {box === 'none' ? (
        <span
          aria-hidden="true"
          className="flex h-[calc(1lh+0.625rem)] w-5 items-center justify-center"
        >
          <span className="size-1 rounded-full bg-ink-faint" />
        </span>
      ) : (
        <span className="flex h-[calc(1lh+0.625rem)] w-5 items-center justify-center">
          <input
            type="checkbox"
            aria-label={`${name}, done`}
            checked={box === 'done'}
            // Tab from the field above comes to where one types: there is nothing to tick yet.
            tabIndex={text === '' ? -1 : undefined}
            onChange={(event) => change(rowKey, { box: event.target.checked ? 'done' : 'open' })}
            className="size-4"
          />
        </span>
      )}
      <TextBox
        variant="plain"
        aria-label={name}
        aria-description={isSelected ? 'Selected' : undefined}
        {...ROW.attributes(rowKey)}
        placeholder={only ? 'First item' : undefined}
        value={text}
        onText={(next) => change(rowKey, { text: next })}
        onKey={handleKey}
        onPasteText={pasteText}
        className={classNames(
          'min-h-0! min-w-0 flex-1 px-1.5 py-1!',
          isSelected && 'bg-transparent! caret-transparent',
        )}
      />
      <ListRowMenu
        name={name}
        rowKey={rowKey}
        box={box}
        only={only}
        isSelecting={isSelecting}
        onSelect={() => select(rowKey, 'here')}
        run={(command) => run(rowKey, command)}
        onBox={(next) => change(rowKey, { box: next })}
      />
    </li>
  );
});

/** Set off by more than a colour: forced colours leave only the border. */
const SELECTED =
  'relative isolate before:absolute before:-inset-x-1.5 before:inset-y-0 before:-z-10 ' +
  'before:border-s-2 before:border-accent before:bg-accent-soft forced-colors:before:border-s-4';

/** Classes, since the page's policy allows no style attributes in markup. */
const INDENTS = ['ps-0', 'ps-6', 'ps-12', 'ps-18', 'ps-24', 'ps-30', 'ps-36', 'ps-42'] as const;
