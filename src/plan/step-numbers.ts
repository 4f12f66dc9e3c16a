/**
 * The numbers of steps. A step that goes by its place (the second is 2) has none of its own; one
 * that a file numbers in another way keeps that: `0`, `2.1`, `T007`. `renumbered.ts` counts them anew.
 */
import { normalNumber } from './number.ts';
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
