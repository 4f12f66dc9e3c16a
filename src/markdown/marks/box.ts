/** Check boxes of items, names and titles: `[ ]`, `[x]`, `[~]`. */
import { afterSpace, type Range } from '../range.ts';
import type { MarkRow } from './mark-row.ts';

/** The brackets, with what stands between them. */
export interface CheckBox extends Range {
  /** What is between the brackets without space; empty for an open box. */
  readonly sign: Range;
  readonly isDone: boolean;
  /** Where the text behind it starts. */
  readonly rest: number;
}

/** The check box that stands at `at`, or null. A line, or a text of several: it ends with its line. */
export function boxAt(text: string, at = 0): CheckBox | null {
  if (text.charAt(at) !== '[') return null;
  BOX.lastIndex = at;
  const match = BOX.exec(text);
  if (!match) return null;
  const [whole, space = '', sign = ''] = match;
  const start = at + 1 + space.length;
  const end = at + whole.length;
  return {
    start: at,
    end,
    sign: { start, end: start + sign.length },
    isDone: DONE.test(sign),
    rest: afterSpace(text, end),
  };
}

/** A sign is one character that is no letter and no digit; an ellipsis stands for what is left out. */
const BOX = /\[( {0,3})([xX]|[^\p{L}\p{N}\p{M}\p{C}\p{Z}[\]\\…]\uFE0F?)? {0,3}\](?![^ \t\n])/uy;
const DONE = /^[xX✓✔✅☑]/u;

export const boxRow: MarkRow = {
  name: 'box',
  grammar: '`[ ]`, `[]`, `[x]`, `[X]`, `[~]` or another sign, and then a space or nothing',
  why: 'Trackers and editors have signs of their own for what is in progress, parked or dropped. A box with one is counted like any other and is not done; its sign is the person’s and stays.',
  parse: boxAt,
  examples: [
    ['[ ] Write it', { mark: '[ ]', sign: '', isDone: false, rest: 4 }],
    ['[] Write it', { mark: '[]', sign: '', isDone: false, rest: 3 }],
    ['[x] Write it', { mark: '[x]', sign: 'x', isDone: true }],
    ['[X] Write it', { mark: '[X]', sign: 'X', isDone: true }],
    ['[ x ]  Write it', { mark: '[ x ]', sign: 'x', isDone: true, rest: 7 }],
    ['[✔️] Write it', { mark: '[✔️]', sign: '✔️', isDone: true }],
    ['[~] Limit it (parked)', { mark: '[~]', sign: '~', isDone: false }],
    ['[-] 2. Build', { mark: '[-]', sign: '-', isDone: false, rest: 4 }],
    ['[/] Test it', { sign: '/', isDone: false }],
    ['[>] Later', { sign: '>', isDone: false }],
    ['[?] Ask', { sign: '?', isDone: false }],
    ['[ ]', { mark: '[ ]', sign: '', rest: 3 }],
  ],
  nearMisses: [
    ['[x](https://example.org)', 'a link'],
    ['[1] Smith, 2020', 'a reference'],
    ['[P] can run in parallel', 'a letter says what the item is, not how far'],
    ['[…]', 'a placeholder'],
    ['[]()', 'a link without words'],
    ['[ ]:', 'text'],
    ['[         ] wide', 'brackets around a gap to fill in'],
    ['\\[ ] escaped', 'a backslash takes the mark away'],
  ],
};
