/** Tables of two columns, a key and its value in each row. */
import { trimSpaces } from '../../../plan/text.ts';
import type { Found, LineAt } from './found.ts';

/** The pairs of a table of two columns; undefined where `lines` are none. */
export function cellPairs(lines: readonly LineAt[]): readonly Found[] | undefined {
  const [first, second] = lines;
  if (!first || !second) return undefined;
  const isTable = DELIMITERS.test(second.line);
  const head = rowPair(first);
  const rows = lines.slice(isTable ? 2 : 1).map(rowPair);
  const pairs = rows.filter((row) => row !== null);
  if (!head || pairs.length < rows.length || !pairs.every(hasKey)) return undefined;
  const hasTitles = TITLES.test(head.key);
  if (isTable && hasTitles && TITLES.test(plain(head.value))) return pairs;
  // Markdown wants a head, so some people put the first pair there: `| **Owner** | Ann |`. Else it
  // names the columns, `| Key | Value |`.
  const isPair = isTable ? BOLD_KEY.test(first.line) && !hasTitles : hasKey(head);
  return isPair ? [head, ...pairs] : undefined;
}

function hasKey({ key }: Found): boolean {
  return /[\p{L}\p{N}]/u.test(key);
}

function rowPair({ line, at }: LineAt): Found | null {
  const match = ROW.exec(line);
  if (!match) return null;
  const [, before = '', key = '', cell = ''] = match;
  const lead = /^[ \t]+(?=[^ \t])/.exec(cell)?.[0].length ?? 0;
  const value = trimSpaces(cell);
  const start = at + before.length + lead;
  const end = start + value.length;
  return { key: plain(key), value: value.replaceAll('\\|', '|'), start, end, written };
}

/** `value` as a cell. A space keeps a backslash at its end from escaping the `|` behind. */
function written(value: string, before: string): string {
  const cell = value.replaceAll('|', '\\|');
  if (before === '') return ` ${cell} `;
  return cell.endsWith('\\') ? `${cell} ` : cell;
}

function plain(key: string): string {
  return trimSpaces(trimSpaces(key).replace(/^(\*\*|__)(.*?)[:：]?\1[:：]?$/, '$2')).replaceAll(
    '\\|',
    '|',
  );
}

const BOLD_KEY = /^[ \t]*\|[ \t]*(?:\*\*|__)/;
const ROW = /^([ \t]{0,3}\|((?:\\\||[^|\n])*)\|)((?:\\\||[^|\n])*)\|[ \t]*$/;
const DELIMITERS = /^[ \t]{0,3}\|[ \t]*:?-+:?[ \t]*\|[ \t]*:?-+:?[ \t]*\|[ \t]*$/;
/** What people call such columns, if anything. */
const TITLES =
  /^(?:|key|field|property|attribute|item|name|metadata|value|values|details?|description|info)$/i;
