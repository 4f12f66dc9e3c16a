/** The number of a step as a file may have it: `2`, `4.1`, `07`, `PH-01`, `T001`, `2a`, `IV`, `B`. */

/** How the number of a step may be written, as the source of a pattern. */
export const NUMBER_SOURCE = '(?:[A-Z]{1,5}-?)?\\d{1,6}(?:\\.\\d{1,4})*[a-z]?|[IVX]{1,4}|[A-Z]';

const NUMBER = new RegExp(`^(?:${NUMBER_SOURCE})$`);

/** `text` where it can be the number of a step, else ''. */
export function normalNumber(text: string): string {
  return NUMBER.test(text) ? text : '';
}

/**
 * The number `count`, 1 or more, as `like` is written: `III` like `II`, `C` like `B`, `Three` like
 * `Two`, `三` like `二`, `03` like `02`. In digits where `like` has them, or knows no such number.
 */
export function numberLike(like: string, count: number): string {
  const digits = String(count);
  if (/^\d/.test(like)) return like.startsWith('0') ? digits.padStart(like.length, '0') : digits;
  const own = seriesOf(like)?.[count - 1];
  if (own === undefined) return digits;
  if (like === like.toLowerCase()) return own;
  return like.length > 1 && WORDS.includes(own)
    ? own.charAt(0).toUpperCase() + own.slice(1)
    : own.toUpperCase();
}

/** What a number without digits counts, from 1: 2 for `B`, `II`, `Two`, `二`; 0 where it counts nothing. */
export function countOf(number: string): number {
  return (seriesOf(number)?.indexOf(number.toLowerCase()) ?? -1) + 1;
}

function seriesOf(number: string): readonly string[] | undefined {
  return [WORDS, CJK, ROMAN, LETTERS].find((series) => series.includes(number.toLowerCase()));
}

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const CJK = [...'一二三四五六七八九十'];
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
