import type { TextRange } from './excerpt.ts';

/** Where the line that names a task or step has its parts: a heading, an item, a bold line. */
export interface TitleSpan {
  /** Its name; empty at the end of the line where it has none. Null without such a line. */
  readonly name: TextRange | null;
  /** The number, where it stands before the name: `2` in `Step 2: Cache`. */
  readonly number: TextRange | null;
  readonly noun: TextRange | null;
  readonly box: TextRange | null;
  /**
   * Whether the words before the name are somebody's own, not those of the format: what looks like
   * a number or a box there is one, and a name that begins so is escaped (`title-escape.ts`).
   */
  readonly isFound: boolean;
}

/** The title of a task or step that has a line with its name. */
export interface NamedTitle extends TitleSpan {
  readonly name: TextRange;
}

export const NO_TITLE: TitleSpan = {
  name: null,
  number: null,
  noun: null,
  box: null,
  isFound: false,
};
