/**
 * A row of the table of marks (`table.ts`): what a mark looks like, why it is read so, and lines
 * that show it. The row stands in the file of its mark, below the function that parses it; the
 * app loads the functions alone.
 */
export interface MarkRow {
  readonly name: string;
  /** How it is written; `…` stands for any text. */
  readonly grammar: string;
  /** Why it is read so, and no narrower or wider. */
  readonly why: string;
  /** The function that all code reads the mark with, for a line. */
  readonly parse: (line: string) => object | null;
  readonly examples: readonly MarkExample[];
  /** Lines that look like it and are none, each with the reason. */
  readonly nearMisses: readonly (readonly [line: string, why: string])[];
}

/**
 * A line, and what the parse says of it: of a range, the text that stands there; `mark` is the
 * text of the mark's own range.
 */
export type MarkExample = readonly [
  line: string,
  says: Readonly<Record<string, string | number | boolean | null | readonly string[]>>,
];
