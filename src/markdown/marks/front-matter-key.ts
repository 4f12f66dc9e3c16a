/** A key at the top of a document, between lines of dashes: `status: draft`. */
import type { Range } from '../range.ts';
import type { MarkRow } from './mark-row.ts';

/** The key with its colon. */
export interface FrontMatterKey extends Range {
  readonly name: Range;
  /** What follows on the line, without the spaces around it; a comment is part of it. */
  readonly rest: Range;
}

/** The key that a line of front matter begins with, or null. */
export function frontMatterKeyIn(line: string): FrontMatterKey | null {
  const name = KEY.exec(line)?.[0];
  if (name === undefined) return null;
  const end = name.length + 1;
  let start = end;
  while (isSpace(line.charAt(start))) start++;
  let last = line.length;
  while (last > start && isSpace(line.charAt(last - 1))) last--;
  return { start: 0, end, name: { start: 0, end: name.length }, rest: { start, end: last } };
}

function isSpace(char: string): boolean {
  return char === ' ' || char === '\t';
}

const KEY = /^[\p{L}_](?:[\p{L}\p{N}_.-]|[ ](?=[\p{L}\p{N}_.-]))*(?=:(?:[ \t]|$))/u;

export const frontMatterKeyRow: MarkRow = {
  name: 'key of front matter',
  grammar: '`key: …` at the start of a line, within the front matter',
  why: 'YAML has keys of any text; people write words there, and what has quotes or signs in it is kept as it stands.',
  parse: frontMatterKeyIn,
  examples: [
    ['status: draft', { mark: 'status:', name: 'status', rest: 'draft' }],
    ['design-doc:  a.md ', { name: 'design-doc', rest: 'a.md' }],
    ['due date: 3 May # soon', { name: 'due date', rest: '3 May # soon' }],
    ['tags:', { mark: 'tags:', name: 'tags', rest: '' }],
    ['状态: 草稿', { name: '状态', rest: '草稿' }],
  ],
  nearMisses: [
    ['  name: Ann', 'a key in what another key has'],
    ['- name: Ann', 'an item'],
    ['https://example.org', 'no space behind the colon'],
    ['"due": May', 'a key in quotes'],
    ['# status: draft', 'a comment'],
  ],
};
