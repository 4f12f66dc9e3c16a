/**
 * Numbers of steps that are counted anew: consecutive numbers are a series (2.1, 2.2, 2.3), which is
 * counted again when its steps come, go and move.
 */
import { countOf, numberLike } from './number.ts';
import type { Part, Step } from './schema.ts';
import { ownNumber, shownNumber } from './step-numbers.ts';

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
  return renumberedAll(placed([before]), placed([after]), moved);
}

/**
 * The tasks `after` with the numbers that their steps have where those of one task go on with those
 * of the one before: 1, 2 and 3, 4 with a step more in the first are 1, 2, 3 and 4, 5. `before` are the
 * tasks as they were. Else `after` itself: each task counts by itself.
 */
export function renumberedTasks(
  before: readonly Part[],
  after: readonly Part[],
  moved: ReadonlySet<string>,
): readonly Part[] {
  const old = placed(before.map(({ steps }) => steps));
  const series = seriesById(old);
  const goesOn = before.some(({ steps: [first] }, at) => {
    const last = before
      .slice(0, at)
      .findLast(({ steps }) => steps.length > 0)
      ?.steps.at(-1);
    const own = first && series.get(first.id);
    return own !== undefined && last !== undefined && own === series.get(last.id);
  });
  if (!goesOn) return after;
  const numbers = renumberedAll(old, placed(after.map(({ steps }) => steps)), moved);
  let at = 0;
  return after.map((task) => {
    const steps = task.steps.map((step): Step => {
      const number = numbers[at++] ?? '';
      return step.number === number ? step : { ...step, number };
    });
    return steps.every((step, i) => step === task.steps[i]) ? task : { ...task, steps };
  });
}

/** A step, and its place among those of its task, from 0. */
interface Placed extends Numbered {
  readonly index: number;
}

function placed(groups: readonly (readonly Numbered[])[]): Placed[] {
  return groups.flatMap((steps) => steps.map(({ id, number }, index) => ({ id, number, index })));
}

function renumberedAll(
  before: readonly Placed[],
  after: readonly Placed[],
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
  return after.map(({ id, index }, at) => {
    const series = joined[at];
    if (!series) return kept.get(id) ?? '';
    const count = next.get(series) ?? series.start;
    next.set(series, count + 1);
    return ownNumber(series.prefix + numberLike(series.like, count), index);
  });
}

/** The series that each of `steps` is in, by its id; none for one whose number does not count. */
function seriesById(steps: readonly Placed[]): ReadonlyMap<string, Series> {
  const result = new Map<string, Series>();
  let last: Series | undefined;
  for (const step of steps) {
    const shown = shownNumber(step, step.index);
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
