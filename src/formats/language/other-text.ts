/** Other content as it stands in a text: written as typed, but for what would draw in what follows. */

import { parseSource } from '../../markdown/blocks.ts';
import { escapedText, FLUSH, opaqueLines, unescapedLines } from '../../markdown/escape.ts';
import { openComment, openFence } from '../../markdown/escape-rules.ts';

const RULES = [openFence, openComment];

/** How a text is written: a fence that nothing closes gets a backslash. */
export function escapedOther(text: string): string {
  return escapedText(text, RULES, FLUSH);
}

/** Undoes `escapedOther`. */
export function unescapedOther(text: string): string {
  if (!text.includes('\\')) return text;
  const opaque = opaqueLines(parseSource(text).blocks);
  return unescapedLines(text.split('\n'), RULES, (line) => opaque.has(line)).join('\n');
}
