/** Names of tasks and steps as they stand in a document, in a heading or anywhere else. */
import { escapedWhole, unescapedWhole } from '../../markdown/escape.ts';

/**
 * A name as it is written: one that is the placeholder has a backslash before it, and so have the
 * number signs that would close a heading, `Port to \#`. One that has backslashes there gets one more.
 */
export function writtenName(name: string, placeholder: string): string {
  return escapedWhole(name, [placeholder]).replace(CLOSING, '\\$&');
}

/** Undoes `writtenName`; '' for the placeholder. */
export function readName(text: string, placeholder: string): string {
  if (text === placeholder) return '';
  const plain = text.replace(CLOSING, (signs) => signs.replace('\\', ''));
  return unescapedWhole(plain, [placeholder]);
}

/** The number signs that end a text, with the backslashes before them; those of `C#` close nothing. */
const CLOSING = /(?<![^ \t])\\*#+$/;
