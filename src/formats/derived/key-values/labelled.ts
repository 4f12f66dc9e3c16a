/** `Key: value`, `**Key**: value`, `**Key:** value`. */
import { labelIn } from '../../../markdown/marks/label.ts';
import { documentBulletIn } from '../../../markdown/marks/list-marker.ts';
import { quoteMarkIn } from '../../../markdown/marks/quote.ts';
import { sliceOf } from '../../../markdown/range.ts';
import { trimSpaces } from '../../../plan/text.ts';
import type { Found, LineAt } from './found.ts';

export function labelledPair({ line, at }: LineAt): Found | null {
  const from = afterQuotes(line);
  const text = line.slice(from);
  const label = labelIn(text);
  if (!label?.colon) return null;
  const key = trimSpaces(sliceOf(text, label.name));
  if (label.isBold ? key.length > LONGEST : !FEW_WORDS.test(key)) return null;
  const before = from + valueStart(text, label.end);
  const rest = line.slice(before);
  // Two spaces or a backslash at the end break the line, and are no part of the value.
  const raw = trimSpaces(rest.replace(BREAK, '$1'));
  const end = rest.slice(raw.length);
  // At the end of a line, `\\` says one backslash, so that a value can end with one.
  const isDoubled = end === '' || end === '\\';
  const start = at + before;
  return {
    key,
    value: isDoubled ? raw.replace(/(\\*)\1$/, '$1') : raw,
    start,
    end: start + raw.length,
    written: (value) => (isDoubled ? value.replace(/\\+$/, '$&$&') : value),
  };
}

const BREAK = /(?<!\\)((?:\\\\)*)\\$/;

/** Where the text of a line begins behind signs of quotes, and a bullet as documents have it. */
function afterQuotes(line: string): number {
  let at = 0;
  for (let mark = quoteMarkIn(line); mark; mark = quoteMarkIn(line, at)) at = mark.content;
  return documentBulletIn(line, at)?.content ?? at;
}

/**
 * Where the value of a label begins that ends at `end`: behind the spaces before it. Of a cleared
 * value one space is left, which is skipped, too; two spaces at the end are a line break, and are
 * not.
 */
function valueStart(line: string, end: number): number {
  return end + (/^(?:[ \t]+(?=[^ \t])|[ \t](?=$|[ \t]{2}))/.exec(line.slice(end))?.[0].length ?? 0);
}

/** The most characters that a key in bold has. */
const LONGEST = 60;
/** A key without emphasis has at most four words: a longer one is a sentence. */
const FEW_WORDS = /^\p{L}[\p{L}\p{N}_./&'’()-]{0,30}(?:[ \t][\p{L}\p{N}_./&'’()-]{1,30}){0,3}$/u;
