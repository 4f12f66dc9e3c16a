import { type NumberSeries, SERIES } from '../../plan/number.ts';

/** How a heading may count its steps in a file: in words and as Chinese and Japanese do, too. */
export const WRITTEN: readonly NumberSeries[] = [
  'one two three four five six seven eight nine ten'.split(' '),
  [...'一二三四五六七八九十'],
  ...SERIES,
];
