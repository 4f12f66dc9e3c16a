/** What an item of a list begins with: `-`, `*`, `+`, `1.`, `1)`. */
import { afterSpace, type Range } from '../range.ts';
import { boxAt, type CheckBox } from './box.ts';
import type { MarkRow } from './mark-row.ts';

/** The bullet, or the number with its dot or bracket. */
export interface ListMarker extends Range {
  /** The digits of a number; null for a bullet. */
  readonly number: Range | null;
  /** Where the content of the item starts: behind the spaces after the marker. */
  readonly content: number;
}

/** The list marker that stands at `from`, behind indentation of any width, or null. */
export function listMarkerIn(line: string, from = 0): ListMarker | null {
  const start = afterSpace(line, from);
  const end = markerEnd(line, start);
  if (end === 0) return null;
  const isBullet = end === start + 1;
  return {
    start,
    end,
    number: isBullet ? null : { start, end: end - 1 },
    content: afterSpace(line, end),
  };
}

/** Where the marker at `start` ends; 0 for none. */
function markerEnd(line: string, start: number): number {
  const first = line.charAt(start);
  let at = start;
  if (first === '-' || first === '*' || first === '+') at++;
  else {
    while (at - start < MOST_DIGITS && isDigit(line.charCodeAt(at))) at++;
    if (at === start || (line.charAt(at) !== '.' && line.charAt(at) !== ')')) return 0;
    at++;
  }
  const next = line.charAt(at);
  return next === '' || next === ' ' || next === '\t' || next === '\n' ? at : 0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** As CommonMark has it: browsers count no further. */
const MOST_DIGITS = 9;

/** Where the text begins behind indentation and all the markers of a line: `- - [ ] nested`. */
export function afterMarkers(line: string): number {
  let at = afterSpace(line, 0);
  for (let end = markerEnd(line, at); end > 0; end = markerEnd(line, at)) {
    at = afterSpace(line, end);
    if (at === end) break;
  }
  return at;
}

/** An item's line: its marker, the box behind it, and its text. */
export interface ItemLine {
  readonly marker: ListMarker;
  readonly box: CheckBox | null;
  readonly text: Range;
}

/** The item that starts on a line, or null. Its text may begin with a marker of its own. */
export function itemLineIn(line: string): ItemLine | null {
  const marker = listMarkerIn(line);
  if (!marker) return null;
  const box = boxAt(line, marker.content);
  return { marker, box, text: { start: box?.rest ?? marker.content, end: line.length } };
}

/** A bullet as documents and chats have it, at `from` behind indentation, or null: `• Write it`. */
export function documentBulletIn(line: string, from = 0): ListMarker | null {
  const start = afterSpace(line, from);
  if (!DOCUMENT_BULLETS.includes(line.charAt(start) || ' ')) return null;
  const content = line.charAt(start + 1) === '\u00a0' ? start + 2 : afterSpace(line, start + 1);
  const isAlone = content === line.length;
  if (content === start + 1 && !isAlone) return null;
  return { start, end: start + 1, number: null, content };
}

const DOCUMENT_BULLETS = '•‣◦▪●○■□–·';

export const listMarkerRow: MarkRow = {
  name: 'list marker',
  grammar: '`-`, `*`, `+`, or one to nine digits with `.` or `)`, then a space or nothing',
  why: 'The markers of CommonMark, at any indentation: how deep an item stands is the block structure’s to say.',
  parse: listMarkerIn,
  examples: [
    ['- Write it', { mark: '-', number: null, content: 2 }],
    ['  * Write it', { mark: '*', number: null, content: 4 }],
    ['+\tWrite it', { mark: '+', content: 2 }],
    ['1. Write it', { mark: '1.', number: '1', content: 3 }],
    ['007)   Write it', { mark: '007)', number: '007', content: 7 }],
    ['- - [ ] nested', { mark: '-', content: 2 }],
    ['-', { mark: '-', content: 1 }],
  ],
  nearMisses: [
    ['-Write it', 'a word with a hyphen before it'],
    ['1.5 hours', 'a number'],
    ['1234567890. Write it', 'ten digits: no browser counts so far'],
    ['a. Write it', 'a letter counts nothing in Markdown'],
    ['\\- Write it', 'a backslash takes the mark away'],
    ['• Write it', 'a sign of word processors, which Markdown takes for text'],
  ],
};

export const documentBulletRow: MarkRow = {
  name: 'bullet of documents',
  grammar: '`•`, `◦`, `▪`, `–` … and then a space or nothing',
  why: 'Text that comes from word processors, chats and pages has these where Markdown has `-`. In a file they stay text; they are bullets where text is pasted, read as a list, or shown.',
  parse: documentBulletIn,
  examples: [
    ['• Write it', { mark: '•', content: 2 }],
    ['  ◦\u00a0Write it', { mark: '◦', content: 4 }],
    ['– Write it', { mark: '–', content: 2 }],
    ['•', { mark: '•', content: 1 }],
  ],
  nearMisses: [
    ['•Write it', 'nothing sets it off'],
    ['- Write it', 'a marker of Markdown'],
    ['— said nobody', 'a dash that begins a sentence'],
  ],
};

export const itemLineRow: MarkRow = {
  name: 'item',
  grammar: 'a list marker, a box or none, text',
  why: 'A box belongs to the item that it stands first in; anywhere else brackets are text.',
  parse: itemLineIn,
  examples: [
    ['- [-] 2. Build', { text: '2. Build' }],
    ['1. [x] Lay the ground', { text: 'Lay the ground' }],
    ['- [ ] ', { text: '' }],
    ['- Write [x]', { box: null, text: 'Write [x]' }],
    ['- - [ ] nested', { box: null, text: '- [ ] nested' }],
  ],
  nearMisses: [['[ ] Write it', 'a box without a list marker']],
};
