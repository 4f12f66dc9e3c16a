/** Blocks of a text that belong to one or two fields, or to none: gathered, then read. */
import { type Block, type ListItem, type Source, trailingLists } from '../../markdown/blocks.ts';
import { unescapedWhole } from '../../markdown/escape.ts';
import { boxAt } from '../../markdown/marks/box.ts';
import { itemLineIn } from '../../markdown/marks/list-marker.ts';
import { trimSpaces } from '../../plan/text.ts';
import type { FieldPart, Format, IndexPart } from '../language/definition.ts';
import { type EntrySpan, markerBefore, plainEntry, trimmedRange } from '../language/entry-span.ts';
import { excerptOf, inlineRange, restOf } from '../language/excerpt.ts';
import { anyKind } from '../language/kind.ts';
import { placeOf } from '../language/places.ts';
import type { Lines, Region } from '../language/region.ts';
import type { TableLayout } from '../language/table.ts';
import { type AnyDraft, TaskDraft } from './draft.ts';
import { markRange } from './mark-range.ts';

/** A region that blocks are being gathered for. */
export interface OpenRegion {
  readonly holder: AnyDraft;
  /** The fields that the text is for; none for other content. */
  readonly own: readonly (FieldPart | IndexPart)[];
  /** Where other content of this region is anchored. */
  readonly anchor: string;
  readonly inline: string;
  readonly start: number;
  /** Line of the heading or label that opened it; null for none of its own. */
  readonly mark: number | null;
  readonly column: number;
  /** That of the heading which opened it; 0 for none. */
  level: number;
  readonly blocks: Block[];
  /** Opened by a heading that the format does not know: labels in it are text. */
  readonly unknown: boolean;
  /** Fields that take what stands here without a label, as far as it is of their kind. */
  readonly unlabelled: readonly FieldPart[];
  /** A tag of no format that it stands in. */
  readonly tag: string | null;
}

/** Whether marks in other words than the format's may end a region: nobody typed its text. */
export function isOpenGround({ own: [first] }: OpenRegion): boolean {
  return first === undefined || first.part === 'index' || !KINDS_WITH_LABELS.has(first.kind.id);
}

const KINDS_WITH_LABELS: ReadonlySet<string> = new Set(['prose', 'patterns']);

/** Reads what was gathered into the holder's fields; the rest is kept as other content. */
export function readRegion(region: OpenRegion, source: Source, format: Format): void {
  const { blocks, own, holder, anchor } = region;
  // A thematic break before the next part only separates the two.
  while (blocks.at(-1)?.type === 'break') blocks.pop();
  const [first, second] = own;
  if (blocks.length === 0 && region.inline === '') {
    if (first && region.mark !== null) recordField(first, region, regionOf(region, source, []));
    return;
  }
  const whole = regionOf(region, source, blocks);
  if (!first && region.unlabelled.length > 0) readUnlabelled(region, source, format);
  else if (!first) {
    holder.keep(anchor, excerptOf(whole, whole.start, whole.end), blockLines(blocks), true);
  } else if (first.part === 'index') readIndex(first, region, whole, source);
  else if (second?.part === 'field') {
    const lists = trailingLists(blocks);
    const before = blocks.slice(0, blocks.length - lists.length);
    readField(first, region, regionOf(region, source, before), format);
    readField(second, region, regionOf(region, source, lists), format);
  } else if (region.unlabelled.length > 0) readWithCode(first, region, source, format);
  else readField(first, region, whole, format);
}

function regionOf(region: OpenRegion, source: Source, blocks: readonly Block[]): Region {
  const isFirst = blocks[0] === region.blocks[0];
  return {
    lines: source.lines,
    inline: isFirst ? region.inline : '',
    start: isFirst ? region.start : (blocks[0]?.start ?? region.start),
    end: blocks.at(-1)?.end ?? region.start,
    column: region.column,
    blocks,
  };
}

