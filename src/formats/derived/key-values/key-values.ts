/**
 * Lines that say one thing each about a document, such as its status, its owner or a date,
 * taken from a block of other content as keys and values, and a changed value put back.
 */
import { isBlank, normalLine } from '../../../plan/text.ts';
import { cellPairs } from './cells.ts';
import type { Found, LineAt } from './found.ts';
import { commentsIn, frontMatterPairs } from './front-matter.ts';
import { labelledPair } from './labelled.ts';

export interface KeyValue {
  readonly key: string;
  /** As a person reads it: without the quotes of YAML and the escapes of a table. */
  readonly value: string;
  /** Where the value is written in the block, with its quotes. */
  readonly start: number;
  readonly end: number;
  /** Whether it may have several lines. */
  readonly isText: boolean;
}

/**
 * The keys and values of a block, in its order; undefined where not each of its lines is
 * one: `Status: draft`, `**Owner**: Ann` (a bullet, a quote or emoji may come before),
 * the rows of a table with two columns, or YAML between dashes, as `front-matter.ts` knows it.
 */
export function keyValues(text: string): readonly KeyValue[] | undefined {
  return foundIn(text)?.map(({ key, value, start, end, normal }) => ({
    key,
    value,
    start,
    end,
    isText: normal !== undefined,
  }));
}

/** The comments between the keys of a front matter; none in any other block. */
export function commentsOf(text: string): readonly LineAt[] {
  const found = frontMatterPairs(text);
  return found ? commentsIn(text, found) : [];
}

/**
 * `text` with another value at `index` of what `keyValues` gives, where nothing but the
 * span of that value is changed. It stays in its lines and reads back: in a value of one line, line
 * breaks become spaces, and what would end it is escaped as its line needs it. Throws where `text` has
 * no such value.
 */
export function withValue(text: string, index: number, value: string): string {
  const found = foundIn(text)?.[index];
  if (!found) throw new RangeError(`There is no value ${index} in this text.`);
  const { start, end } = found;
  const normal = (found.normal ?? normalLine)(value);
  if (normal === found.value) return text;
  const written = found.written(normal, text.slice(start, end));
  const isApart = written === '' || /[ \t|：]/.test(text[start - 1] ?? '');
  return `${text.slice(0, start)}${isApart ? '' : ' '}${written}${text.slice(end)}`;
}

function foundIn(text: string): readonly Found[] | undefined {
  const lines = linesOf(text);
  return frontMatterPairs(text) ?? cellPairs(lines) ?? everyOf(lines.map(labelledPair));
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
