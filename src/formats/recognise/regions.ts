/** Blocks of a text that belong to one or two fields, or to none: gathered, then laid out. */
import { type Block, type Source, trailingLists } from '../../markdown/blocks.ts';
import type { FieldPart, IndexPart } from '../language/definition.ts';
import { inlineRange } from '../language/excerpt.ts';
import type { Lines } from '../language/region.ts';
import type { FoundHolder } from './found-holder.ts';
import type { FieldEntry, LayoutEntry } from './layout.ts';
import { markRange } from './mark-range.ts';
import { areKeys, isMixture, takes } from './unlabelled.ts';

/** A region that blocks are being gathered for. What opens it says what it is for. */
export interface OpenRegion {
  readonly holder: FoundHolder;
  /** The fields that the text is for; none for other content. */
  own: readonly (FieldPart | IndexPart)[];
  /** Where other content of this region is anchored. */
  anchor: string;
  inline: string;
  readonly start: number;
  /** Line of the heading or label that opened it; null for none of its own. */
  mark: number | null;
  column: number;
  /** Level of the heading that opened it; 0 for none. */
  level: number;
  readonly blocks: Block[];
  /** Whether a heading opened it that names nothing, `## Approvals`: labels below it are text. */
  readonly unknown: boolean;
  /** Fields that take what stands here without a label, as far as it is of their kind. */
  unlabelled: readonly FieldPart[];
  /** Whether the format has one such field alone: it takes all that could be its value. */
  hasOneField: boolean;
  /** The tag around it that opened it and is no tag of the format, `<risks>`; null for none. */
  readonly tag: string | null;
}

/**
 * Whether labels in other words than the format's may end a region. Not one whose kind holds
 * labels: in prose, `**Note**: dry` is what someone has typed.
 */
export function isOpenGround({ own: [first] }: OpenRegion): boolean {
  return first === undefined || first.part === 'index' || !first.kind.traits.holdsLabels;
}

/** Lays out what was gathered: as the holder's fields, the rest as other content. */
export function layRegion(region: OpenRegion, source: Source, entries: LayoutEntry[]): void {
  new RegionLayout(region, source, entries).lay();
}

class RegionLayout {
  private readonly region: OpenRegion;
  private readonly source: Source;
  private readonly entries: LayoutEntry[];

  constructor(region: OpenRegion, source: Source, entries: LayoutEntry[]) {
    this.region = region;
    this.source = source;
    this.entries = entries;
  }

  lay(): void {
    const { region } = this;
    const { blocks, own } = region;
    // A thematic break before the next part only separates the two.
    while (blocks.at(-1)?.type === 'break') blocks.pop();
    const [first, second] = own;
    if (blocks.length === 0 && region.inline === '') {
      if (first && region.mark !== null) this.record(first, [], region.mark);
    } else if (!first && region.unlabelled.length > 0) this.unlabelled();
    else if (!first) this.other(region.anchor, linesOf(blocks));
    else if (second?.part === 'field') {
      const lists = trailingLists(blocks);
      this.field(first, blocks.slice(0, blocks.length - lists.length), region.mark);
      this.field(second, lists, region.mark);
    } else if (region.unlabelled.length > 0) this.withCode(first);
    else this.field(first, blocks, region.mark);
  }

  private field(part: FieldPart | IndexPart, blocks: readonly Block[], mark: number | null): void {
    const { holder } = this.region;
    if (blocks.length === 0 && !this.isInline(blocks)) return;
    if (part.part === 'field' && holder.filled.includes(part)) {
      // Text without a label took the field before its own label came: both stay.
      const start = mark ?? blocks[0]?.start ?? this.region.start;
      this.other(part.path, { start, end: Math.max(blocks.at(-1)?.end ?? 0, start + 1) });
      return;
    }
    holder.filled.push(part);
    this.record(part, blocks, mark);
  }

  /**
   * A list of a step, with fences right below it: these are the code of the step, unless a label
   * names other code for it.
   */
  private withCode(part: FieldPart | IndexPart): void {
    const { holder, blocks, unlabelled, inline, mark } = this.region;
    const [code] = unlabelled;
    const from = blocks.findLastIndex(({ type }) => type !== 'fence') + 1;
    const isFree = code !== undefined && !holder.seen.has(code) && inline === '';
    const goesBefore = from === 0 || blocks[from - 1]?.type === 'list';
    if (!isFree || !goesBefore || from === blocks.length) {
      this.field(part, blocks, mark);
      return;
    }
    // Where there is no list at all, the label is that of the code.
    if (from > 0) this.field(part, blocks.slice(0, from), mark);
    this.field(code, blocks.slice(from), from > 0 ? null : mark);
    holder.seen.add(code);
    holder.last = code.path;
  }

  /** Paragraphs, then lists, then code, each for a field; what comes after is other content. */
  private unlabelled(): void {
    const { holder, unlabelled, anchor: first } = this.region;
    const blocks = this.afterKeys();
    const [prose] = unlabelled;
    const isMixed = prose?.kind.traits.bare === 'text' && isMixture(blocks, this.source);
    const parts = isMixed ? [prose] : unlabelled;
    let from = 0;
    let anchor = first;
    for (const part of parts) {
      const isLast = isMixed || this.region.hasOneField;
      let to = from;
      while (
        to < blocks.length &&
        takes(part, blocks[to], this.source, isLast, isMixed && to > 0)
      ) {
        to++;
      }
      while (to > from && blocks[to - 1]?.type === 'break') to--;
      if (to === from || holder.seen.has(part)) continue;
      this.field(part, blocks.slice(from, to), null);
      holder.seen.add(part);
      anchor = part.path;
      from = to;
    }
    holder.last = anchor;
    if (from < blocks.length) this.other(anchor, linesOf(blocks.slice(from)));
  }

  /**
   * Lays out first lines such as `**Status:** draft` as other content, and gives the blocks after
   * them.
   */
  private afterKeys(): readonly Block[] {
    const { blocks, anchor } = this.region;
    const isKey = ({ type, start, end }: Block) =>
      type === 'paragraph' && areKeys(this.source.lines.slice(start, end));
    const count = blocks.findIndex((block) => !isKey(block));
    // A region of nothing but such lines stays whole.
    if (count <= 0) return blocks;
    this.other(anchor, linesOf(blocks.slice(0, count)));
    return blocks.slice(count);
  }

  private record(part: FieldPart | IndexPart, blocks: readonly Block[], mark: number | null): void {
    const { holder, start, inline, column, anchor } = this.region;
    const { lines } = this.source;
    const entry: FieldEntry = {
      as: 'field',
      of: holder.of,
      path: part.part === 'field' ? part.path : null,
      name: mark === null ? null : markRange(lines, mark),
      value: this.isInline(blocks) ? inlineRange({ lines, start, inline }) : null,
      lines: blocks.length > 0 ? linesOf(blocks) : { start, end: start },
      column,
      after: part.part === 'field' ? part.path : anchor,
    };
    this.entries.push(entry);
  }

  private other(after: string, lines: Lines): void {
    const { holder, column } = this.region;
    this.entries.push({ as: 'other', of: holder.of, after, lines, column });
  }

  /**
   * Whether what stands behind the label belongs to the field of `blocks`: to that of the first
   * block of the region.
   */
  private isInline(blocks: readonly Block[]): boolean {
    return this.region.inline !== '' && blocks[0] === this.region.blocks[0];
  }
}

function linesOf(blocks: readonly Block[]): Lines {
  const start = blocks[0]?.start ?? 0;
  return { start, end: blocks.at(-1)?.end ?? start };
}