function readField(part: FieldPart, open: OpenRegion, region: Region, format: Format): void {
  if (region.blocks.length === 0 && region.inline === '') return;
  const { holder } = open;
  if (holder.filled.has(part)) {
    // Text without a label took the field before its own label came: both stay.
    const start = open.mark ?? region.start;
    const lines = { start, end: Math.max(region.end, start + 1) };
    holder.keep(part.path, excerptOf(region, lines.start, lines.end), lines, true);
    return;
  }
  holder.filled.add(part);
  const { value, rest, entries, table } = anyKind(part.kind).read(region, placeOf(part, format));
  recordField(part, open, region, entries, table);
  holder.set(part, value);
  const { mark } = open;
  const isInMark = region.blocks.length === 0 && mark !== null;
  const lines = isInMark ? { start: mark, end: mark + 1 } : blockLines(region.blocks);
  holder.keep(part.path, rest, lines, false);
}

/** A list of a step, and the code below it for the step where that has no code of its own. */
function readWithCode(part: FieldPart, open: OpenRegion, source: Source, format: Format): void {
  const { holder, blocks, unlabelled } = open;
  const [code] = unlabelled;
  const from = blocks.findLastIndex(({ type }) => type !== 'fence') + 1;
  const isFree = code !== undefined && !holder.seen.has(code) && open.inline === '';
  const goesBefore = from === 0 || blocks[from - 1]?.type === 'list';
  if (!isFree || !goesBefore || from === blocks.length) {
    readField(part, open, regionOf(open, source, blocks), format);
    return;
  }
  // Where there is no list at all, the label is that of the code.
  if (from > 0) readField(part, open, regionOf(open, source, blocks.slice(0, from)), format);
  const below = blocks.slice(from);
  const mark = from > 0 ? null : open.mark;
  const taken = { ...open, start: below[0]?.start ?? open.start, mark };
  readField(code, taken, regionOf(taken, source, below), format);
  holder.seen.add(code);
  holder.last = code.path;
}

/** Paragraphs, then lists, then code, each for a field; what comes after is other content. */
function readUnlabelled(open: OpenRegion, source: Source, format: Format): void {
  const { holder } = open;
  const blocks = afterKeys(open, source);
  const [prose] = open.unlabelled;
  const isMixed = prose?.kind.id === 'prose' && isMixture(blocks, source);
  const parts = isMixed ? [prose] : open.unlabelled;
  let from = 0;
  let anchor = open.anchor;
  for (const part of parts) {
    const isLast = parts.length === 1;
    let to = from;
    while (to < blocks.length && takes(part, blocks[to], source, isLast, isMixed && to > 0)) to++;
    while (to > from && blocks[to - 1]?.type === 'break') to--;
    if (to === from || holder.seen.has(part)) continue;
    const taken = { ...open, start: blocks[from]?.start ?? open.start, mark: null };
    readField(part, taken, regionOf(taken, source, blocks.slice(from, to)), format);
    holder.seen.add(part);
    anchor = part.path;
    from = to;
  }
  holder.last = anchor;
  const rest = regionOf(open, source, blocks.slice(from));
  if (rest.blocks.length === 0) return;
  const excerpt = excerptOf(rest, rest.blocks[0]?.start ?? rest.start, rest.end);
  holder.keep(anchor, excerpt, blockLines(rest.blocks), true);
}

/** The blocks of a region after the lines about a status or a file that come first, which are kept. */
function afterKeys(open: OpenRegion, source: Source): readonly Block[] {
  const { holder, blocks, anchor } = open;
  const isKey = (block: Block) =>
    block.type === 'paragraph' && areKeys(source.lines.slice(block.start, block.end));
  const count = blocks.findIndex((block) => !isKey(block));
  // By themselves they stay with what comes after.
  if (count <= 0) return blocks;
  const keys = regionOf(open, source, blocks.slice(0, count));
  holder.keep(anchor, excerptOf(keys, keys.start, keys.end), blockLines(keys.blocks), true);
  return blocks.slice(count);
}

/** Whether each of `lines` says a value of its own: a lone label is one of what is below it. */
function areKeys(lines: readonly string[]): boolean {
  return lines.every((line) => KEY_AND_VALUE.test(line) && !/[:：][*_ \t]*$/.test(line));
}

/** Text and code in turns, which make sense only as they stand; lists to be ticked off do not. */
function isMixture(blocks: readonly Block[], { lines }: Source): boolean {
  const order = blocks.map(({ type }) => ORDER.indexOf(type)).filter((at) => at >= 0);
  const isSorted = order.every((at, i) => i === 0 || at >= (order[i - 1] ?? 0));
  const hasBoxes = blocks.some(
    (block) => block.type === 'list' && itemLineIn(lines[block.start] ?? '')?.box,
  );
  return !isSorted && !hasBoxes;
}

