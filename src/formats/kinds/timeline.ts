/** How long it takes: each step's estimate, rows of its own, and the total. */

import { escapedWhole, unescapedWhole } from '../../markdown/escape.ts';
import type { Step } from '../../plan/schema.ts';
import { numbersOf } from '../../plan/step-numbers.ts';
import type { Pair } from '../../plan/values.ts';
import { inlineExcerpt, joinedExcerpts, restOf } from '../language/excerpt.ts';
import type { KindOf, KindSyntax, KindValues } from '../language/kind.ts';
import { pairs } from '../language/kinds.ts';
import { columnWords } from '../language/known-words.ts';
import type { Piece } from '../language/pieces.ts';
import { halvesOf } from './halves.ts';
import { printItems, readItems, splitLists, wholeEntriesOf } from './items.ts';
import { joinedPair, splitPair, splitText } from './pair-text.ts';
import { numberIn, stepName } from './step-names.ts';
import { rowsOf, tableIn } from './tables.ts';

export const timelineSyntax = ({ options }: KindOf<'timeline'>): KindSyntax<'timeline'> => ({
  print(value, place, steps) {
    const all = rowsWith(value, place.stepNoun, steps);
    const items = all.map(({ pair }) => itemOf(pair, place.placeholder));
    const pieces = printItems(items, { ...place, placeholder: '' }, LAYOUT).map(
      (piece, i): Piece => ({ ...piece, path: all[i]?.path ?? '' }),
    );
    return { pieces, after: 'tight' };
  },
  template: (place) => ({
    pieces: [
      { text: `- ${place.stepNoun} 1: ${place.placeholder}`, path: '^steps.0.estimate' },
      { text: `- ${TOTAL}: ${place.placeholder}`, path: 'total' },
    ],
    after: 'tight',
  }),
  rows(value, layout, place, steps) {
    const all = rowsWith(value, place.stepNoun, steps);
    const pieces = rowsOf(
      all.map(({ pair }) => pair),
      layout,
    );
    return pieces?.map(({ text }, i) => ({ path: all[i]?.path ?? '', text })) ?? null;
  },
  /** Reads all as rows; `resolve` finds the estimates of steps and the total among them. */
  read(region, place) {
    const table = region.inline === '' ? tableIn(region, columnWords(options.columns)) : null;
    if (table) {
      const { pairs: rows, layout, others } = table;
      const entries = () =>
        table.entries().map((entry) => ({ ...entry, path: `rows.${entry.path}` }));
      const value = { rows: [...rows], total: '' };
      return { value, rest: restOf(region, others), entries, table: layout };
    }
    const { lists, others } = splitLists(region.blocks);
    const items = readItems(lists, region, { ...place, placeholder: '' }, LAYOUT).filter((item) => {
      return splitPair(item.text, OPTIONS).second !== place.placeholder;
    });
    const rows = items
      .map((item) => splitPair(item.text, OPTIONS))
      .map((row) => ({ ...row, second: unescapedWhole(row.second, [place.placeholder]) }));
    const rest = joinedExcerpts([inlineExcerpt(region), restOf(region, others)]);
    const entries = () =>
      wholeEntriesOf(items, 'rows').map((span, i) => {
        const text = items[i]?.text ?? '';
        return { ...span, halves: halvesOf(splitText(text, OPTIONS), text, span, region) };
      });
    return { value: { rows, total: '' }, rest, entries };
  },
  resolve(value, steps, place) {
    const rows: Pair[] = [];
    let total = value.total;
    const estimates = new Map<number, string>();
    const paths = new Map<string, string>();
    value.rows.forEach((row, at) => {
      const index = stepOfRow(row.first, place.stepNoun, steps);
      const isLine = row.second !== '' && !row.second.includes('\n');
      if (row.first === TOTAL && total === '' && isLine) {
        total = row.second;
        paths.set(`rows.${at}`, 'total');
      } else if (steps[index] && !estimates.has(index) && isLine) {
        estimates.set(index, row.second);
        paths.set(`rows.${at}`, `^steps.${index}.estimate`);
      } else {
        paths.set(`rows.${at}`, `rows.${rows.length}`);
        rows.push({ ...row, first: unescapedRow(row.first, place.stepNoun) });
      }
    });
    const estimated = steps.map((step, i) => {
      const estimate = estimates.get(i);
      return estimate === undefined ? step : { ...step, estimate };
    });
    return { value: { rows, total }, steps: estimates.size > 0 ? estimated : steps, paths };
  },
});

interface Row {
  readonly pair: Pair;
  readonly path: string;
}

/** All rows: the estimates of steps, the rows of its own, the total. */
function rowsWith(
  { rows, total }: KindValues['timeline'],
  noun: string,
  steps: readonly Step[],
): Row[] {
  const estimates = steps.flatMap(({ estimate }, i): Row[] => {
    const pair = { first: stepName(noun, numbersOf(steps)[i] ?? '', ''), second: estimate };
    return estimate === '' ? [] : [{ pair, path: `^steps.${i}.estimate` }];
  });
  const own = rows.map((pair, i): Row => {
    return { pair: { ...pair, first: escapedRow(pair.first, noun) }, path: `rows.${i}` };
  });
  const last = total === '' ? [] : [{ pair: { first: TOTAL, second: total }, path: 'total' }];
  return [...estimates, ...own, ...last];
}

const TOTAL = 'Total';
const OPTIONS = pairs({ names: ['What', 'How long'] }).options;
const LAYOUT = { prefix: '', ordered: false, boxes: false, children: false };

function itemOf({ first, second }: Pair, placeholder: string) {
  const pair = { first, second: escapedWhole(second, [placeholder]) };
  return { box: 'none' as const, text: joinedPair(pair, OPTIONS), children: [] };
}

/**
 * A row that is typed in and called like a step or the total, `Step 2: 3 days`, gets a backslash.
 */
function escapedRow(first: string, noun: string): string {
  return isTaken(first.replace(/^\\+/, ''), noun) ? `\\${first}` : first;
}
function unescapedRow(first: string, noun: string): string {
  return first.startsWith('\\') && isTaken(first.replace(/^\\+/, ''), noun)
    ? first.slice(1)
    : first;
}
function isTaken(row: string, noun: string): boolean {
  return row === TOTAL || (numberIn(row, noun) !== null && !row.includes(':'));
}

/** Index of the step that a row gives the estimate of; -1 for none. */
function stepOfRow(row: string, noun: string, steps: readonly Step[]): number {
  return isTaken(row, noun) ? numbersOf(steps).indexOf(numberIn(row, noun) ?? '') : -1;
}
