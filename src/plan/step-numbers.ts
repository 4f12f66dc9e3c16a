/**
 * The numbers of steps. A step that goes by its place (the second is 2) has none of its own; one
 * that a file numbers in another way keeps that: `0`, `2.1`, `T007`. Consecutive numbers are a
 * series (2.1, 2.2, 2.3), and a series is counted anew when its steps come, go and move.
 */
import { countOf, normalNumber, numberLike } from './number.ts';
import type { Step } from './schema.ts';

/** The number that the step at `index` (from 0) is shown with. */
export function shownNumber({ number }: Pick<Step, 'number'>, index: number): string {
  return number || String(index + 1);
}

/** `number` as the step at `index` keeps it: '' where it is that of its place, `02` for the second. */
export function ownNumber(number: string, index: number): string {
  return Number(/^0*(\d+)$/.exec(number)?.[1] ?? 0) === index + 1 ? '' : normalNumber(number);
}

/**
 * The numbers by which other parts of a plan speak of `steps`: as they are shown, or their places
 * where two are shown alike.
 */
export function numbersOf(steps: readonly Step[]): readonly string[] {
  const known = numbers.get(steps);
  if (known) return known;
  const shown = steps.map(shownNumber);
  const result =
    new Set(shown).size === shown.length ? shown : steps.map((_, index) => String(index + 1));
  numbers.set(steps, result);
  return result;
}

const numbers = new WeakMap<readonly Step[], readonly string[]>();

/** As much of a step as numbering asks for. */
export type Numbered = Pick<Step, 'id' | 'number'>;

/** Steps whose numbers follow each other: `T008`, `T009`. */
interface Series {
  /** What stands before the number that counts: `2.`, `T`. */
  readonly prefix: string;
  readonly start: number;
  /** How its numbers are written, behind the prefix: as `07`, `B`, `II`. */
  readonly like: string;
  /** How many steps it has. */
  length: number;
}

/**
 * The numbers of `after`, the steps of a task whose steps were `before`. What is new, or `moved`
 * to another place, joins the series of the step above it, else of the one below. A number that
 * does not count (`2a`, `XL`) stays that of its step.
 */
export function renumbered(
  before: readonly Numbered[],
  after: readonly Numbered[],
  moved: ReadonlySet<string>,
): readonly string[] {
  const known = seriesById(before);
  const kept = new Map(before.map(({ id, number }) => [id, number]));
  const own = after.map(({ id }) => (moved.has(id) ? undefined : known.get(id)));
  let last = own.find((series) => series !== undefined);
  const joined = own.map((series, index) => {
    last = series ?? last;
    const number = kept.get(after[index]?.id ?? '') ?? '';
    return number === '' || countedIn(number) ? last : undefined;
  });
  const counts = new Map<Series, number>();
  for (const series of joined) if (series) counts.set(series, (counts.get(series) ?? 0) + 1);
  const next = new Map(startsOf([...new Set(known.values())], counts));
  return after.map(({ id }, index) => {
    const series = joined[index];
    if (!series) return kept.get(id) ?? '';
    const count = next.get(series) ?? series.start;
    next.set(series, count + 1);
    return ownNumber(series.prefix + numberLike(series.like, count), index);
  });
}

/** The series that each of `steps` is in, by its id; none for one whose number does not count. */
function seriesById(steps: readonly Numbered[]): ReadonlyMap<string, Series> {
  const result = new Map<string, Series>();
  let last: Series | undefined;
  for (const [index, step] of steps.entries()) {
    const shown = shownNumber(step, index);
    // After `H` comes the letter `I`, and not the Roman one.
    const next = last && last.prefix + numberLike(last.like, last.start + last.length);
    const counted = countedIn(shown);
    if (last && shown === next) last.length++;
    else if (counted)
      last = { prefix: counted.prefix, start: counted.count, like: counted.like, length: 1 };
    else continue;
    result.set(step.id, last);
  }
  return result;
}

/** What a number counts, and how: 8 in `T008`, 2 in `B`; undefined where it does not count. */
function countedIn(number: string) {
  const [, prefix = '', digits] = /^(.*?)(\d+)$/.exec(number) ?? [];
  if (digits !== undefined) return { prefix, like: digits, count: Number(digits) };
  const count = countOf(number);
  return count > 0 ? { prefix: '', like: number, count } : undefined;
}

/**
 * Where each series starts now. A series that has grown pushes on the next of its prefix: 1, 2 and
 * 4, 5 with two new steps behind the second are 1, 2, 3, 4 and 5, 6.
 */
function startsOf(
  all: readonly Series[],
  counts: ReadonlyMap<Series, number>,
): ReadonlyMap<Series, number> {
  const result = new Map<Series, number>();
  const ends = new Map<string, { readonly was: number; readonly is: number }>();
  for (const series of all) {
    const end = ends.get(series.prefix);
    const isBehind = end !== undefined && series.start >= end.was;
    const start = isBehind ? Math.max(series.start, end.is) : series.start;
    result.set(series, start);
    ends.set(series.prefix, {
      was: series.start + series.length,
      is: start + (counts.get(series) ?? 0),
    });
  }
  return result;
}
