/** Blocks of a text that belong to one or two fields, or to none: gathered, then read. */
import { type Block, type ListItem, type Source, trailingLists } from '../markdown/blocks.ts';
import { unescapedWhole } from '../markdown/escape.ts';
import { trimSpaces } from '../plan/text.ts';
import { type AnyDraft, TaskDraft } from './draft.ts';
import { anyKind } from './kind.ts';
import type { FieldPart, Format, IndexPart } from './language.ts';
import { type EntrySpan, type Lines, type Region, regionText, textOf } from './place.ts';
import { placeOf } from './places.ts';

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
  readonly blocks: Block[];
  /** Opened by a heading that the format does not know: labels in it are text. */
  readonly unknown: boolean;
}

/** Reads what was gathered into the holder's fields; the rest is kept as other content. */
export function readRegion(region: OpenRegion, source: Source, format: Format): void {
  const { blocks, own, holder, anchor } = region;
  // A thematic break before the next part only separates the two.
  while (blocks.at(-1)?.type === 'break') blocks.pop();
  const [first, second] = own;
  if (blocks.length === 0 && region.inline === '') {
    if (first && region.mark !== null) recordField(first, region, regionOf(region, source, []), []);
    return;
  }
  const whole = regionOf(region, source, blocks);
  if (!first) {
    holder.keep(anchor, regionText(whole, whole.start, whole.end), blockLines(blocks), true);
  } else if (first.part === 'index') readIndex(first, region, whole, source);
  else if (second?.part === 'field') {
    const lists = trailingLists(blocks);
    const before = blocks.slice(0, blocks.length - lists.length);
    readField(first, region, regionOf(region, source, before), format);
    readField(second, region, regionOf(region, source, lists), format);
  } else readField(first, region, whole, format);
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
  const { value, rest, entries = [] } = anyKind(part.kind).read(region, placeOf(part, format));
  recordField(part, open, region, entries);
  holder.set(part.path, value);
  holder.keep(part.path, rest, blockLines(region.blocks), false);
}

function recordField(
  part: FieldPart | IndexPart,
  { holder, mark }: OpenRegion,
  region: Region,
  entries: readonly EntrySpan[],
): void {
  const { inline, column } = region;
  const line = mark === null ? '' : (region.lines[mark] ?? '');
  holder.spans.field({
    part,
    mark,
    inline: inline === '' ? null : line.lastIndexOf(inline),
    lines: blockLines(region.blocks),
    column,
    entries,
  });
}

function blockLines(blocks: readonly Block[]): Lines {
  const start = blocks[0]?.start ?? 0;
  return { start, end: Math.max(start, blocks.at(-1)?.end ?? 0) };
}

/** One line a step; anything more than that is other content. */
function readIndex(part: IndexPart, open: OpenRegion, region: Region, source: Source): void {
  const { holder, anchor, blocks } = open;
  const text = regionText(region, region.start, region.end);
  const lists = blocks.filter((block) => block.type === 'list');
  const items = lists.flatMap((list) => list.items);
  const isSimple = lists.length === 1 && items.every((item) => item.end - item.start === 1);
  if (!isSimple || !(holder instanceof TaskDraft)) {
    holder.keep(anchor, text, blockLines(blocks), true);
    return;
  }
  const names = items.map((item) => itemText(source, item));
  const read = names.map((name) =>
    name === part.placeholder ? '' : unescapedWhole(name, [part.placeholder]),
  );
  holder.index = { names: read, text, lines: blockLines(lists) };
  const entries = items.map(({ start, end, offset, column }, i) => {
    return { path: String(i), start, end, offset, column };
  });
  recordField(part, open, { ...region, blocks: lists }, entries);
  const others = blocks.filter((block) => block.type !== 'list');
  holder.keep(anchor, textOf(region, others), blockLines(others), false);
}

function itemText(source: Source, item: ListItem): string {
  return trimSpaces((source.lines[item.start] ?? '').slice(item.offset));
}
