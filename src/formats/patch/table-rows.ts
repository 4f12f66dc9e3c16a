/** Rows of an opened table that change: written as the table writes its rows. */
import { cellsOf } from '../../markdown/marks/table-row.ts';
import { rowLayout } from '../../markdown/table-rows.ts';
import { merged } from './merge.ts';

interface Column {
  /** The place that it had in the text; null where it is new. */
  readonly from: number | null;
  /** Characters between its bars, where all its cells are padded to as many; else null. */
  readonly width: number | null;
  readonly align: 'left' | 'right' | 'center';
}

/** What the columns of a table look like, by its head, the line below it, and its rows. */
export function columnsOf(lines: readonly string[]): readonly Column[] {
  const rows = lines.map((line) => rowLayout(line).cells);
  const rule = rows[1] ?? [];
  return rule.map((dashes, at) => {
    const widths = new Set(rows.flatMap((cells) => cells.slice(at, at + 1).map(lengthOf)));
    const [width = 0] = widths;
    const isRight = dashes.trim().endsWith(':');
    const isCenter = isRight && dashes.trim().startsWith(':');
    return {
      from: at,
      width: widths.size === 1 ? width : null,
      align: isCenter ? 'center' : isRight ? 'right' : 'left',
    };
  });
}

/**
 * The columns after an edit of the head, which is printed as `was` and `now`: each is the one of the
 * same name, else the first between those beside it, by another name.
 */
export function columnsAfter(
  columns: readonly Column[],
  was: string,
  now: string,
): readonly Column[] {
  if (was === now) return columns;
  const [old, names] = [cellsOf(was), cellsOf(now)];
  const left = new Set(old.keys());
  const take = (at: number) => (left.delete(at) ? at : null);
  // First what stays in its place: a table may have two columns of one name.
  const inPlace = names.map((name, at) => (old[at] === name ? take(at) : null));
  const found = names.map((name, at) => {
    return inPlace[at] ?? take([...left].find((each) => old[each] === name) ?? -1);
  });
  let last = -1;
  return found.map((from, at) => {
    const next = found.slice(at).find((each) => each !== null) ?? old.length;
    const own = from ?? take([...left].find((each) => each > last && each < next) ?? -1);
    last = own ?? last;
    return columns[own ?? -1] ?? { from: null, width: null, align: 'left' };
  });
}

/** A row, or the line below the head, with a cell for each of `columns`: of a new one, `fresh`. */
export function withColumns(row: string, columns: readonly Column[], fresh: string): string {
  const { open, cells, close } = rowLayout(row);
  const cell = padded(fresh, cells[0] ?? '', undefined);
  return open + columns.map(({ from }) => cells[from ?? -1] ?? cell).join('|') + close;
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
    const column = columns[at];
    const from = column?.from ?? -1;
    const [base, own] = [old[from]?.trim(), ours[from]];
    // A row may have fewer cells than there are columns.
    if (base === cell.trim()) return own ?? null;
    const text = base === undefined ? cell.trim() : merged(base, own?.trim() ?? '', cell.trim());
    return padded(text, own || spaces, column);
  });
  const shown = cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
  const [first = ''] = shown;
  // Without a bar before it, a cell may begin a list or code, and an empty one is none.
  const isBare = !open.includes('|') && first !== ours[0] && !/^\p{L}/u.test(first ?? '');
  const text =
    (isBare ? `${open}| ` : open) +
    shown.map((cell) => cell ?? padded('', spaces, undefined)).join('|');
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
