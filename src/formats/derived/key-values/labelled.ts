/** `Key: value`, `**Key**: value`, `**Key:** value`. */
import { trimSpaces } from '../../../plan/text.ts';
import type { Found, LineAt } from './found.ts';

export function labelledPair({ line, at }: LineAt): Found | null {
  const match = BOLD.exec(line) ?? PLAIN.exec(line);
  if (!match) return null;
  const [before] = match;
  const key = match[1] ?? match[2] ?? '';
  const rest = line.slice(before.length);
  // Two spaces or a backslash at the end break the line, and are no part of the value.
  const raw = trimSpaces(rest.replace(BREAK, '$1'));
  const end = rest.slice(raw.length);
  // What stands before such a backslash, or could: each two backslashes say one there.
  const isDoubled = end === '' || end === '\\';
  const start = at + before.length;
  return {
    key: trimSpaces(key),
    value: isDoubled ? raw.replace(/(\\*)\1$/, '$1') : raw,
    start,
    end: start + raw.length,
    written: (value) => (isDoubled ? value.replace(/\\+$/, '$&$&') : value),
  };
}

const BREAK = /(?<!\\)((?:\\\\)*)\\$/;

const LEAD = String.raw`^[ \t]{0,3}(?:>[ \t]?)*(?:[-+*•][ \t]+)?(?:(?:\p{Extended_Pictographic}|\u{FE0F}|\u{200D})+[ \t]*)?`;
/**
 * What follows the key takes the spaces before a value with it, and the one that is left where
 * a value was cleared, but not those of a line break.
 */
const GAP = String.raw`(?:[ \t]+(?=[^ \t])|[ \t](?=$|[ \t]{2}))?`;
const BOLD = new RegExp(
  String.raw`${LEAD}(?:\*\*([^*\n]{1,60}?)(?:[:：]\*\*:?|\*\*[ \t]*[:：])|__([^_\n]{1,60}?)(?:[:：]__:?|__[ \t]*[:：]))${GAP}`,
  'u',
);
/** Of few words: a longer one is a sentence. */
const PLAIN = new RegExp(
  String.raw`${LEAD}([\p{L}][\p{L}\p{N}_./&'’()-]{0,30}(?:[ \t][\p{L}\p{N}_./&'’()-]{1,30}){0,3})[ \t]?(?::(?=[ \t]|$)|：)${GAP}`,
  'u',
);
