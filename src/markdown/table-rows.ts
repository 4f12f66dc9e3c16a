/** Rows of tables: their cells as they are written, and what those say. */

/** A row as its author laid it out. */
export interface RowLayout {
  /** Indentation, and the bar before the first cell where there is one. */
  readonly open: string;
  /** What stands between the bars, with its spaces. */
  readonly cells: readonly string[];
  /** The bar behind the last cell and what follows it, where there is one. */
  readonly close: string;
}

/** `| a |  b|` as `| `… its bars may be missing at both ends; an escaped bar is part of a cell. */
export function rowLayout(row: string): RowLayout {
  const open = /^[ \t]*\|?/.exec(row)?.[0] ?? '';
  const rest = row.slice(open.length);
  const close = /(?<!\\)\|[ \t]*$/.exec(rest)?.[0] ?? '';
  const cells = rest.slice(0, rest.length - close.length).split(/(?<!\\)\|/);
  return { open, cells, close };
}

/** The row of these cells, each of which is one line of Markdown. `cellsOf` reads them. */
export function rowOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** What a cell says, of several lines where it has `<br>`. Undoes `cellMarkdown`. */
export function cellText(cell: string): string {
  return cell
    .trim()
    .replaceAll('\\|', '|')
    .replaceAll(BREAK, (tag, backslashes: string) => (backslashes === '' ? '\n' : tag.slice(1)));
}

/** A text as a cell can say it: a row is one line, and bars end its cells. */
export function cellMarkdown(text: string): string {
  return text.replaceAll(BREAK, '\\$&').replaceAll('\n', '<br>').replaceAll('|', '\\|');
}

/** A line break in a cell, as people write it; behind a backslash it is text. */
const BREAK = /(\\*)<br[ \t]*\/?>/gi;
