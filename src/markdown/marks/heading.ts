/** Headings: `## Text`, `## Text ##`, and a line with one of `=` or `-` below it. */
import { afterSpace, type Range, trimmedRange } from '../range.ts';
import { boldLabelIn } from './label.ts';
import type { MarkRow } from './mark-row.ts';
import { tagIn } from './tag.ts';

/** A heading that begins with number signs. Its own range is that of the signs. */
export interface HashHeading extends Range {
  /** 1 to 6. */
  readonly level: number;
  readonly text: Range;
  /** Signs that close it, which say nothing; null for none. */
  readonly closing: Range | null;
}

/** The heading that a line is, or null. */
export function hashHeadingIn(line: string): HashHeading | null {
  const start = afterSpace(line, 0);
  if (line.charAt(start) !== '#' || start > 3 || line.lastIndexOf('\t', start) >= 0) return null;
  let end = start;
  while (line.charAt(end) === '#') end++;
  const isOpen = end === line.length || line.charAt(end) === ' ' || line.charAt(end) === '\t';
  if (!isOpen || end - start > 6) return null;
  const whole = trimmedRange(line, { start: end, end: line.length });
  const closing = closingSigns(line, whole);
  const text = closing ? trimmedRange(line, { start: end, end: closing.start }) : whole;
  return { start, end, level: end - start, text, closing };
}

function closingSigns(line: string, { start, end }: Range): Range | null {
  let from = end;
  while (from > start && line.charAt(from - 1) === '#') from--;
  const before = line.charAt(from - 1);
  if (from === end || (before !== ' ' && before !== '\t')) return null;
  return { start: from, end };
}

/** A line that makes a heading of the one above it. */
export interface Underline extends Range {
  readonly level: 1 | 2;
}

/** The underline that a line is, or null. Whether it stands below a heading, the block structure says. */
export function underlineIn(line: string): Underline | null {
  const match = UNDERLINE.exec(line);
  if (!match) return null;
  const start = match[1]?.length ?? 0;
  const level = line.charAt(start) === '=' ? 1 : 2;
  return { start, end: start + (match[2]?.length ?? 0), level };
}

const UNDERLINE = /^( {0,3})(=+|-+)[ \t]*$/;

/**
 * Whether an underline can make `line`, a paragraph by itself, a heading. A label or a tag with
 * dashes right below is what it is without them: people forget the blank line above a rule.
 */
export function canBeUnderlined(line: string): boolean {
  return !boldLabelIn(line)?.colon && tagIn(line) === null;
}

export const hashHeadingRow: MarkRow = {
  name: 'heading',
  grammar: '`#` to `######`, a space, text, and signs that close it or none',
  why: 'The headings of CommonMark. Closing signs are decoration, and no part of a name.',
  parse: hashHeadingIn,
  examples: [
    ['## Step 1: Route', { mark: '##', level: 2, text: 'Step 1: Route', closing: null }],
    ['   # Goal', { mark: '#', level: 1, text: 'Goal' }],
    ['### Goal ###', { mark: '###', level: 3, text: 'Goal', closing: '###' }],
    ['# Goal ## ', { text: 'Goal', closing: '##' }],
    ['# C#', { text: 'C#', closing: null }],
    ['#', { mark: '#', level: 1, text: '' }],
    ['## ##', { mark: '##', text: '', closing: '##' }],
    ['#\tGoal', { mark: '#', text: 'Goal' }],
  ],
  nearMisses: [
    ['#123', 'an issue'],
    ['####### Goal', 'seven signs'],
    ['    # comment', 'indented code'],
    ['\t# comment', 'indented code'],
    ['\\# Goal', 'a backslash takes the mark away'],
  ],
};

export const underlineRow: MarkRow = {
  name: 'underline',
  grammar: 'one line of `=` (level 1) or of `-` (level 2), below a line of text',
  why: 'Underlined lines are headings on every page that renders Markdown. Only the line right above counts, where it is all of a paragraph: below several lines, or a label, dashes are a rule.',
  parse: underlineIn,
  examples: [
    ['====', { mark: '====', level: 1 }],
    ['----', { mark: '----', level: 2 }],
    ['  ---  ', { mark: '---', level: 2 }],
    ['=', { mark: '=', level: 1 }],
  ],
  nearMisses: [
    ['- - -', 'a thematic break'],
    ['==- ', 'two signs'],
    ['    ----', 'too far in: text that goes on'],
    ['\\----', 'a backslash takes the mark away'],
    ['***', 'a thematic break'],
  ],
};
