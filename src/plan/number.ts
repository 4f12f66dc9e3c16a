/** The number of a step as a file may have it: `2`, `4.1`, `07`, `PH-01`, `T001`, `2a`, `IV`, `B`. */

/** How the number of a step may be written, as the source of a pattern. */
export const NUMBER_SOURCE = '(?:[A-Z]{1,5}-?)?\\d{1,6}(?:\\.\\d{1,4})*[a-z]?|[IVX]{1,4}|[A-Z]';

const NUMBER = new RegExp(`^(?:${NUMBER_SOURCE})$`);

/** `text` where it can be the number of a step, else ''. */
export function normalNumber(text: string): string {
  return NUMBER.test(text) ? text : '';
}

/** Numbers in their order, from the first: `i`, `ii`, `iii` …; in lower case. */
export type NumberSeries = readonly string[];

/** How the number of a step may count without digits. */
export const SERIES: readonly NumberSeries[] = [
  'i ii iii iv v vi vii viii ix x'.split(' '),
  [...'abcdefghijklmnopqrstuvwxyz'],
];

/**
 * The number `count`, 1 or more, as `like` is written: `III` like `II`, `C` like `B`, `03` like `02`.
 * In digits where `like` has them, or is in none of the series, or they know no such number.
 */
export function numberLike(like: string, count: number, series = SERIES): string {
  const digits = String(count);
  if (/^\d/.test(like)) return digits.padStart(like.startsWith('0') ? like.length : 0, '0');
  const own = seriesOf(like, series)?.[count - 1] ?? digits;
  if (like === like.toLowerCase()) return own;
  return like === like.toUpperCase()
    ? own.toUpperCase()
    : own.charAt(0).toUpperCase() + own.slice(1);
}

/** What a number without digits counts, from 1: 2 for `B` and `II`; 0 where it counts nothing. */
export function countOf(number: string, series = SERIES): number {
  return (seriesOf(number, series)?.indexOf(number.toLowerCase()) ?? -1) + 1;
}

function seriesOf(number: string, series: readonly NumberSeries[]): NumberSeries | undefined {
  return series.find((each) => each.includes(number.toLowerCase()));
}
