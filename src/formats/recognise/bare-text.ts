/**
 * Text right below the heading of a step, without a label, that begins as something else: `1. Dig`
 * is a list there, `Goal: dry` a label. A backslash before the sign that makes it one keeps it text,
 * `1\. Dig`; as everywhere (`markdown/escape.ts`), a line that has backslashes there gets one more.
 */

import { afterEmoji } from '../../markdown/marks/emoji.ts';
import type { FieldPart } from '../language/definition.ts';
import { escapableKeyIn } from './keys.ts';

/** Whether a field that has a label in its format is text, which may stand without it. */
export function isBareText({ mark, kind }: FieldPart): boolean {
  return mark !== null && kind.traits.bare === 'text';
}

/** The text with a backslash where its first line would be taken for a list, a label, a block. */
export function escapedBareText(text: string): string {
  const at = pointOf(text);
  return at < 0 ? text : `${text.slice(0, at)}\\${text.slice(at)}`;
}

/** Undoes `escapedBareText`. */
export function unescapedBareText(text: string): string {
  const at = pointOf(text);
  return text[at] !== '\\' ? text : text.slice(0, at) + text.slice(at + 1);
}

/** The index of the sign, or of the backslashes before it; -1 where a text begins with words. */
function pointOf(text: string): number {
  if (BLOCK.test(text)) return 0;
  const words = afterEmoji(text);
  if (BOLD.test(text.slice(words))) return words;
  const [line = ''] = text.split('\n', 1);
  const colon = escapableKeyIn(line);
  return colon >= 0 ? colon : (NUMBER.exec(text)?.[0].length ?? -1);
}

/** A bullet, a heading, a quote, a table, HTML, code. */
const BLOCK = /^\\*(?:[-+*](?=[ \t\n]|$)|#{1,6}(?=[ \t\n]|$)|[>|<]|`{3}|~{3})/;

/** A label in bold, or what may be one. */
const BOLD = /^\\*(?:\*\*[^*\n]+(?:\*\*|[:：])|__[^_\n]+(?:__|[:：]))/;

/** The number of an item. */
const NUMBER = /^\d{1,9}(?=\\*[.)](?:[ \t\n]|$))/;
