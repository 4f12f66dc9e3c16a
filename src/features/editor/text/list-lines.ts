/** Lists that are typed as lines of Markdown. */
import { columnAfter, indentOf } from '../../../markdown/lines.ts';
import { itemLineIn, listMarkerIn } from '../../../markdown/marks/list-marker.ts';
import { sliceOf } from '../../../markdown/range.ts';
import { isInFence, linesAround, type Range, type TextEdit } from './text-edit.ts';

/**
 * Enter in an item: a line break and the start of the next one. In an item without text
 * it ends the list, or comes out a level. null where the caret is in no item's text.
 */
export function nextItem(text: string, range: Range): TextEdit | null {
  const around = linesAround(text, { start: range.start, end: range.start });
  const item = itemIn(text.slice(around.start, around.end));
  if (!item || range.start < around.start + item.prefix || isInFence(text, range.start))
    return null;
  if (item.text === '' && range.end <= around.end) {
    if (item.indent > 0) return shiftedItems(text, range, -1);
    return { from: around.start, to: around.end, text: '', start: around.start, end: around.start };
  }
  const { space, marker, gap, hasBox } = item;
  const behind = /^[ \t]*/.exec(text.slice(range.end))?.[0].length ?? 0;
  const opening = `\n${space}${following(marker)}${gap}${hasBox ? '[ ] ' : ''}`;
  const caret = range.start + opening.length;
  return { from: range.start, to: range.end + behind, text: opening, start: caret, end: caret };
}

/**
 * Tab (1) and Shift+Tab (-1) in items: into the one above, or out of it, with what is
 * inside them. null where the selection does not start in an item, or has nowhere to go.
 */
export function shiftedItems(text: string, range: Range, by: -1 | 1): TextEdit | null {
  const around = linesAround(text, range);
  const item = itemIn(text.slice(around.start, around.end));
  if (!item || isInFence(text, around.start)) return null;
  const above = text.slice(0, around.start).split('\n').slice(0, -1).toReversed();
  const to = by > 0 ? inside(above, item.indent) : outside(above, item.indent);
  if (to === null) return null;

  const rest = text.slice(around.end + 1).split('\n');
  const inner =
    around.end < text.length ? rest.findIndex((line) => !isWithin(line, item.indent)) : 0;
  const taken = rest.slice(0, inner < 0 ? rest.length : inner);
  while (taken.at(-1)?.trim() === '') taken.pop();
  const end = taken.reduce((sum, line) => sum + 1 + line.length, around.end);

  const lines = text.slice(around.start, end).split('\n');
  const moved = lines.map((line, at) => {
    const indented =
      line.trim() === '' ? line : withIndent(line, indentOf(line) + to - item.indent);
    return at === 0 ? renumbered(indented, above, to) : indented;
  });
  const replaced = moved.join('\n');
  const first = (moved[0]?.length ?? 0) - (lines[0]?.length ?? 0);
  const selected = text.slice(around.start, around.end).split('\n').length;
  const last = moved.slice(0, selected).join('\n').length - (around.end - around.start);
  return {
    from: around.start,
    to: end,
    text: replaced,
    start: Math.max(around.start, range.start + first),
    end: Math.max(around.start, range.end + last),
  };
}

interface ItemLine {
  readonly space: string;
  /** Columns of white space before the marker. */
  readonly indent: number;
  readonly marker: string;
  readonly gap: string;
  readonly hasBox: boolean;
  /** Where the text of the item starts, and what it is. */
  readonly prefix: number;
  readonly text: string;
}

/** The item that starts in the first line of `text`. */
function itemIn(text: string): ItemLine | null {
  const end = text.indexOf('\n');
  const line = end < 0 ? text : text.slice(0, end);
  const found = itemLineIn(line);
  if (!found || found.marker.content === found.marker.end) return null;
  const { marker, box } = found;
  // A box that nothing follows yet: `- [ ]` may be the start of a link, `- [ ] ` is a box.
  const hasBox = box !== null && box.rest > box.end;
  const prefix = hasBox ? box.rest : marker.content;
  const space = line.slice(0, marker.start);
  return {
    space,
    indent: columnAfter(space, 0),
    marker: sliceOf(line, marker),
    gap: line.slice(marker.end, marker.content),
    hasBox,
    prefix,
    text: line.slice(prefix).trim(),
  };
}

function following(marker: string): string {
  return marker.replace(/^\d+/, (number) => `${Number(number) + 1}`);
}

/** Where items inside the nearest item above would start; null where there is none on this level. */
function inside(above: readonly string[], indent: number): number | null {
  for (const line of above) {
    const item = itemIn(line);
    if (item && item.indent <= indent) {
      const to = item.indent + item.marker.length + Math.min(item.gap.length, 4);
      return to > indent ? to : null;
    }
    if (!item && line.trim() !== '' && indentOf(line) === 0) return null;
  }
  return null;
}

/** Where the item starts that this one is inside of; null at the top. */
function outside(above: readonly string[], indent: number): number | null {
  if (indent === 0) return null;
  const parent = above.map(itemIn).find((item) => item !== null && item.indent < indent);
  return parent?.indent ?? 0;
}

/** A number that goes on where the items above on the same level end. */
function renumbered(line: string, above: readonly string[], indent: number): string {
  if (!listMarkerIn(line)?.number) return line;
  let number = 1;
  for (const other of above) {
    const item = itemIn(other);
    if (!item || item.indent > indent) continue;
    if (item.indent === indent) number = Number.parseInt(item.marker, 10) + 1 || 1;
    break;
  }
  return line.replace(/\d+/, `${number}`);
}

function isWithin(line: string, indent: number): boolean {
  return line.trim() === '' || indentOf(line) > indent;
}

function withIndent(line: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns)) + line.trimStart();
}
