/**
 * The place of the block parser. The form needs the formats' definitions, and with
 * them the code that prints and reads; it does not need the parser behind that, which
 * is a third of all JavaScript. So `markdown-it.ts` puts the parser in here, and whoever
 * prints or reads imports that: `print.ts` and `read.ts`, which the app loads later.
 */
/** The start of a block or a container, or the end of a container. */
export interface Token {
  readonly type: string;
  readonly tag: string;
  readonly level: number;
  readonly markup: string;
  /** Its first line and the one after its last; null for an end. */
  readonly map: readonly [number, number] | null;
}

type BlockParser = (text: string, lines: readonly string[]) => Token[];

let parser: BlockParser | null = null;

export function setParser(value: BlockParser): void {
  parser = value;
}

/** The block tokens of `text` (line breaks: LF), which has these `lines`, with their line ranges. */
export function blockTokens(text: string, lines: readonly string[]): Token[] {
  if (!parser) throw new Error('Import "markdown/markdown-it.ts" before parsing Markdown.');
  return parser(text, lines);
}
