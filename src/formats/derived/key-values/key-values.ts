/**
 * Lines that say one thing each about a document, such as its status, its owner or a date,
 * taken from a block of other content as keys and values, and a changed value put back.
 */
import { isBlank, normalLine } from '../../../plan/text.ts';
import { cellPairs } from './cells.ts';
import type { Found } from './found.ts';
import { labelledPair } from './labelled.ts';
import { frontMatterPairs } from './scalars.ts';

export interface KeyValue {
  readonly key: string;
  /** As a person reads it: without the quotes of YAML and the escapes of a table. */
  readonly value: string;
  /** Where the value is written in the block, with its quotes. */
  readonly start: number;
  readonly end: number;
}

/**
 * The keys and values of a block, in its order; undefined where not each of its lines is
 * one: `Status: draft`, `**Owner**: Ann` (a bullet, a quote or emoji may come before),
 * the rows of a table with two columns, or YAML between dashes that does not nest.
 */
export function keyValues(text: string): readonly KeyValue[] | undefined {
  return foundIn(text)?.map(({ key, value, start, end }) => ({ key, value, start, end }));
}

/**
 * `text` with another value at `index` of what `keyValues` gives, where nothing but the
 * span of that value is changed. It stays on its line and reads back: line breaks become
 * spaces, and what would end it is escaped as its line needs it. Throws where `text` has
 * no such value.
 */
export function withValue(text: string, index: number, value: string): string {
  const found = foundIn(text)?.[index];
  if (!found) throw new RangeError(`There is no value ${index} in this text.`);
  const { start, end } = found;
  const line = normalLine(value);
  if (line === found.value) return text;
  const written = found.written(line, text.slice(start, end));
  const isApart = written === '' || /[ \t|：]/.test(text[start - 1] ?? '');
  return `${text.slice(0, start)}${isApart ? '' : ' '}${written}${text.slice(end)}`;
}

function foundIn(text: string): readonly Found[] | undefined {
  const lines = linesOf(text);
  return frontMatterPairs(lines) ?? cellPairs(lines) ?? everyOf(lines.map(labelledPair));
}

/** The lines that have something on them, each with where it starts. */
function linesOf(text: string): { readonly line: string; readonly at: number }[] {
  let next = 0;
  return text.split('\n').flatMap((line) => {
    const at = next;
    next += line.length + 1;
    return isBlank(line) ? [] : [{ line, at }];
  });
}

function everyOf(found: readonly (Found | null)[]): readonly Found[] | undefined {
  const pairs = found.filter((pair) => pair !== null);
  return pairs.length > 0 && pairs.length === found.length ? pairs : undefined;
}
