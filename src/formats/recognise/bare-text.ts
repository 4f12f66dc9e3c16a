/**
 * Text right below the heading of a step, without a label, that begins as something else: `1. Dig`
 * is a list there, `Goal: dry` a label. A backslash before the sign that makes it one keeps it text,
 * `1\. Dig`; as everywhere (`markdown/escape.ts`), a line that has backslashes there gets one more.
 */

import type { FieldPart } from '../language/definition.ts';

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
  for (const pattern of POINTS) {
    const match = pattern.exec(text);
    if (match) return (match[1] ?? '').length;
  }
  return -1;
}

const POINTS: readonly RegExp[] = [
  // A bullet, a heading, a quote, a table, HTML, code, a bold label.
  /^()\\*(?:[-+*](?=[ \t\n]|$)|#{1,6}(?=[ \t\n]|$)|[>|<]|`{3}|~{3}|\*\*[^*\n]+(?:\*\*|:))/,
  // A key with its value, `Status: draft`.
  /^([*_]*\p{L}[\p{L} ]{0,30})\\*:(?=[ \t*_])/u,
  // The number of an item.
  /^(\d{1,9})\\*[.)](?=[ \t\n]|$)/,
];
