/** Blocks of a text that belong to one or two fields, or to none: gathered, then laid out. */

import type { Block, Lines, Source } from '../../markdown/blocks.ts';
import { closingIn } from '../../markdown/closing-lists.ts';
import type { FieldPart, IndexPart } from '../language/definition.ts';
import { inlineRange } from '../language/excerpt.ts';
import type { FoundHolder } from './found-holder.ts';
import { areKeys } from './keys.ts';
import type { FieldEntry, LayoutEntry } from './layout.ts';
import { markRange } from './mark-range.ts';
import { isMixture, takes } from './unlabelled.ts';

/** A region that blocks are being gathered for. */
export interface OpenRegion {
  readonly holder: FoundHolder;
  /** The fields that the text is for; none for other content. */
  readonly own: readonly (FieldPart | IndexPart)[];
  /** Where other content of this region is anchored. */
  readonly anchor: string;
  readonly inline: string;
  readonly start: number;
  /** Line of the heading or label that opened it; null for none of its own. */
  readonly mark: number | null;
  readonly column: number;
  /** Level of the heading that opened it; 0 for none. */
  level: number;
  readonly blocks: Block[];
  /** Whether a heading opened it that names nothing, `## Approvals`: labels below it are text. */
  readonly unknown: boolean;
  /** Fields that take what stands here without a label, as far as it is of their kind. */
  readonly unlabelled: readonly FieldPart[];
  /** Whether the format has one such field alone: it takes all that could be its value. */
  readonly hasOneField: boolean;
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

/** Whether code in a region is that of the step: no label names other code for it. */
function hasFreeCode({ holder, unlabelled: [code], inline }: OpenRegion): boolean {
  return code !== undefined && !holder.seen.has(code) && inline === '';
}

/**
 * The field whose label turned out to be that of the code of the step: `**Expected Output:**` with
 * nothing but code below it. A label that comes later may name its list.
 */
export function notLabelled(region: OpenRegion): FieldPart | IndexPart | null {
  const { own, blocks } = region;
  const isOfCode = blocks.length > 0 && blocks.every(({ type }) => type === 'fence');
  return isOfCode && hasFreeCode(region) ? (own[0] ?? null) : null;
}

/** Whether the value of a region is a line, and all of it stands behind its label. */
export function isWholeLine({ own: [first], inline }: Pick<OpenRegion, 'own' | 'inline'>): boolean {
  if (first?.part !== 'field' || inline === '') return false;
  const { takes } = first.kind.traits;
  return takes.length > 0 && takes.every((shape) => shape === 'line');
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
    const { blocks, own, unlabelled } = region;
    // A thematic break before the next part only separates the two.
    while (blocks.at(-1)?.type === 'break') blocks.pop();
    const [first, second] = own;
    const [code] = unlabelled;
    if (!first && unlabelled.length > 0) this.unlabelled(region.anchor);
    else if (first && code && isWholeLine(region)) {
      this.field(first, [], region.mark);
      if (blocks.length > 0) this.unlabelled(this.anchorOf(first));
    } else if (!first) this.other(region.anchor, blocks);
    else if (second?.part === 'field') {
      const { before, lists, behind } = closingIn(blocks, this.source.lines);
      this.field(first, before, region.mark);
      this.field(second, lists, region.mark);
      this.other(this.anchorOf(second), behind);
    } else if (code) this.withCode(first, code);
    else this.field(first, blocks, region.mark);
  }

  private field(part: FieldPart | IndexPart, blocks: readonly Block[], mark: number | null): void {
    const { holder, start } = this.region;
    if (blocks.length === 0 && mark === null) return;
    if (holder.filled.has(part)) {
      // Text without a label took the field before its own label came: both stay.
      const { end } = linesOf(blocks, start);
      this.otherLines(this.anchorOf(part), { start: mark ?? start, end });
      return;
    }
    holder.seen.add(part);
    holder.filled.add(part);
    this.record(part, blocks, mark);
  }

  /**
   * A list of a step, with fences right below it: these are the code of the step, unless a label
   * names other code for it.
   */
  private withCode(part: FieldPart | IndexPart, code: FieldPart): void {
    const { holder, blocks, mark } = this.region;
    const from = blocks.findLastIndex(({ type }) => type !== 'fence') + 1;
    const goesBefore = from === 0 || blocks[from - 1]?.type === 'list';
    if (!hasFreeCode(this.region) || !goesBefore || from === blocks.length) {
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
  private unlabelled(first: string): void {
    const { holder, unlabelled, start } = this.region;
    const ruled = this.region.blocks.findIndex(({ type }) => type !== 'break');
    // Behind an item that is a step, what stands below a rule is not the step's.
    if (ruled > 0 && start > holder.start + 1) {
      this.other(first, this.region.blocks.slice(ruled));
      return;
    }
    const blocks = this.afterKeys(first);
    const [prose] = unlabelled;
    const isMixed = prose?.kind.traits.bare === 'text' && isMixture(blocks, this.source);
    let from = 0;
    let anchor = first;
    for (const part of unlabelled) {
      const isLast = isMixed || this.region.hasOneField;
      const own: Block[] = [];
      for (const block of blocks.slice(from)) {
        if (!takes(part, block, this.source, isLast, isMixed && own.length > 0)) break;
        own.push(block);
      }
      const { length } = own;
      // A thematic break before what is of the next field only separates the two.
      while (own.at(-1)?.type === 'break') own.pop();
      if (own.length === 0 || holder.seen.has(part)) continue;
      this.field(part, own, null);
      holder.seen.add(part);
      anchor = part.path;
      from += length;
    }
    holder.last = anchor;
    this.other(anchor, blocks.slice(from));
  }

  /**
   * Lays out first lines such as `**Status:** draft` as other content, and gives the blocks after
   * them.
   */
  private afterKeys(anchor: string): readonly Block[] {
    const { blocks } = this.region;
    const keys: Block[] = [];
    for (const block of blocks) {
      if (!areKeys(this.source.lines.slice(block.start, block.end))) break;
      keys.push(block);
    }
    this.other(anchor, keys);
    return blocks.slice(keys.length);
  }

  private record(part: FieldPart | IndexPart, blocks: readonly Block[], mark: number | null): void {
    const { holder, start, inline, column } = this.region;
    const { lines } = this.source;
    const entry: FieldEntry = {
      as: 'field',
      of: holder.of,
      path: part.path,
      name: mark === null ? null : markRange(lines, mark),
      value: mark === null || inline === '' ? null : inlineRange({ lines, start, inline }),
      lines: linesOf(blocks, start),
      column,
      after: this.anchorOf(part),
    };
    this.entries.push(entry);
  }

  /** Where what the kind of a part has no use for is anchored. */
  private anchorOf(part: FieldPart | IndexPart): string {
    return part.path ?? this.region.anchor;
  }

  private other(after: string, blocks: readonly Block[]): void {
    if (blocks.length > 0) this.otherLines(after, linesOf(blocks, 0));
  }

  private otherLines(after: string, lines: Lines): void {
    const { holder, column } = this.region;
    this.entries.push({ as: 'other', of: holder.of, after, lines, column });
  }
}

/** The lines of blocks; none at `from` where there are no blocks. */
function linesOf(blocks: readonly Block[], from: number): Lines {
  const start = blocks[0]?.start ?? from;
  return { start, end: blocks.at(-1)?.end ?? start };
}
