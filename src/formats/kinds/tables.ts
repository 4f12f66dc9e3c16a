/**
 * Pairs as people write them in a table: `| Risk | Impact | Mitigation |`. Columns beside the two
 * halves are lines of the second one, with their names: `Impact: high`.
 */
import type { Block } from '../../markdown/blocks.ts';
import { cellMarkdown, cellText, rowLayout } from '../../markdown/table-rows.ts';
import type { Pair } from '../../plan/values.ts';
import { type EntrySpan, plainEntry, trimmedRange } from '../language/entry-span.ts';
import type { TextRange } from '../language/excerpt.ts';
import type { Piece } from '../language/pieces.ts';
import type { Region } from '../language/region.ts';
import type { ColumnNames, TableLayout } from '../language/table.ts';

interface FoundTable {
  readonly layout: TableLayout;
  readonly pairs: readonly Pair[];
  readonly entries: () => readonly EntrySpan[];
  /** Blocks of the region beside the table. */
  readonly others: readonly Block[];
}

/**
 * The pairs in the only table of a region without lists; null where no two columns of it are called
 * as the halves.
 */
export function tableIn(
  { blocks, lines }: Pick<Region, 'blocks' | 'lines'>,
  names: ColumnNames,
): FoundTable | null {
  const [block, ...more] = blocks.filter(({ type }) => type === 'table' || type === 'list');
  if (block?.type !== 'table' || more.length > 0) return null;
  const rows = lines.slice(block.start, block.end).map(cellsIn);
  const [headers, , ...body] = rows;
  const layout = headers ? layoutOf(headers, names) : null;
  if (!layout || body.length === 0) return null;
  const pairs = body.map((cells) => pairOf(cells, layout));
  if (!areFilled(pairs)) return null;
  const entryAt = (i: number): EntrySpan => {
    const start = block.start + 2 + i;
    const cells = cellRanges(lines[start] ?? '', start);
    const [first = null, second = null] = [cells[layout.first], cells[layout.second]];
    const row = plainEntry(String(i), { start, end: start + 1 }, trimmedRange(lines, start, 0));
    return { ...row, halves: [first, second] };
  };
  const entries = () => pairs.map((_, i) => entryAt(i));
  return { layout, pairs, entries, others: blocks.filter((each) => each !== block) };
}

/** A piece for each pair, as a row; null where a pair has something that no row can say. */
export function rowsOf(pairs: readonly Pair[], layout: TableLayout): Piece[] | null {
  const rows = pairs.map((pair) => rowOf(pair, layout));
  if (rows.includes(null)) return null;
  return rows.map((row, i) => ({ path: String(i), text: row ?? '' }));
}

/**
 * A pair as a row; null where a row cannot say it. What follows the name of a column is in that
 * column, up to the next such line: `Rent a tent\nImpact: high`.
 */
function rowOf(pair: Pair, { headers, first, second }: TableLayout): string | null {
  const cells: string[][] = headers.map(() => []);
  cells[first]?.push(pair.first);
  let at = second;
  let after = 0;
  for (const line of pair.second.split('\n')) {
    const column = headers.findIndex(
      (header, k) => k >= after && k !== first && k !== second && line.startsWith(`${header}: `),
    );
    if (column < 0) cells[at]?.push(line);
    else {
      cells[column]?.push(line.slice((headers[column] ?? '').length + 2));
      at = column;
      after = column + 1;
    }
  }
  const row = `| ${cells.map((lines) => cellMarkdown(lines.join('\n'))).join(' | ')} |`;
  const read = pairOf(cellsIn(row), { headers, first, second });
  return read?.first === pair.first && read.second === pair.second ? row : null;
}

function cellsIn(row: string): readonly string[] {
  return rowLayout(row).cells.map(cellText);
}

/** Where the cells of a row stand that begins and ends with a bar; null for empty ones. */
function cellRanges(line: string, at: number): (TextRange | null)[] {
  const bars = [...line.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  return bars.slice(1).map((end, i) => {
    const cell = trimmedRange([line.slice(0, end)], 0, (bars[i] ?? 0) + 1);
    return cell.start < cell.end ? { ...cell, line: at } : null;
  });
}

function layoutOf(headers: readonly string[], names: ColumnNames): TableLayout | null {
  const plain = headers.map((header) => header.replace(/[*_`]/g, '').trim().toLowerCase());
  const [first, second] = names.map((known) => {
    const name = known.find((each) => plain.includes(each));
    return name === undefined ? -1 : plain.indexOf(name);
  });
  if (first === undefined || second === undefined || first < 0 || second < 0) return null;
  return first === second ? null : { headers, first, second };
}

function pairOf(cells: readonly string[], layout: TableLayout): Pair | null {
  const { headers, first, second } = layout;
  if (cells.length !== headers.length) return null;
  const further = headers.flatMap((header, i) =>
    i === first || i === second || !cells[i] ? [] : [`${header}: ${cells[i]}`],
  );
  const own = cells[second] ? [cells[second]] : [];
  return { first: cells[first] ?? '', second: [...own, ...further].join('\n') };
}

function areFilled(pairs: readonly (Pair | null)[]): pairs is readonly Pair[] {
  return pairs.every((pair) => pair !== null && (pair.first !== '' || pair.second !== ''));
}
