/** Where the words of a mark stand: of a heading, a tag, or a label in any form. */
import { hashHeadingIn } from '../../markdown/marks/heading.ts';
import { labelIn } from '../../markdown/marks/label.ts';
import { tagIn } from '../../markdown/marks/tag.ts';
import { type Range, trimmedRange } from '../../markdown/range.ts';
import type { TextRange } from '../language/excerpt.ts';

/**
 * The words of the mark in line `at`, without the signs around them; all of a line that is a
 * heading by the one below it.
 */
export function markRange(lines: readonly string[], at: number): TextRange {
  const line = lines[at] ?? '';
  const text = line.trimStart();
  const indent = line.length - text.length;
  const whole = { start: 0, end: text.length };
  const { start, end } = trimmedRange(text, wordsIn(text) ?? whole);
  return { line: at, start: start + indent, end: end + indent };
}

function wordsIn(text: string): Range | undefined {
  const heading = hashHeadingIn(text);
  if (!heading) return (tagIn(text) ?? labelIn(text))?.name;
  // Where nothing else is there, signs that would close the heading are its words: `# #` says `#`.
  const isSaid = heading.text.start < heading.text.end;
  return isSaid ? heading.text : { start: heading.end, end: text.length };
}
