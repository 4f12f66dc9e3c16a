import type { Head } from './heads.ts';

/**
 * The name of a step that somebody else's document heads so. A number that is not that of
 * its position (from 1) says something, and stays.
 */
export function stepTitle({ text, title, numbered }: Head, position: number): string {
  const { number, name, at } = title;
  if (!numbered || number === '' || /^0*(\d+)$/.exec(number)?.[1] === String(position)) return name;
  const from = text.lastIndexOf(number, at - 1);
  if (from < 0 || from >= at) return name;
  const whole = text.slice(from, at + name.length);
  return /[*_]/.test(whole.slice(0, whole.length - name.length)) ? `${number} ${name}` : whole;
}
