/** A table of one's own: columns with names, and rows of cells. */
import type { Lines } from '../../markdown/blocks.ts';
import { escapedWhole, unescapedWhole } from '../../markdown/escape.ts';
import { cellsOf } from '../../markdown/marks/table-row.ts';
import { rowOf } from '../../markdown/table-rows.ts';
import { NO_TABLE, normalTable, type Table } from '../../plan/values.ts';
import { type EntrySpan, plainEntry, trimmedRange } from '../language/entry-span.ts';
import {
  inlineExcerpt,
  joinedExcerpts,
  NO_EXCERPT,
  regionText,
  restOf,
} from '../language/excerpt.ts';
import type { KindOf, KindSyntax } from '../language/kind.ts';
import type { Piece } from '../language/pieces.ts';
import type { Place } from '../language/place.ts';
import type { Region } from '../language/region.ts';
import { placeholderLine } from './line.ts';

export function tableSyntax({ options }: KindOf<'table'>): KindSyntax<'table'> {
  return {
    print({ columns, rows }, place) {
      const pieces = rows.map((row, i) => ({
        text: rowOf(escaped(row, place)),
        path: `rows.${i}`,
      }));
      return { pieces: [headOf(columns), ...pieces], after: 'loose' };
    },
    template(place) {
      const [, ...more] = options.columns;
      if (options.columns.length === 0) return placeholderLine(place);
      const row = rowOf([place.placeholder, ...more.map(() => '')]);
      return { pieces: [headOf(options.columns), { text: row, path: '' }], after: 'loose' };
    },
    read(region, place) {
      const block = region.blocks.find(
        (each) => each.type === 'table' && isSayable(each, region.lines),
      );
      const table = block && readTable(block, region, place);
      const others = region.blocks.filter(
        (each) => each !== block && regionText(region, each.start, each.end) !== place.placeholder,
      );
      const inline = region.inline === place.placeholder ? NO_EXCERPT : inlineExcerpt(region);
      const rest = joinedExcerpts([inline, restOf(region, others)]);
      const isThere = table !== undefined && table.value !== NO_TABLE;
      const entries = () => (isThere && block ? entriesIn(block, table.lines, region) : []);
      return { value: table?.value ?? NO_TABLE, rest, entries };
    },
  };
}

/** Its head, with the line below it. */
function headOf(columns: readonly string[]): Piece {
  return { text: `${rowOf(columns)}\n${rowOf(columns.map(() => '---'))}`, path: 'columns' };
}

/** What the first cell of a row says is none of the placeholder, which stands for no row. */
function escaped([first = '', ...cells]: readonly string[], place: Place): string[] {
  return [escapedWhole(first, [place.placeholder]), ...cells];
}

interface FoundTable {
  readonly value: Table;
  /** The lines of its rows. */
  readonly lines: readonly number[];
}

/**
 * Whether a value can say all of a table: no row has more cells than there are columns, which nobody
 * sees where it is shown.
 */
export function isSayable({ start, end }: Lines, lines: readonly string[]): boolean {
  const [columns = 0, ...rows] = lines.slice(start, end).map((line) => cellsOf(line).length);
  return rows.every((length) => length <= columns);
}

function readTable({ start, end }: Lines, { lines }: Region, place: Place): FoundTable {
  const cellsIn = (line: number) => cellsOf(lines[line] ?? '');
  const columns = cellsIn(start);
  const below = Array.from({ length: end - start - 2 }, (_, i) => start + 2 + i);
  const found = below.map((line) => {
    const [first = '', ...cells] = cellsIn(line);
    const isNone = first === place.placeholder && cells.every((cell) => cell === '');
    const row = isNone ? [] : [unescapedWhole(first, [place.placeholder]), ...cells];
    return { line, isNone, row };
  });
  const filled = found.filter(({ row }) => row.some((cell) => cell !== ''));
  // What the empty template shows is no table yet, for all its columns.
  if (filled.length === 0 && found.some(({ isNone }) => isNone))
    return { value: NO_TABLE, lines: [] };
  const value = normalTable({ columns: [...columns], rows: filled.map(({ row }) => row) });
  return { value, lines: filled.map(({ line }) => line) };
}

function entriesIn({ start }: Lines, rows: readonly number[], { lines }: Region): EntrySpan[] {
  const entryAt = (path: string, line: number, end: number) =>
    plainEntry(path, { start: line, end }, trimmedRange(lines, line, 0));
  return [
    entryAt('columns', start, start + 2),
    ...rows.map((line, i) => entryAt(`rows.${i}`, line, line + 1)),
  ];
}
