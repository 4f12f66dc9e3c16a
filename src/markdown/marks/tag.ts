/** A tag alone on its line, which opens or closes a part of a document: `<steps>`. */
import type { Range } from '../range.ts';
import type { MarkRow } from './mark-row.ts';

/** The tag, with its brackets. */
export interface Tag extends Range {
  readonly name: Range;
  readonly closes: boolean;
}

/** The tag that stands alone on a line, or null. */
export function tagIn(line: string): Tag | null {
  if (!line.includes('<')) return null;
  const match = TAG.exec(line);
  if (!match) return null;
  const [, space = '', slash = '', word = ''] = match;
  const start = space.length;
  const name = { start: start + 1 + slash.length, end: start + 1 + slash.length + word.length };
  return { start, end: name.end + 1, name, closes: slash !== '' };
}

const TAG = /^( {0,3})<(\/?)([A-Za-z][\w-]*)>[ \t]*$/;

export const tagRow: MarkRow = {
  name: 'tag',
  grammar: '`<name>` or `</name>`, alone on its line',
  why: 'Prompts and plans put parts into tags of their own, which have no attributes; what has some is HTML, and text.',
  parse: tagIn,
  examples: [
    ['<steps>', { mark: '<steps>', name: 'steps', closes: false }],
    ['  </detailed_plan>  ', { mark: '</detailed_plan>', name: 'detailed_plan', closes: true }],
    ['<task-breakdown>', { name: 'task-breakdown', closes: false }],
  ],
  nearMisses: [
    ['<steps> first', 'text on its line'],
    ['<details open>', 'HTML'],
    ['<br/>', 'HTML'],
    ['    <steps>', 'indented code'],
    ['<https://example.org>', 'a link'],
    ['<3', 'text'],
    ['\\<steps>', 'a backslash takes the mark away'],
  ],
};
