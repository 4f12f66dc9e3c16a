/**
 * Pasted text as items: lines with bullets, numbers or boxes, nested by indentation,
 * as they come from Markdown, trackers, documents and plain text. A table is one item.
 */
import { outdented } from '../../../markdown/lines.ts';
import type { Box } from '../../../plan/schema.ts';
import { withLf } from '../../../plan/text.ts';

export interface PastedItem {
  /** 0 for the first level. */
  readonly depth: number;
  /** The box that the line had, or null for a line without one. */
  readonly box: Box | null;
  readonly text: string;
  /** Whether it had a bullet, a number or a box. */
  readonly marked: boolean;
}

interface OpenItem {
  indent: number;
  /** Where its text starts: lines below it that go on are indented as far. */
  column: number;
  depth: number;
  box: Box | null;
  lines: string[];
  marked: boolean;
}

/** The items of `text`; indented lines below a marked one belong to it. Blank lines end nothing. */
export function pastedItems(text: string): PastedItem[] {
  const items: OpenItem[] = [];
  let path: OpenItem[] = [];
  let gap = false;
  let fence: string | null = null;
  for (const raw of withLf(text).split('\n')) {
    const line = raw.replaceAll('\t', '    ').trimEnd();
    const last = items.at(-1);
    if (fence !== null && last) {
      // Code says something with its tabs and spaces.
      last.lines.push(outdented(raw, last.column));
      if (line.trim() === fence) fence = null;
      continue;
    }
    if (line === '') {
      gap = true;
      continue;
    }
    const indent = indentOf(line);
    const found = lineParts(line.slice(indent));
    const isRow = (text: string | undefined) => text?.trimStart().startsWith('|');
    if (last && !gap && isRow(line) && isRow(last.lines.at(-1))) {
      last.lines.push(line.slice(Math.min(indent, last.column)));
    } else if (!found.marked && last?.marked && indent > last.indent) {
      if (gap) last.lines.push('');
      last.lines.push(line.slice(Math.min(indent, last.column)));
    } else {
      path = path.filter((each) => each.indent + 1 < indent);
      const column = indent + line.slice(indent).length - found.text.length;
      const { marked, box } = found;
      const item: OpenItem = {
        indent,
        column,
        depth: path.length,
        box,
        lines: [found.text],
        marked,
      };
      items.push(item);
      path.push(item);
    }
    fence = openedFence(line.slice(indent)) ?? openedFence(found.text);
    gap = false;
  }
  return items.map(({ depth, box, lines, marked }) => ({
    depth,
    box,
    text: lines.join('\n'),
    marked,
  }));
}

function lineParts(line: string): { text: string; box: Box | null; marked: boolean } {
  const bullet = BULLET.exec(line);
  const rest = bullet ? line.slice(bullet[0].length) : line;
  const box = BOX.exec(rest);
  const sign = box?.[1] ?? box?.[2] ?? '';
  return {
    text: box ? rest.slice(box[0].length) : rest,
    box: box ? (DONE.test(sign) ? 'done' : 'open') : null,
    marked: bullet !== null || box !== null,
  };
}

function openedFence(line: string): string | null {
  return /^(`{3,}|~{3,})[^`]*$/.exec(line)?.[1] ?? null;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

const BULLET = /^(?:[-*+•‣◦▪●○–]|\d{1,9}[.)])(?:[ \u00a0]+|$)/;
/** As in Markdown, or as the signs that documents and chats use. */
const BOX = /^(?:\[([ xX]?)\]|([☐☑☒✅✔]\uFE0F?))(?:[ \u00a0]+|$)/;
const DONE = /^[xX☑☒✅✔]/;
