/** The figures of an outline as a person reads them. */
import type { Figures } from './outline.ts';

/** `5 of 8 fields filled`. */
export function fieldWords({ filled, fields }: Figures): string {
  return `${number(filled)} of ${number(fields)} ${fields === 1 ? 'field' : 'fields'} filled`;
}

/** `2 of 5 boxes ticked`; '' where there are none. */
export function boxWords({ ticked, boxes }: Figures): string {
  if (boxes === 0) return '';
  return `${number(ticked)} of ${number(boxes)} ${boxes === 1 ? 'box' : 'boxes'} ticked`;
}

/** Both, for a sentence. */
export function figureWords(figures: Figures): string {
  return [fieldWords(figures), boxWords(figures)].filter((words) => words !== '').join(', ');
}

/** `2/5`. */
export function boxFraction({ ticked, boxes }: Figures): string {
  return `${number(ticked)}/${number(boxes)}`;
}

function number(value: number): string {
  return NUMBERS.format(value);
}

/** Made once: a list of 500 plans has 2,000 numbers. */
const NUMBERS = new Intl.NumberFormat('en');
