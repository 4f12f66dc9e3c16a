/** Lists of items as Markdown: printing and reading, side by side. */
import type { Block, List, ListItem } from '../../markdown/blocks.ts';
import { trailingLists } from '../../markdown/blocks.ts';
import {
  type EscapeRule,
  escapedText,
  escapedWhole,
  opaqueLines,
  unescapedLines,
  unescapedWhole,
} from '../../markdown/escape.ts';
import {
  firstBox,
  firstDashes,
  lastList,
  openComment,
  openFence,
} from '../../markdown/escape-rules.ts';
import { indented, isBlankLine, joinedTrimmed, outdented } from '../../markdown/lines.ts';
import { boxAt, type CheckBox } from '../../markdown/marks/box.ts';
import { normalItemText, trimSpaces } from '../../plan/text.ts';
import type { Box, Item } from '../../plan/values.ts';
import { type EntrySpan, markerBefore, trimmedRange } from '../language/entry-span.ts';
import { type Piece, under } from '../language/pieces.ts';
import { itemLabelRules, type Place } from '../language/place.ts';
import type { Region } from '../language/region.ts';
import { behindBox, joined } from './item-text.ts';

export interface ItemOptions {
  /** What each item at the top is called: `Phase {n}`. '' for nothing. */
  readonly prefix: string;
  readonly ordered: boolean;
  /** Whether `[ ]` at the start of an item is its box; else it is text. */
  readonly boxes: boolean;
  /** Whether a list inside an item is its children; else it is text of the item. */
  readonly children: boolean;
}

/** One piece for each item, children after their parent. */
export function printItems(
  items: readonly Item[],
  place: Place,
  options: ItemOptions,
  path = '',
  depth = 0,
  indent = 0,
): Piece[] {
  return items.flatMap((item, i) => {
    const bullet = options.ordered && depth === 0 ? `${i + 1}. ` : '- ';
    const prefix = depth === 0 && options.prefix ? options.prefix.replace('{n}', `${i + 1}`) : '';
    const marker = bullet + BOX_TEXT[item.box];
    const layout = { indent: place.indent + indent, marker, hang: bullet.length };
    const hasBox = item.box !== 'none';
    const rules = itemRules(place, {
      label: depth > 0 || hasBox || prefix !== '',
      box: !options.boxes || hasBox || prefix !== '',
    });
    const whole = escapedWhole(item.text, [place.placeholder]);
    const text = prefix ? joined(`${prefix}:`, whole) : hasBox ? behindBox(whole) : whole;
    const body = marker + escapedText(text, rules, layout);
    const [first = '', ...rest] = body.split('\n');
    const opening = first === marker ? trimSpaces(first) : first;
    const lines = [opening, ...rest.map((line) => indented(line, bullet.length))];
    return [
      { path: under(path, i), text: indented(lines.join('\n'), indent) },
      ...printItems(
        item.children,
        place,
        options,
        under(under(path, i), 'children'),
        depth + 1,
        indent + bullet.length,
      ),
    ];
  });
}

/** The items of `lists`, which lie in `region`. Their text is as it was before escaping. */
export function readItems(
  lists: readonly List[],
  region: Region,
  place: Place,
  options: ItemOptions,
  depth = 0,
  around: ListItem | null = null,
): Item[] {
  const result: Item[] = [];
  let number = 0;
  for (const list of lists) {
    for (const item of list.items) {
      number++;
      const prefix = depth === 0 ? options.prefix.replace('{n}', `${number}`) : '';
      const read = readItem(item, region, place, options, depth, prefix, around);
      if (read) result.push(read);
    }
  }
  return result;
}

/** The text of an item that stands behind its label, `**Actions**: run it`, as before escaping. */
export function inlineItemText(text: string, place: Place): string {
  const rules = itemRules(place, { label: false, box: true });
  return unescapedLines(text.split('\n'), rules, () => false).join('\n');
}

/** Items that say something; what stands under an empty one moves up in its place, as in `normalItems`. */
export function filledItems(items: readonly Item[]): readonly Item[] {
  if (items.every(isFilled)) return items;
  return items.flatMap((item) => {
    const children = [...filledItems(item.children)];
    return normalItemText(item.text) === '' ? children : [{ ...item, children }];
  });
}

/** Whether an item says something, and all items in it do. */
function isFilled({ text, children }: Item): boolean {
  return normalItemText(text) !== '' && children.every(isFilled);
}

/** Where items stand that `readItems` gave; a child after its parent. `from`: index of the first. */
export function entriesOf(items: readonly Item[], path = '', from = 0): EntrySpan[] {
  const result: EntrySpan[] = [];
  addEntries(items, path, from, result);
  return result;
}

function addEntries(items: readonly Item[], path: string, from: number, to: EntrySpan[]): void {
  for (const [i, item] of items.entries()) {
    const own = under(path, from + i);
    const span = spanOf(item, own);
    if (span) to.push(span);
    if (item.children.length > 0) addEntries(item.children, under(own, 'children'), 0, to);
  }
}

/** Where items stand that are one entry each, with their children: pairs. */
export function wholeEntriesOf(items: readonly Item[], path = '', from = 0): EntrySpan[] {
  return items.flatMap((item, i) => {
    const span = spanOf(item, under(path, from + i));
    return span ? [{ ...span, end: lastLine(item) }] : [];
  });
}

/** The line after an item and its children. */
function lastLine(item: Item): number {
  return item.children.reduce((last, child) => Math.max(last, lastLine(child)), endOf(item));
}

