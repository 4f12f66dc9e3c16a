import type { Head } from './heads.ts';

/** The number that stands before the name of a step; '' for none, or where it is part of the name. */
export function numberBefore({ text, title, numbered }: Head): string {
  const { number, at } = title;
  if (!numbered || number === '') return '';
  const from = text.lastIndexOf(number, at - 1);
  return from >= 0 && from + number.length <= at ? number : '';
}
