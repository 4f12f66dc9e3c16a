/** Where the words of a mark stand: of a heading, a tag, or a label in any form. */
import { trimmedRange } from '../language/entry-span.ts';
import type { TextRange } from '../language/excerpt.ts';

/** The words of the mark in line `at`, without the signs around them. */
export function markRange(lines: readonly string[], at: number): TextRange {
  const line = lines[at] ?? '';
  const heading = /^ {0,3}#{1,6}[ \t]*/.exec(line)?.[0];
  const start = (heading ?? LABEL_START.exec(line)?.[0] ?? '').length;
  const after = heading === undefined ? LABEL_END : HEADING_END;
  const length = after.exec(line.slice(start))?.index ?? line.length - start;
  const { end } = trimmedRange([line.slice(0, start + length)], 0, start);
  return { line: at, start, end };
}

/** `<`, or a bullet, emoji and `**`. */
const LABEL_START =
  /^[ \t]*(?:<|(?:[-+*][ \t]+)?(?:(?:\p{Extended_Pictographic}|\u{FE0F}|\u{200D})+[ \t]*)*(?:\*\*)?)/u;
const LABEL_END = /[>*:：]/;
const HEADING_END = /[ \t]+#+[ \t]*$/;
