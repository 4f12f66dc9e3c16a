/** Rows of an opened table that change: written as the table writes its rows. */
import { rowLayout } from '../../markdown/table-rows.ts';
import { merged } from './merge.ts';

interface Column {
  /** Characters between its bars, where all its cells are padded to as many; else null. */
  readonly width: number | null;
  readonly align: 'left' | 'right' | 'center';
}

/** What the columns of a table look like, by its head, the line below it, and its rows. */
export function columnsOf(lines: readonly string[]): readonly Column[] {
  const rows = lines.map((line) => rowLayout(line).cells);
  const rule = rows[1] ?? [];
  return rule.map((dashes, at) => {
    const widths = new Set(rows.map((cells) => lengthOf(cells[at] ?? '')));
    const [width = 0] = widths;
    const isRight = dashes.trim().endsWith(':');
    const isCenter = isRight && dashes.trim().startsWith(':');
    return {
      width: widths.size === 1 ? width : null,
      align: isCenter ? 'center' : isRight ? 'right' : 'left',
    };
  });
}

/**
 * `row`, as we would print it, with the bars and the padding of `like`, a row of the same table.
 * Where `was` is how we would print `like`, this is that row after a change: cells that say the
 * same stay as they are.
 */
export function styledRow(
  row: string,
  like: string,
  columns: readonly Column[],
  was: string | null,
): string {
  const { open, cells: ours, close } = rowLayout(like);
  const old = was === null ? [] : rowLayout(was).cells;
  // An empty cell may have no spaces, `||`: then its text has those of the others.
  const spaces = `${/^\s/.exec(ours[1] ?? '') ?? ''}${/\s$/.exec(ours[0] ?? '') ?? ''}`;
  const cells = rowLayout(row).cells.map((cell, at) => {
    const [base, own = ''] = [old[at]?.trim(), ours[at]];
    if (base === cell.trim()) return own;
    const text = base === undefined ? cell.trim() : merged(base, own.trim(), cell.trim());
    return padded(text, own || spaces, columns[at]);
  });
  const text = open + cells.join('|');
  // Where no bar is at the end, spaces there would be new.
  return close === '' ? text.trimEnd() : text + close;
}

/**
 * A text between two bars: to the width of its column where it fits, else with the spaces that
 * stood there.
 */
function padded(text: string, before: string, column: Column | undefined): string {
  const lead = /^\s/.test(before) ? ' ' : '';
  const tail = /\s$/.test(before) || text.endsWith('\\') ? ' ' : '';
  const spare = (column?.width ?? 0) - lengthOf(text) - lead.length - tail.length;
  if (spare <= 0) return lead + text + tail;
  if (column?.align === 'left') return lead + text + tail + ' '.repeat(spare);
  if (column?.align === 'right') return ' '.repeat(spare) + lead + text + tail;
  const left = Math.floor(spare / 2);
  return ' '.repeat(left) + lead + text + tail + ' '.repeat(spare - left);
}

/** In characters as people see them. */
function lengthOf(text: string): number {
  return [...text].length;
}
