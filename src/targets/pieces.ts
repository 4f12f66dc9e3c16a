/**
 * A Markdown text in pieces that a part of a long ticket can begin with: its steps; of a step that is
 * too long, its blocks; of a list, its items; of an item or paragraph, its lines and sentences. Each
 * begins where the one before ends, so that all of them together are the text.
 */
import type { Lines } from '../markdown/blocks.ts';
import { cutsIn } from './cut-words.ts';
import {
  type DocumentBlock,
  type DocumentItem,
  plainText,
  type SourcePlace,
  type SourceRange,
  type TextDocument,
} from './document.ts';
import { blanked, markOf } from './line-marks.ts';

export interface Piece extends SourceRange {
  /** The heading that it begins with; '' for one inside of a step. */
  readonly name: string;
  /** What stands above it and below it where it is cut out of code, a table, an item. */
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** What stands before its words where it begins within a line. */
  readonly lead: string;
}

/** The pieces of a document, none of more than `most` characters where that can be. */
export function piecesOf({ blocks, source }: TextDocument, most: number): readonly Piece[] {
  const cutter = new Cutter(source, most);
  cutter.section(blocks);
  const all = cutter.pieces;
  const end: SourcePlace = { line: source.length, column: 0 };
  // A piece has the blank lines below it, and the first one those above it.
  return all.map((piece, at) => ({
    ...piece,
    start: at === 0 ? { line: 0, column: 0 } : piece.start,
    end: all[at + 1]?.start ?? end,
  }));
}

type Cut = Omit<Piece, 'end'>;

function plainCut(line: number, column = 0): Cut {
  return { start: { line, column }, name: '', above: [], below: [], lead: '' };
}

class Cutter {
  readonly pieces: Cut[] = [];
  private readonly source: readonly string[];
  private readonly most: number;

  constructor(source: readonly string[], most: number) {
    this.source = source;
    this.most = most;
  }

  /** A heading with all below it, or blocks without one. */
  section(blocks: readonly DocumentBlock[]): void {
    if (blocks.length === 0) return;
    const inner = blocks.slice(1).flatMap((each) => (each.type === 'heading' ? [each.level] : []));
    if (this.fits(linesOf(blocks))) this.cut(blocks);
    else if (inner.length > 0) {
      const level = Math.min(...inner);
      const isStart = (block: DocumentBlock, at: number) =>
        at > 0 && block.type === 'heading' && block.level === level;
      for (const group of groupedAt(blocks, isStart)) this.section(group);
    } else {
      const isStart = (_: DocumentBlock, at: number) => at > 0 && !leadsOn(blocks[at - 1]);
      for (const group of groupedAt(blocks, isStart)) this.blocks(group);
    }
  }

  /** A block below what leads on to it: a heading, a label. */
  private blocks(group: readonly DocumentBlock[]): void {
    const last = group.at(-1);
    const { start } = linesOf(group);
    if (!last || this.fits(linesOf(group))) {
      this.cut(group);
      return;
    }
    const [first, ...rest] = this.inside(last, this.sizeOf({ start, end: last.lines.start }));
    // What leads on goes with the first piece of what it leads to.
    this.pieces.push({ ...plainCut(start), name: nameOf(group), below: first?.below ?? [] });
    this.pieces.push(...rest);
  }

  private cut(blocks: readonly DocumentBlock[]): void {
    this.pieces.push({ ...plainCut(linesOf(blocks).start), name: nameOf(blocks) });
  }

  /** The pieces of a block that is too long for a part, with so many characters above it. */
  private inside(block: DocumentBlock, lead: number): readonly Cut[] {
    const { lines } = block;
    if (block.type === 'list') return block.items.flatMap((item) => this.ofItem(item));
    if (block.type === 'code') return this.ofCode(lines, lead);
    if (block.type === 'table') return this.ofTable(lines, lead);
    if (block.type === 'paragraph') return this.runs(lines, lead);
    if (block.type === 'quote') return this.within(block.blocks, lines, [], []);
    if (block.type === 'details') {
      const open = `<details><summary>${block.summary}</summary>`;
      return this.within(block.blocks, lines, [open, ''], ['', '</details>']);
    }
    return [plainCut(lines.start)];
  }

  /** What is left of an item in the next part stands there as one of that list, behind three dots. */
  private ofItem({ lines, blocks }: DocumentItem): readonly Cut[] {
    if (this.fits(lines)) return [plainCut(lines.start)];
    return this.within(blocks, lines, [`${markOf(this.source[lines.start] ?? '')}…`], []);
  }

