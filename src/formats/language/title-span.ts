import type { TextRange } from './excerpt.ts';

/** Where the line that names a task or step has its parts: a heading, an item, a bold line. */
export interface TitleSpan {
  /** Its name; empty at the end of the line where it has none. Null without such a line. */
  readonly name: TextRange | null;
  readonly number: TextRange | null;
  /** Whether the name in the plan begins with the number: `2.1 Cache` of `**Step 2.1:** Cache`. */
  readonly isNumberInName: boolean;
  readonly noun: TextRange | null;
  readonly box: TextRange | null;
}

export const NO_TITLE: TitleSpan = {
  name: null,
  number: null,
  isNumberInName: false,
  noun: null,
  box: null,
};
