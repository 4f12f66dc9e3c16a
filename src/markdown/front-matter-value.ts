/** What stands behind a key of front matter, and below it. */
import { isBlankLine } from './lines.ts';
import { frontMatterKeyIn } from './marks/front-matter-key.ts';
import type { Range } from './range.ts';
import { flowTextsIn, type YamlText, yamlTextAt } from './yaml-text.ts';

/** A text of a list, in its line. */
export interface FrontMatterItem extends YamlText {
  readonly line: number;
}

interface Placed {
  /** What stands on the line of the key, without a comment; null for nothing. */
  readonly inline: Range | null;
  /** The line after the last of the value. */
  readonly end: number;
  /** A comment on the line of the key. */
  readonly comment: Range | null;
}

export type FrontMatterValue =
  /** A text on the line of the key: `Ann`, `"Move: house"`; '' where nothing stands there. */
  | ({ readonly as: 'text'; readonly text: string } & Placed)
  /** A text below the key, behind `|` or `>`. */
  | ({ readonly as: 'block'; readonly text: string; readonly column: number } & Placed)
  /** A list of texts: `- a`, one below the other, or `[a, b]`. */
  | ({ readonly as: 'list'; readonly items: readonly FrontMatterItem[] } & Placed)
  /** All other YAML. */
  | ({ readonly as: 'raw' } & Placed);

export function isComment(line: string): boolean {
  return /^[ \t]*#/.test(line);
}

/** The value of the key in the line `line`, whose lines end before `end`. */
export function valueAt(lines: readonly string[], line: number, end: number): FrontMatterValue {
  const text = lines[line] ?? '';
  const from = frontMatterKeyIn(text)?.end ?? text.length;
  const found = yamlTextAt(text, from);
  const last = lastOf(lines, line + 1, end);
  if (found && (found.end > found.start || last === line + 1)) {
    const { comment } = found;
    const inline = found.end > found.start ? { start: found.start, end: found.end } : null;
    if (last === line + 1) return { as: 'text', text: found.text, inline, end: last, comment };
  } else if (found) {
    const items = itemsIn(lines, line + 1, last);
    const { comment } = found;
    if (items) return { as: 'list', items, inline: null, end: last, comment };
  }
  return (
    blockAt(lines, line, end) ??
    (last === line + 1 ? flowAt(text, line) : null) ?? {
      as: 'raw',
      inline: restBehindKey(text),
      end,
      comment: null,
    }
  );
}

/** The value as it is written, whatever it is: the lines below the key without their indentation. */
export function rawValue(lines: readonly string[], line: number, end: number): string {
  const text = lines[line] ?? '';
  const rest = restBehindKey(text);
  const below = lines.slice(line + 1, end);
  const filled = below.filter((each) => !isBlankLine(each));
  const column = Math.min(RAW_INDENT, ...filled.map(indentOf));
  const own = below.map((each) => each.slice(Math.min(column, indentOf(each))));
  return [...(rest ? [text.slice(rest.start, rest.end)] : []), ...own].join('\n');
}

/** How far in lines stand below their key. */
export const RAW_INDENT = 2;

/** What stands behind a key on its line, with a comment; null for nothing. */
export function restBehindKey(text: string): Range | null {
  const rest = frontMatterKeyIn(text)?.rest;
  return rest && rest.end > rest.start ? rest : null;
}

/** The end of lines without the blank ones and comments behind them. */
function lastOf(lines: readonly string[], start: number, end: number): number {
  let last = end;
  const isIdle = (text: string) => isBlankLine(text) || isComment(text);
  while (last > start && isIdle(lines[last - 1] ?? '')) last--;
  return last;
}

/** Lines that each are an item with a text, as far in as the first; null where they are not. */
function itemsIn(
  lines: readonly string[],
  start: number,
  end: number,
): readonly FrontMatterItem[] | null {
  const items: FrontMatterItem[] = [];
  const column = indentOf(lines[start] ?? '');
  for (let line = start; line < end; line++) {
    const text = lines[line] ?? '';
    if (isBlankLine(text)) continue;
    const at = indentOf(text) === column && text[column] === '-' ? column + 1 : 0;
    const found = at > 0 && /[ \t]/.test(text.charAt(at)) ? yamlTextAt(text, at) : null;
    if (!found || found.text === '' || isKey(text.slice(found.start))) return null;
    items.push({ ...found, line });
  }
  return items;
}

/** Whether a text of YAML is a key with its value: `name: Ann`. */
function isKey(text: string): boolean {
  return frontMatterKeyIn(text) !== null;
}

function flowAt(text: string, line: number): FrontMatterValue | null {
  const rest = restBehindKey(text);
  if (!rest) return null;
  const close = text.lastIndexOf(']') + 1;
  const behind = yamlTextAt(text, close);
  const isAlone = behind && behind.text === '' && (!behind.comment || behind.comment.start > close);
  const found = isAlone ? flowTextsIn(text.slice(rest.start, close)) : null;
  if (!found || found.some((each) => each.text === '')) return null;
  const items = found.map((each) => ({
    ...each,
    line,
    start: each.start + rest.start,
    end: each.end + rest.start,
  }));
  const inline = { start: rest.start, end: close };
  return { as: 'list', items, inline, end: line + 1, comment: behind?.comment ?? null };
}

function blockAt(lines: readonly string[], line: number, end: number): FrontMatterValue | null {
  const text = lines[line] ?? '';
  const rest = restBehindKey(text);
  const sign = rest && SIGN.exec(text.slice(rest.start));
  if (!sign) return null;
  const [whole = '', kind, before = '', after = ''] = sign;
  const comment = yamlTextAt(text, rest.start + whole.length)?.comment ?? null;
  const below = lines.slice(line + 1, end);
  const filled = below.filter((each) => !isBlankLine(each));
  const column = Number(before + after) || indentOf(filled[0] ?? '');
  if (column === 0 || filled.length === 0 || filled.some((each) => indentOf(each) < column)) {
    return null;
  }
  const content = below.map((each) => each.slice(Math.min(column, indentOf(each))));
  const isFolded = kind === '>';
  // YAML keeps the line breaks around lines that stand further in.
  if (isFolded && content.some((each) => /^[ \t]/.test(each))) return null;
  const inline = { start: rest.start, end: rest.start + whole.length };
  const said = isFolded ? folded(content) : content.join('\n');
  return { as: 'block', text: said, column, inline, end, comment };
}

/** What folded lines say: one line break is a space, two are one line break. */
function folded(lines: readonly string[]): string {
  return lines.join('\n').replaceAll(/\n+/g, (breaks) => breaks.slice(1) || ' ');
}

/** Columns of spaces: YAML takes no tab for indentation. */
function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

const SIGN = /^([|>])(?:([1-9])[+-]?|[+-]([1-9])?)?(?=[ \t]*$|[ \t]+#)/;
