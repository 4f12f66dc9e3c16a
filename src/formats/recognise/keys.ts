/** Keys with their values right below a heading, `Status: draft`: they are about what it names. */
import { afterEmoji } from '../../markdown/marks/emoji.ts';
import { boldLabelIn, plainLabelIn } from '../../markdown/marks/label.ts';
import { listMarkerIn } from '../../markdown/marks/list-marker.ts';
import { afterSpace, sliceOf } from '../../markdown/range.ts';

/**
 * Whether each of `lines` is a key with its value. `Actions:` is the label of what is below it.
 */
export function areKeys(lines: readonly string[]): boolean {
  return lines.every((line) => colonOfKey(line) >= 0 && !ENDS_WITH_COLON.test(line));
}

const ENDS_WITH_COLON = /[:：][*_ \t]*$/;

/**
 * The index of the colon behind the key that a line begins with; -1 for none. A key is a label, in
 * bold or of letters alone: `Mind the wind, it is strong: 6 or 7` is a sentence. Emphasis may take in
 * the value, too, `**Status: draft** by Ann`.
 */
export function colonOfKey(line: string): number {
  const start = afterEmoji(line, afterSpace(line, 0));
  const text = line.slice(start, start + LONGEST);
  if (listMarkerIn(text)) return -1;
  const bold = boldLabelIn(text)?.colon;
  if (bold) return start + bold.start;
  const words = text.replace(OPENING, '').replace(CLOSING, '$1');
  const label = plainLabelIn(words);
  const isKey = label && (BOLD.test(text) || LETTERS.test(sliceOf(words, label.name)));
  return isKey ? start + text.search(COLON) : -1;
}

/**
 * The index of the colon of a key, or of the backslashes before that which make it none; -1 where
 * a line begins with none.
 */
export function escapableKeyIn(line: string): number {
  for (const { index, 0: colon } of line.slice(0, LONGEST).matchAll(ESCAPED_COLON)) {
    const rest = line.slice(index + colon.length - 1);
    if (colonOfKey(line.slice(0, index) + rest) === index) return index;
  }
  return -1;
}

/** What is longer than so many characters is a sentence. */
const LONGEST = 200;
const COLON = /[:：]/;
const ESCAPED_COLON = /\\*[:：]/g;
const BOLD = /^\*\*[^*:：]+[:：][^*]*\*\*/;
/** The signs of emphasis before a key, and those on either side of its colon. */
const OPENING = /^[*_]+/;
const CLOSING = /[*_]*([:：])[*_]*/;
const LETTERS = /^\p{L}[\p{L} ]{0,30}$/u;