  /** The pieces of what stands in a block, each between what makes it a part of such a block. */
  private within(
    blocks: readonly DocumentBlock[],
    { start }: Lines,
    above: readonly string[],
    below: readonly string[],
  ): readonly Cut[] {
    const beside = [...above, ...below].join('\n').length + 1;
    const cuts = blocks.flatMap((block) =>
      this.sizeOf(block.lines) + beside <= this.most
        ? [plainCut(block.lines.start)]
        : this.inside(block, beside),
    );
    return cuts.map((cut, at) => ({
      ...cut,
      start: at === 0 ? { line: start, column: 0 } : cut.start,
      above: at === 0 ? [] : [...above, ...cut.above],
      below: at === cuts.length - 1 ? cut.below : [...cut.below, ...below],
    }));
  }

  /** Each piece of code stands between the signs of the whole. */
  private ofCode({ start, end }: Lines, lead: number): readonly Cut[] {
    const opening = this.alone(start);
    const [, indent = '', fence] = /^([\s>]*)(`{3,}|~{3,})/.exec(opening) ?? [];
    if (fence === undefined) return [plainCut(start)];
    const closing = indent + fence;
    const beside = lead + opening.length + closing.length + 2;
    const runs = this.runs({ start: start + 1, end }, beside, { words: false });
    return runs.map((cut, at) => ({
      ...cut,
      start: at === 0 ? { line: start, column: 0 } : cut.start,
      above: at === 0 ? [] : [opening],
      below: at < runs.length - 1 ? [closing] : [],
    }));
  }

  /** Each piece of a table has its head. */
  private ofTable({ start, end }: Lines, lead: number): readonly Cut[] {
    const head = [this.alone(start), this.source[start + 1] ?? ''];
    const beside = lead + head.join('\n').length + 1;
    const runs = this.runs({ start: start + 2, end }, beside, { words: false });
    return runs.map((cut, at) => ({
      ...cut,
      start: at === 0 ? { line: start, column: 0 } : cut.start,
      above: at === 0 ? [] : head,
    }));
  }

  /** A line without the marker of the item that begins with it. */
  private alone(line: number): string {
    const text = this.source[line] ?? '';
    const mark = markOf(text);
    return blanked(mark) + text.slice(mark.length);
  }

  /** Where lines begin that together fit, with `beside` characters around them; long ones in pieces. */
  private runs({ start, end }: Lines, beside: number, { words = true } = {}): readonly Cut[] {
    const cuts = [plainCut(start)];
    let size = beside;
    for (let line = start; line < end; line++) {
      const text = this.source[line] ?? '';
      if (size > beside && size + text.length + 1 > this.most) {
        cuts.push(plainCut(line));
        size = beside;
      }
      const lead = blanked(markOf(text));
      const room = this.most - beside - lead.length - 1;
      const within = words ? cutsIn(text, room, room) : [];
      for (const column of within) cuts.push({ ...plainCut(line, column), lead });
      size =
        (within.length > 0 ? beside + lead.length : size) + text.length - (within.at(-1) ?? 0) + 1;
    }
    return cuts;
  }

  private fits(lines: Lines): boolean {
    return this.sizeOf(lines) <= this.most;
  }

  private sizeOf({ start, end }: Lines): number {
    let size = 0;
    for (let at = start; at < end; at++) size += (this.source[at]?.length ?? 0) + 1;
    return size;
  }
}

function linesOf(blocks: readonly DocumentBlock[]): Lines {
  return { start: blocks[0]?.lines.start ?? 0, end: blocks.at(-1)?.lines.end ?? 0 };
}

function nameOf([first]: readonly DocumentBlock[]): string {
  return first?.type === 'heading' ? plainText(first.inline).replaceAll('\n', ' ') : '';
}

/** Whether a block says what the next one is. */
function leadsOn(block: DocumentBlock | undefined): boolean {
  if (block?.type === 'heading') return true;
  return block?.type === 'paragraph' && /:\s*$/.test(plainText(block.inline));
}

function groupedAt(
  blocks: readonly DocumentBlock[],
  isStart: (block: DocumentBlock, at: number) => boolean,
) {
  const groups: DocumentBlock[][] = [];
  for (const [at, block] of blocks.entries()) {
    if (at === 0 || isStart(block, at)) groups.push([block]);
    else groups.at(-1)?.push(block);
  }
  return groups;
}
