/** Where the words of a mark stand: of a heading, a tag, or a label in any form. */
import { hashHeadingIn } from '../../markdown/marks/heading.ts';
import { labelIn } from '../../markdown/marks/label.ts';
import { tagIn } from '../../markdown/marks/tag.ts';
import { trimmedRange } from '../../markdown/range.ts';
import type { TextRange } from '../language/excerpt.ts';

/**
 * The words of the mark in line `at`, without the signs around them; all of a line that is a
 * heading by the one below it.
 */
export function markRange(lines: readonly string[], at: number): TextRange {
  const line = lines[at] ?? '';
  const text = line.trimStart();
  const indent = line.length - text.length;
  const words = hashHeadingIn(text)?.text ?? (tagIn(text) ?? labelIn(text))?.name;
  const whole = { start: 0, end: text.length };
  const { start, end } = trimmedRange(text, words ?? whole);
  return { line: at, start: start + indent, end: end + indent };
}
