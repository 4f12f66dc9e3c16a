/**
 * Pasted text as items: lines with bullets, numbers or boxes, nested by indentation or by their
 * signs, as they come from Markdown, trackers, documents and plain text. A table is one item, and
 * code is never several.
 */

import { isFenceEnd, openedFence } from '../../../markdown/fenced-lines.ts';
import { columnAfter, indentOf, isBlankLine, outdented } from '../../../markdown/lines.ts';
import { itemMark, type PastedMark, pastedBox } from '../../../markdown/pasted-marks.ts';
import { normalLine, withLf } from '../../../plan/text.ts';
import type { Box } from '../../../plan/values.ts';

export interface PastedItem {
  /** 0 for the first level. */
  readonly depth: number;
  /** The box that the line had, or null for a line without one. */
  readonly box: Box | null;
  readonly text: string;
  /** Whether it had a bullet, a number or a box. */
  readonly marked: boolean;
}

/** A line that may start an item. */
interface Start {
  /** Columns before it. */
  readonly indent: number;
  /** Where its text starts: lines below it that go on are indented as far. */
  readonly column: number;
  readonly mark: PastedMark | null;
  readonly box: Box | null;
  readonly text: string;
  readonly marked: boolean;
}

interface OpenItem extends Start {
  readonly depth: number;
  readonly lines: string[];
}

/** Code that has begun and not ended: its lines are indented as its fence, and then by their own. */
interface OpenCode {
  readonly fence: string;
  readonly column: number;
}

/**
 * The items of `text`; indented lines below a marked one belong to it, and so does code below a
 * line that ends in a colon. Blank lines end nothing. Spaces that break a line, and tabs, stay.
 */
export function pastedItems(text: string): PastedItem[] {
  const items: OpenItem[] = [];
  let path: OpenItem[] = [];
  let hasGap = false;
  let code: OpenCode | null = null;
  for (const line of withLf(text).split('\n')) {
    const last = items.at(-1);
    if (code && last) {
      last.lines.push(outdented(line, code.column));
      if (isFenceEnd(line, code.fence)) code = null;
      continue;
    }
    if (isBlankLine(line)) {
      hasGap = true;
      continue;
    }
    const shown = line.replace(/^[ \t\u00a0]+/, (space) => space.replaceAll('\u00a0', ' '));
    const start = startOf(shown, path);
    if (last && goesOn(last, start, hasGap)) {
      if (hasGap && start.indent > last.indent) last.lines.push('');
      last.lines.push(outdented(shown, Math.min(start.indent, last.column)));
    } else {
      path = path.filter((each) => isAbove(each, start));
      const item = { ...start, depth: path.length, lines: [start.text] };
      items.push(item);
      path.push(item);
    }
    const fence = openedFence(start.text);
    if (fence !== '') code = { fence, column: start.marked ? start.column : start.indent };
    hasGap = false;
  }
  return items.map(({ depth, box, lines, marked }) => {
    return { depth, box, text: lines.join('\n').trimEnd(), marked };
  });
}

function startOf(line: string, path: readonly OpenItem[]): Start {
  const body = line.trimStart();
  const open = path.flatMap(({ mark }) => mark ?? []);
  const mark = itemMark(body, open);
  const rest = body.slice(mark?.length ?? 0);
  const box = pastedBox(rest);
  const text = rest.slice(box?.length ?? 0);
  return {
    indent: indentOf(line),
    column: columnAfter(line.slice(0, line.length - text.length), 0),
    mark,
    box: box?.box ?? null,
    text,
    marked: mark !== null || box !== null,
  };
}

/** Whether a line is more of the item before it. */
function goesOn(last: OpenItem, line: Start, hasGap: boolean): boolean {
  if (line.marked) return false;
  if (isRow(line.text) && isRow(last.lines.at(-1)) && !hasGap) return true;
  if (openedFence(line.text) !== '' && /[:：][ \t]*$/.test(last.lines.at(-1) ?? '')) return true;
  return last.marked && line.indent > last.indent;
}

function isRow(line: string | undefined): boolean {
  return line?.trimStart().startsWith('|') ?? false;
}

/** Whether an item may hold one that starts with `line`: by indentation, else by their signs. */
function isAbove({ indent, mark }: OpenItem, line: Start): boolean {
  if (indent + 1 < line.indent) return true;
  if (indent !== line.indent || mark?.family !== line.mark?.family) return false;
  const [own, other] = [mark?.level ?? null, line.mark?.level ?? null];
  return own !== null && other !== null && own < other;
}

/** The names in a text that lists several: by commas or lines. */
export function namesIn(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((name) => normalLine(name).replace(/^`(.*)`$/, '$1'))
    .filter((name) => name !== '');
}
