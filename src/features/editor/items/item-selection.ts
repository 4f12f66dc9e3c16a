/** What the parts of a selection of items tell each other. */
import type { RefObject } from 'react';
import type { Box } from '../../../plan/values.ts';
import type { Span } from '../rows/item-groups.ts';
import type { ListRow } from '../rows/list-rows.ts';
import type { FocusTarget } from '../rows/use-row-focus.ts';
import type { GroupCommand } from './item-commands.ts';

export interface SelectableList {
  readonly rows: readonly ListRow[];
  /** The box of a new item. */
  readonly box: Box;
  readonly container: RefObject<HTMLDivElement | null>;
  readonly focusNext: (target: FocusTarget) => void;
  readonly onRows: (rows: readonly ListRow[]) => void;
}

/** What is to be selected from a row: up to a neighbour, up to the row itself, or all of its list. */
export type Selecting = -1 | 1 | 'here' | 'all';

export interface Selection {
  /** The rows that are selected; null while none are. */
  readonly span: Span | null;
  /** Does a command with all that is selected. */
  readonly run: (command: GroupCommand) => void;
  /** Puts new rows behind the one with this key, or at the end where it is gone, and selects them. */
  readonly insertBehind: (key: string, added: readonly ListRow[]) => void;
}
