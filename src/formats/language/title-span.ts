import type { TextRange } from './excerpt.ts';

/** Where the line that names a task or step has its parts: a heading, an item, a bold line. */
export interface TitleSpan {
  /** Its name; empty at the end of the line where it has none. Null without such a line. */
  readonly name: TextRange | null;
  /** The number, where it stands before the name: `2` in `Step 2: Cache`. */
  readonly number: TextRange | null;
  readonly noun: TextRange | null;
  readonly box: TextRange | null;
}

export const NO_TITLE: TitleSpan = {
  name: null,
  number: null,
  noun: null,
  box: null,
};
