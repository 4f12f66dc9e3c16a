/** Lists of items as Markdown: printing and reading, side by side. */
import type { Block, List, ListItem } from '../markdown/blocks.ts';
import { trailingLists } from '../markdown/blocks.ts';
import {
  type EscapeRule,
  escapedText,
  firstBox,
  firstDashes,
  lastList,
  openComment,
  openFence,
  opaqueLines,
  unescapedLines,
  wholeTexts,
} from '../markdown/escape.ts';
import { indented, joinedTrimmed, outdented } from '../markdown/lines.ts';
import type { Box, Item } from '../plan/schema.ts';
import { trimSpaces } from '../plan/text.ts';
import { type Piece, under } from './pieces.ts';
import { itemLabelRules, type Place, type Region } from './place.ts';

export interface ItemOptions {
  /** What each item at the top is called: `Phase {n}`. '' for nothing. */
  readonly prefix: string;
  readonly ordered: boolean;
  /** Whether `[ ]` at the start of an item is its box; else it is text. */
  readonly boxes: boolean;
  /** Whether lists inside items are theirs; else they are text. */
  readonly children: boolean;
}

/** One piece for each item, children after their parent. */
export function printItems(
  items: readonly Item[],
  place: Place,
  options: ItemOptions,
  path = '',
  depth = 0,
): Piece[] {
  return items.flatMap((item, i) => {
    const bullet = options.ordered ? `${i + 1}. ` : '- ';
    const prefix = depth === 0 && options.prefix ? options.prefix.replace('{n}', `${i + 1}`) : '';
    const indent = depth * 2;
    const marker = bullet + BOX_TEXT[item.box];
    const layout = { indent: place.indent + indent, marker, hang: bullet.length };
    const hasBox = item.box !== 'none' || !options.boxes || prefix !== '';
    const text = escapedText(item.text, itemRules(place, depth, hasBox), layout);
    const body = marker + (prefix ? joined(`${prefix}:`, text) : text);
    const [first = '', ...rest] = body.split('\n');
    const opening = body === marker ? trimSpaces(first) : first;
    const lines = [opening, ...rest.map((line) => indented(line, bullet.length))];
    return [
      { path: under(path, i), text: indented(lines.join('\n'), indent) },
      ...printItems(item.children, place, options, under(under(path, i), 'children'), depth + 1),
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
): Item[] {
  return lists
    .flatMap((list) => list.items)
    .map((item, i) => {
      const prefix = depth === 0 ? options.prefix.replace('{n}', `${i + 1}`) : '';
      return readItem(item, region, place, options, depth, prefix);
    })
    .filter((item) => item !== null);
}

function readItem(
  item: ListItem,
  region: Region,
  place: Place,
  options: ItemOptions,
  depth: number,
  prefix: string,
): Item | null {
  const lists = options.children ? trailingLists(item.blocks) : [];
  const end = lists[0]?.start ?? item.end;
  const lines = itemLines(item, end, region);
  let [first = ''] = lines;
  let box: Box = 'none';
  const match = options.boxes ? BOX.exec(first) : null;
  if (match) {
    box = match[1]?.trim() ? 'done' : 'open';
    first = first.slice(match[0].length);
  }
  let skipped = 0;
  const rest = lines.slice(1);
  if (prefix !== '' && first.startsWith(`${prefix}:`)) {
    const after = first.slice(prefix.length + 1);
    if (after === '' && rest.length > 0) skipped = 1;
    if (after === '' || /^[ \t]/.test(after)) first = after.replace(/^[ \t]+/, '');
  }
  const body = skipped > 0 ? rest : [first, ...rest];
  const raw = trimSpaces(joinedTrimmed(body));
  const children = readItems(lists, region, place, options, depth + 1);
  if (raw === place.placeholder && children.length === 0) return null;
  if (!raw.includes('\\')) return { box, text: raw, children };
  const opaque = opaqueLines(item.blocks);
  const rules = itemRules(place, depth, true);
  const unescaped = unescapedLines(body, rules, (i) => opaque.has(item.start + skipped + i));
  return { box, text: trimSpaces(joinedTrimmed(unescaped)), children };
}

function itemLines(item: ListItem, end: number, region: Region): string[] {
  const first = end > item.start ? (region.lines[item.start] ?? '').slice(item.offset) : '';
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
 * A label and the text after it: on the same line, or below it where the text
 * starts with a block that wants a line of its own.
 */
export function joined(label: string, text: string): string {
  if (text === '') return label;
  return label + (text.includes('\n') && BLOCK_START.test(text) ? '\n' : ' ') + text;
}

/** Rules of a place, by whether an item is at the top and whether a box stands before its text. */
const rulesOf = new WeakMap<Place, Map<string, readonly EscapeRule[]>>();

function itemRules(place: Place, depth: number, hasBox: boolean): readonly EscapeRule[] {
  const key = `${depth === 0} ${hasBox}`;
  const known = rulesOf.get(place) ?? new Map<string, readonly EscapeRule[]>();
  rulesOf.set(place, known);
  const rules = known.get(key) ?? buildItemRules(place, depth, hasBox);
  known.set(key, rules);
  return rules;
}

function buildItemRules(place: Place, depth: number, hasBox: boolean): readonly EscapeRule[] {
  return [
    wholeTexts([place.placeholder]),
    lastList,
    firstDashes,
    firstBox(hasBox),
    openFence,
    openComment,
    ...(depth === 0 ? itemLabelRules(place, hasBox) : []),
  ];
}

const BOX_TEXT: Record<Box, string> = { none: '', open: '[ ] ', done: '[x] ' };
const BOX = /^\[([ xX]*)\](?:[ \t]+|$)/;
const BLOCK_START = /^(?:[-+*>|]|#{1,6} |\d+[.)]|`{3}|~{3}|<!--)/;