/** What an item was read from: where it stands is found in that only where somebody asks. */
interface Origin {
  readonly item: ListItem;
  /** The item that it is in; null for one at the top. */
  readonly around: ListItem | null;
  readonly region: Region;
  /** The line after its own text: that of its children, or the next item. */
  readonly end: number;
  readonly box: CheckBox | null;
  /** Characters of its name with the colon: `Risk 1:`; 0 where it has none. */
  readonly prefix: number;
}

/**
 * The key of an item's origin, on the item itself: its copy in normal form has none. A map of many
 * items would be slow.
 */
const ORIGIN = Symbol('origin');

type ReadItem = Item & { readonly [ORIGIN]?: Origin };

/** Where an item stands that `readItems` gave, as long as it is no copy in normal form. */
export function spanOf({ [ORIGIN]: origin }: ReadItem, path = ''): EntrySpan | undefined {
  if (!origin) return undefined;
  const { item, around, region, end, box, prefix } = origin;
  const { start, offset, column } = item;
  const from = offset + (box?.rest ?? 0);
  const name = prefix === 0 ? null : { line: start, start: from, end: from + prefix };
  const outer = around?.start === start ? around.offset : 0;
  const { marker, number } = markerBefore(region.lines, item, outer);
  return {
    path,
    start,
    end: trimmedEnd(start, end, region),
    offset,
    column,
    marker,
    number,
    box: box && { line: start, start: offset, end: offset + box.end },
    prefix: name,
    text: trimmedRange(region.lines, start, name?.end ?? from),
  };
}

/** The line after the text of an item. */
function endOf({ [ORIGIN]: origin }: ReadItem): number {
  return origin ? trimmedEnd(origin.item.start, origin.end, origin.region) : 0;
}

function readItem(
  item: ListItem,
  region: Region,
  place: Place,
  options: ItemOptions,
  depth: number,
  prefix: string,
  around: ListItem | null,
): Item | null {
  const lists = options.children ? trailingLists(item.blocks) : [];
  const end = lists[0]?.start ?? item.end;
  const lines = itemLines(item, end, region);
  let [first = ''] = lines;
  let box: Box = 'none';
  const found = options.boxes ? boxAt(first) : null;
  if (found) {
    box = found.isDone ? 'done' : 'open';
    first = first.slice(found.rest);
  }
  const children = readItems(lists, region, place, options, depth + 1, item);
  lines[0] = first;
  const body = unescapedBody(lines, item, place, depth);
  const text = withoutPrefix(body, prefix);
  if (text === place.placeholder && children.length === 0) return null;
  const named = text === body ? 0 : prefix.length + 1;
  const origin: Origin = { item, around, region, end, box: found, prefix: named };
  const whole = unescapedWhole(text, [place.placeholder]);
  const result: ReadItem = { box, text: whole, children, [ORIGIN]: origin };
  return result;
}

/** The line after the last line of an item that is not blank. */
function trimmedEnd(start: number, end: number, { lines }: Region): number {
  let last = end;
  while (last > start + 1 && isBlankLine(lines[last - 1] ?? '')) last--;
  return last;
}

function unescapedBody(lines: string[], item: ListItem, place: Place, depth: number): string {
  const raw = trimSpaces(joinedTrimmed(lines));
  if (!raw.includes('\\')) return raw;
  const opaque = opaqueLines(item.blocks);
  const rules = itemRules(place, { label: depth > 0, box: true });
  const unescaped = unescapedLines(lines, rules, (i) => opaque.has(item.start + i));
  return trimSpaces(joinedTrimmed(unescaped));
}

function withoutPrefix(text: string, prefix: string): string {
  if (prefix === '' || !text.startsWith(prefix)) return text;
  const rest = /^(?::(?=[ \t\n]|$)|：)([\s\S]*)$/.exec(text.slice(prefix.length))?.[1];
  return rest === undefined ? text : trimSpaces(rest.replace(/^[ \t]*\n/, ''));
}

function itemLines(item: ListItem, end: number, region: Region): string[] {
  const first = end > item.start ? (region.lines[item.start] ?? '').slice(item.offset) : '';
  if (end <= item.start + 1) return [first];
  const rest = region.lines.slice(item.start + 1, end);
  return [first, ...rest.map((line) => outdented(line, item.column))];
}

/** The lists of a region, and the blocks that are none. */
export function splitLists(blocks: readonly Block[]): { lists: List[]; others: Block[] } {
  return {
    lists: blocks.filter((block) => block.type === 'list'),
    others: blocks.filter((block) => block.type !== 'list'),
  };
}

/**
 * What the start of an item's text cannot be taken for, because of what stands before or around it:
 * behind `[x] `, another `[ ]` is no box.
 */
interface Excluded {
  readonly label: boolean;
  readonly box: boolean;
}

const rulesOf = new WeakMap<Place, Map<string, readonly EscapeRule[]>>();

function itemRules(place: Place, excluded: Excluded): readonly EscapeRule[] {
  const key = `${excluded.label} ${excluded.box}`;
  const known = rulesOf.get(place) ?? new Map<string, readonly EscapeRule[]>();
  rulesOf.set(place, known);
  const rules = known.get(key) ?? buildItemRules(place, excluded);
  known.set(key, rules);
  return rules;
}

function buildItemRules(place: Place, { label, box }: Excluded): readonly EscapeRule[] {
  return [
    lastList,
    firstDashes,
    firstBox(box),
    openFence,
    openComment,
    ...itemLabelRules(place, label),
  ];
}

const BOX_TEXT: Record<Box, string> = { none: '', open: '[ ] ', done: '[x] ' };
