import { memo, useRef } from 'react';
import type { ItemName } from '../../../markdown/item-name.ts';
import type { Box } from '../../../plan/values.ts';
import { classNames } from '../../../ui/class-names.ts';
import type { KeyPress } from '../../../ui/key-press.ts';
import { LATE_KEYS } from '../../../ui/late-keys.ts';
import { ROW, ROW_PART } from '../../../ui/screen-address.ts';
import type { Selecting } from '../items/item-selection.ts';
import type { NamedPart } from '../rows/list-edits.ts';
import type { ListRow } from '../rows/list-rows.ts';
import { pastedItems } from '../rows/pasted.ts';
import { TextBox } from '../text/text-box.tsx';
import type { Range } from '../text/text-edit.ts';
import { useTabExit } from '../text/use-tab-exit.ts';
import type { ListCommand } from './list-commands.ts';
import { type ListKey, listKey, whenStuck } from './list-keys.ts';
import { ListRowMenu } from './list-row-menu.tsx';

interface ListRowViewProps {
  readonly rowKey: string;
  /** What the list is called: `Actions`. */
  readonly list: string;
  /** `2.1` */
  readonly number: string;
  readonly isNumbered: boolean;
  readonly depth: number;
  readonly box: Box;
  readonly name: ItemName | null;
  readonly text: string;
  /** Tab leaves the list from the first item: there is nothing to nest it into. */
  readonly first: boolean;
  readonly only: boolean;
  readonly isSelected: boolean;
  /** Whether any item of the list is. */
  readonly isSelecting: boolean;
  readonly select: (key: string, what: Selecting) => void;
  readonly run: (key: string, command: ListCommand) => boolean;
  readonly change: (key: string, part: Partial<Pick<ListRow, 'name' | 'text' | 'box'>>) => void;
  readonly goTo: (key: string, by: -1 | 1, part: NamedPart) => boolean;
}

/** One item of a list: its box, its name where it has one, its text, and what can be done with it. */
export const ListRowView = memo(function ListRowView(props: ListRowViewProps) {
  const { rowKey, list, number, isNumbered, depth, box, name, text, first, only } = props;
  const { isSelected, isSelecting, select, run, change, goTo } = props;
  const item = useRef<HTMLLIElement>(null);
  const called = `${list}, item ${number}`;
  const leaves = useTabExit('list', LATE_KEYS.list);

  const handleKey = (press: KeyPress<HTMLTextAreaElement>) => {
    // There is nothing to nest the first item into.
    if (leaves(press, !first)) return;
    const key = listKey(press, first);
    if (!key) return whenStuck(press, (by) => select(rowKey, by));
    // At the start of its text, the name is what stands before it.
    const isAtName = name !== null && 'command' in key && key.command.do === 'join';
    perform(press, isAtName ? { ...key, command: { do: 'unname' } } : key, 'text');
  };

  /** In its name, Tab goes to its text, and so does Enter. */
  const handleNameKey = (press: KeyPress<HTMLTextAreaElement>) => {
    const key = listKey(press, true);
    if (!key) return whenStuck(press, (by) => select(rowKey, by));
    const command = 'command' in key ? key.command.do : null;
    if (command === 'unnest' || command === 'joinNext') return;
    if (command === 'next') {
      press.preventDefault();
      press.stopPropagation();
      if (item.current) ROW_PART.find(item.current, 'text')?.focus();
    } else if (command === 'join' && name?.name === '') {
      perform(press, { command: { do: 'unname' }, always: true }, 'name');
    } else perform(press, key, 'name');
  };

  const perform = (press: KeyPress<HTMLTextAreaElement>, key: ListKey, part: NamedPart) => {
    // An arrow at the edge of a text goes on to the next one, where there is one.
    const done =
      'select' in key
        ? select(rowKey, key.select)
        : 'goTo' in key
          ? goTo(rowKey, key.goTo, part)
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
      ref={item}
      className={classNames(
        'group/row flex items-start gap-1',
        INDENTS[Math.min(depth, INDENTS.length - 1)],
        isSelected && SELECTED,
      )}
    >
      {box === 'none' ? (
        <span
          aria-hidden="true"
          className="flex h-[calc(1lh+0.625rem)] min-w-5 items-center justify-center"
        >
          {isNumbered ? (
            <span className="text-sm tabular-nums text-ink-faint">{number}.</span>
          ) : (
            <span className="size-1 rounded-full bg-ink-faint" />
          )}
        </span>
      ) : (
        <span className="flex h-[calc(1lh+0.625rem)] w-5 items-center justify-center">
          <input
            type="checkbox"
            aria-label={`${called}, done`}
            checked={box === 'done'}
            // Tab from the field above comes to where one types: there is nothing to tick yet.
            tabIndex={text === '' && !name ? -1 : undefined}
            onChange={(event) => change(rowKey, { box: event.target.checked ? 'done' : 'open' })}
            className="size-4"
          />
        </span>
      )}
      <div className="flex min-w-0 flex-1 flex-col sm:flex-row sm:gap-1">
        {name === null ? null : (
          <TextBox
            variant="plain"
            single
            markdown={false}
            aria-label={`${list}, name of item ${number}`}
            aria-description={isSelected ? 'Selected' : undefined}
            {...ROW.attributes(rowKey)}
            {...ROW_PART.attributes('name')}
            placeholder="Name"
            value={name.name}
            onText={(next) => change(rowKey, { name: { ...name, name: next } })}
            onKey={handleNameKey}
            className={classNames(TEXT, 'font-semibold sm:flex-2', isSelected && SELECTED_TEXT)}
          />
        )}
        <TextBox
          variant="plain"
          aria-label={called}
          aria-description={isSelected ? 'Selected' : undefined}
          {...ROW.attributes(rowKey)}
          {...ROW_PART.attributes('text')}
          placeholder={name ? 'Text' : only ? 'First item' : undefined}
          value={text}
          onText={(next) => change(rowKey, { text: next })}
          onKey={handleKey}
          onPasteText={pasteText}
          className={classNames(TEXT, name ? 'sm:flex-5' : 'flex-1', isSelected && SELECTED_TEXT)}
        />
      </div>
      <ListRowMenu
        name={called}
        rowKey={rowKey}
        box={box}
        only={only}
        isNamed={name !== null}
        isSelecting={isSelecting}
        onSelect={() => select(rowKey, 'here')}
        run={(command) => run(rowKey, command)}
        onBox={(next) => change(rowKey, { box: next })}
      />
    </li>
  );
});

const TEXT = 'min-h-0! min-w-0 px-1.5 py-1!';
const SELECTED_TEXT = 'bg-transparent! caret-transparent';

/** Set off by more than a colour: forced colours leave only the border. */
const SELECTED =
  'relative isolate before:absolute before:-inset-x-1.5 before:inset-y-0 before:-z-10 ' +
  'before:border-s-2 before:border-accent before:bg-accent-soft forced-colors:before:border-s-4';

/** Classes, since the page's policy allows no style attributes in markup. */
const INDENTS = ['ps-0', 'ps-6', 'ps-12', 'ps-18', 'ps-24', 'ps-30', 'ps-36', 'ps-42'] as const;
