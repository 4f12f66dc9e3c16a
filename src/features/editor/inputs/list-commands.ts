/** The commands on a row of a list, from keys and from its menu, and what is said of them. */
import type { Box } from '../../../plan/values.ts';
import { announce } from '../../../ui/live-region.tsx';
import { itemCount } from '../items/item-commands.ts';
import * as edits from '../rows/list-edits.ts';
import type { ListRow } from '../rows/list-rows.ts';
import type { PastedItem } from '../rows/pasted.ts';

export type ListCommand =
  | { readonly do: 'next'; readonly range: edits.Range }
  | {
      readonly do:
        | 'join'
        | 'joinNext'
        | 'remove'
        | 'up'
        | 'down'
        | 'nest'
        | 'unnest'
        | 'duplicate'
        | 'name'
        | 'unname';
    }
  | { readonly do: 'paste'; readonly range: edits.Range; readonly items: readonly PastedItem[] };

/** The edit that a command makes of `rows` at `at`; null where it has nothing to do. */
export function listEditFor(
  command: ListCommand,
  rows: readonly ListRow[],
  at: number,
  box: Box,
): edits.ListEdit | null {
  switch (command.do) {
    case 'next':
      return edits.entered(rows, at, command.range, box);
    case 'join':
      return edits.joined(rows, at);
    case 'joinNext':
      return at + 1 < rows.length ? edits.joined(rows, at + 1) : null;
    case 'remove':
      return edits.removed(rows, at, box);
    case 'up':
      return edits.moved(rows, at, -1);
    case 'down':
      return edits.moved(rows, at, 1);
    case 'nest':
      return edits.nested(rows, at);
    case 'unnest':
      return edits.unnested(rows, at);
    case 'duplicate':
      return edits.duplicated(rows, at);
    case 'name':
      return edits.withName(rows, at);
    case 'unname':
      return edits.withoutName(rows, at);
    case 'paste':
      return edits.pastedInto(rows, at, command.range, command.items, box);
  }
}

/** Says to screen readers what a command did, where the text in focus does not show it. */
export function itemsSaid(command: ListCommand, edit: edits.ListEdit | null): void {
  const row = edit?.rows.find(({ key }) => key === edit.caret.key);
  const text = sayings[command.do]?.(row, edit, command);
  if (text) announce(text);
}

type Saying = (
  row: ListRow | undefined,
  edit: edits.ListEdit | null,
  command: ListCommand,
) => string | undefined;

const sayings: Partial<Record<ListCommand['do'], Saying>> = {
  up: (row, edit) => (row && edit ? positionSaid(row, edit) : 'This item is the first here.'),
  down: (row, edit) => (row && edit ? positionSaid(row, edit) : 'This item is the last here.'),
  nest: (row) => (row ? `Nested, level ${row.depth + 1}.` : 'This item cannot be nested deeper.'),
  unnest: (row) => (row ? `Level ${row.depth + 1}.` : undefined),
  duplicate: (row) => (row ? 'Item duplicated.' : undefined),
  remove: (row) => (row ? 'Item removed.' : undefined),
  paste: (_, edit, command) =>
    edit && command.do === 'paste' ? `${itemCount(command.items.length)} pasted.` : undefined,
};

function positionSaid(row: ListRow, edit: edits.ListEdit): string {
  const at = edit.rows.indexOf(row);
  return `Moved to place ${at + 1} of ${edit.rows.length}.`;
}
