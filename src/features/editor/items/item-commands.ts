/** What can be done with the selected items of a list, and what is said of it. */
import type { Box } from '../../../plan/values.ts';
import * as groups from '../rows/item-groups.ts';
import type { ListRow } from '../rows/list-rows.ts';

export type GroupCommand = 'up' | 'down' | 'nest' | 'unnest' | 'tick' | 'duplicate' | 'remove';

const COMMANDS: ReadonlySet<string> = new Set<GroupCommand>([
  'up',
  'down',
  'nest',
  'unnest',
  'tick',
  'duplicate',
  'remove',
]);

/** Whether what is done with one item can be done with several. */
export function isGroupCommand(command: string): command is GroupCommand {
  return COMMANDS.has(command);
}

/** null where there is nothing to do. After a removal the span is empty. */
export function groupEditFor(
  command: GroupCommand,
  rows: readonly ListRow[],
  span: groups.Span,
  box: Box,
): groups.SpanEdit | null {
  switch (command) {
    case 'up':
      return groups.spanMoved(rows, span, -1);
    case 'down':
      return groups.spanMoved(rows, span, 1);
    case 'nest':
      return groups.spanNested(rows, span);
    case 'unnest':
      return groups.spanUnnested(rows, span);
    case 'tick':
      return groups.spanTicked(rows, span);
    case 'duplicate':
      return groups.spanDuplicated(rows, span);
    case 'remove': {
      const { start } = span;
      return { rows: groups.withoutSpan(rows, span, box), span: { start, end: start } };
    }
  }
}

/** What a command did with `count` items, in words. */
export function groupSaid(
  command: GroupCommand,
  edit: groups.SpanEdit | null,
  count: number,
): string {
  if (!edit) return NOTHING_DONE[command];
  const row = edit.rows[edit.span.start];
  const level = `level ${(row?.depth ?? 0) + 1}`;
  const isTicked = edit.rows
    .slice(edit.span.start, edit.span.end)
    .some(({ box }) => box === 'done');
  const done = {
    up: 'moved up',
    down: 'moved down',
    nest: `nested, ${level}`,
    unnest: `moved out, ${level}`,
    tick: isTicked ? 'ticked' : 'unticked',
    duplicate: 'duplicated',
    remove: 'removed',
  };
  return `${itemCount(count)} ${done[command]}.`;
}

/** `1 item`, `3 items` */
export function itemCount(count: number): string {
  return count === 1 ? '1 item' : `${count} items`;
}

const NOTHING_DONE = {
  up: 'They cannot move further up.',
  down: 'They cannot move further down.',
  nest: 'They cannot be nested deeper.',
  unnest: 'They are on the first level.',
  tick: 'They have no check boxes.',
  duplicate: '',
  remove: '',
} as const satisfies Record<GroupCommand, string>;