const ORDER: readonly string[] = ['paragraph', 'list', 'fence'];

/**
 * Whether a block may be a part's without a label; `all`: it takes what follows, too;
 * `goesOn`: text and code in turns, where lines in bold say what the code is.
 */
function takes(
  { kind }: FieldPart,
  block: Block | undefined,
  source: Source,
  all: boolean,
  goesOn: boolean,
): boolean {
  if (!block) return false;
  if (block.type === 'break') return true;
  if (kind.id === 'list') return block.type === 'list';
  if (kind.id === 'snippets') return block.type === 'fence';
  if (kind.id === 'pairs') return block.type === 'table' || isOfFiles(block, source);
  if (block.type !== 'paragraph')
    return all && block.type !== 'heading' && block.type !== 'comment';
  // A status or an owner is none of the text.
  return goesOn || !KEY_AND_VALUE.test(source.lines[block.start] ?? '');
}

/** Whether each item of a list begins with a path. */
function isOfFiles(block: Block, { lines }: Source): boolean {
  const isFile = ({ start, offset }: ListItem) => {
    const text = (lines[start] ?? '').slice(offset);
    return PATH.test(text.slice(boxAt(text)?.rest ?? 0));
  };
  return block.type === 'list' && block.items.every(isFile);
}

const PATH = /^(?:\*\*)?(?:`[^`]*[./][^`]*`|[\w@.-]*\/[\w@./-]+|[\w-]+\.[a-z]{1,5}(?![\w]))/;

const KEY_AND_VALUE =
  /^[ \t]*(?:[^\s\p{L}]*\*\*(?:[^*:\n]+:[^*\n]*\*\*|[^*\n]+\*\*[ \t]*:)|[*_]*[\p{L}][\p{L} ]{0,30}:(?=[ \t]|[*_]))/u;

/** `entries` are left out where the part has none. */
function recordField(
  part: FieldPart | IndexPart,
  { holder, mark }: OpenRegion,
  region: Region,
  entries?: readonly EntrySpan[],
  table?: TableLayout,
): void {
  const value = region.inline === '' ? null : inlineRange(region);
  holder.spans.field({
    part,
    mark,
    name: mark === null ? null : markRange(region.lines, mark),
    inline: value?.start ?? null,
    value,
    lines: blockLines(region.blocks),
    column: region.column,
    entries: entries ?? [],
    isList: entries !== undefined,
    gaps: [],
    ...(table && { table }),
  });
}

function blockLines(blocks: readonly Block[]): Lines {
  const start = blocks[0]?.start ?? 0;
  return { start, end: Math.max(start, blocks.at(-1)?.end ?? 0) };
}

/** One line a step; anything more than that is other content. */
function readIndex(part: IndexPart, open: OpenRegion, region: Region, source: Source): void {
  const { holder, anchor, blocks } = open;
  const excerpt = excerptOf(region, region.start, region.end);
  const lists = blocks.filter((block) => block.type === 'list');
  const items = lists.flatMap((list) => list.items);
  const isSimple = lists.length === 1 && items.every((item) => item.end - item.start === 1);
  if (!isSimple || !(holder instanceof TaskDraft)) {
    holder.keep(anchor, excerpt, blockLines(blocks), true);
    return;
  }
  const names = items.map((item) => itemText(source, item));
  const read = names.map((name) =>
    name === part.placeholder ? '' : unescapedWhole(name, [part.placeholder]),
  );
  holder.index = { part, names: read, excerpt: restOf(region, lists), lines: blockLines(lists) };
  const entries = items.map(({ start, end, offset, column }, i): EntrySpan => {
    const text = trimmedRange(region.lines, start, offset);
    const marker = markerBefore(region.lines, { start, offset }, 0);
    return { ...plainEntry(String(i), { start, end }, text), offset, column, ...marker };
  });
  recordField(part, open, { ...region, blocks: lists }, entries);
  const others = blocks.filter((block) => block.type !== 'list');
  holder.keep(anchor, restOf(region, others), blockLines(others), false);
}

function itemText(source: Source, item: ListItem): string {
  return trimSpaces((source.lines[item.start] ?? '').slice(item.offset));
}
