/** Where the text of a line begins, behind all the marks that may stand before it. */
import { afterSpace } from '../range.ts';
import { boxAt } from './box.ts';
import { hashHeadingIn } from './heading.ts';
import { documentBulletIn, listMarkerIn } from './list-marker.ts';
import type { MarkRow } from './mark-row.ts';
import { quoteMarkIn } from './quote.ts';

/** The index behind quotes, signs of a heading, bullets, numbers and boxes: `> - [ ] ## text`. */
export function textStartIn(line: string): number {
  let at = afterSpace(line, 0);
  for (let next = at; next >= 0; next = nextMarkEnd(line, at)) at = next;
  return at;
}

/** Where the text begins behind the mark at `at`; -1 for none. */
function nextMarkEnd(line: string, at: number): number {
  const mark = quoteMarkIn(line, at) ?? listMarkerIn(line, at) ?? documentBulletIn(line, at);
  if (mark) return afterSpace(line, mark.content);
  const heading = line.charAt(at) === '#' ? hashHeadingIn(line.slice(at)) : null;
  return heading ? afterSpace(line, at + heading.end) : (boxAt(line, at)?.rest ?? -1);
}

export const textStartRow: MarkRow = {
  name: 'what stands before a text',
  grammar: 'quotes, signs of a heading, list markers and boxes, one behind the other',
  why: 'What is said of a line, and what is made bold in it, is its text without its marks.',
  parse: (line) => {
    const end = textStartIn(line);
    return end === 0 ? null : { start: 0, end };
  },
  examples: [
    ['> - [x] Write it', { mark: '> - [x] ' }],
    ['1. ## Goal', { mark: '1. ## ' }],
    ['  • Goal', { mark: '  • ' }],
  ],
  nearMisses: [
    ['Goal - dry', 'the text comes first'],
    ['#123', 'an issue'],
  ],
};
