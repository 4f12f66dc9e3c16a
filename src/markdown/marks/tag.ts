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
  let start = 0;
  while (start < 3 && line.charAt(start) === ' ') start++;
  if (line.charAt(start) !== '<') return null;
  const closes = line.charAt(start + 1) === '/';
  const from = start + (closes ? 2 : 1);
  NAME_TO_END.lastIndex = from;
  if (!NAME_TO_END.test(line)) return null;
  const end = line.indexOf('>', from);
  return { start, end: end + 1, name: { start: from, end }, closes };
}

/** The name of a tag as words: `Project rules` of `project_rules`. */
export function tagWords(name: string): string {
  const words = name.replaceAll(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const NAME_TO_END = /[A-Za-z][\w-]*>[ \t]*$/y;

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
