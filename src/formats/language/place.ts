/** Where a field stands in its document: the same for printing and for reading it. */
import type { Block } from '../../markdown/blocks.ts';
import type { EscapeRule } from '../../markdown/escape.ts';
import {
  firstLabel,
  headings,
  labels,
  lastBreak,
  lastList,
  openComment,
  openFence,
  tags,
  underlines,
  wholeTexts,
} from '../../markdown/escape-rules.ts';
import { isBlankLine, joinedTrimmed, outdented } from '../../markdown/lines.ts';

/** What ends the field, beside the end of the document. */
export interface Boundaries {
  heading(level: number, text: string): boolean;
  label(name: string): boolean;
  tag(name: string): boolean;
}

export interface Place {
  /** Columns that the field stands in from the left: 2 below a label that is a bullet. */
  readonly indent: number;
  readonly boundaries: Boundaries;
  /** Whether a list that is a field of its own follows without a mark between. */
  readonly beforeList: boolean;
  /** Strings in square brackets that mean "empty" here. */
  readonly placeholder: string;
  /** What a step is called here, in labels with its number. */
  readonly stepNoun: string;
}

/** Escaping of prose at this place. Inside a bullet no mark can begin. */
export function proseRules(place: Place): readonly EscapeRule[] {
  const { boundaries } = place;
  const flush = [
    headings((level, text) => boundaries.heading(level, text)),
    underlines((level, text) => boundaries.heading(level, text)),
    labels((name) => boundaries.label(name)),
    tags((name) => boundaries.tag(name)),
  ];
  return [
    wholeTexts([place.placeholder]),
    // First: without its marker a list has no fence or comment behind it.
    ...(place.beforeList ? [lastList] : []),
    openFence,
    openComment,
    lastBreak,
    ...(place.indent === 0 ? flush : []),
  ];
}

/** Escaping of a label at the start of an item, where the field's items can be taken for labels. */
export function itemLabelRules(place: Place, hasBox: boolean): readonly EscapeRule[] {
  if (place.indent > 0) return [];
  return [firstLabel((name) => place.boundaries.label(name), hasBox)];
}

/** The part of a document that a field is read from. */
export interface Region {
  readonly lines: readonly string[];
  /** What follows the label on its own line; '' for nothing. */
  readonly inline: string;
  readonly start: number;
  /** The line after the last. */
  readonly end: number;
  /** Columns of indentation that belong to the document. */
  readonly column: number;
  readonly blocks: readonly Block[];
}

/** Lines of a text, counted from 0. */
export interface Lines {
  readonly start: number;
  /** The line after the last. */
  readonly end: number;
}

/** Where one entry of a value stands. */
export interface EntrySpan extends Lines {
  /** Path of the piece that printing makes of it, from the value down: `2.children.0`. */
  readonly path: string;
  /** Characters of its first line before its text: indentation and marker, or a label. */
  readonly offset: number;
  /** Column where the text of its further lines begins. */
  readonly column: number;
}

/** The entry that a block is by itself. */
export function entryOf(block: Block, path: string, { lines }: Region): EntrySpan {
  const offset = /^[ \t]*/.exec(lines[block.start] ?? '')?.[0].length ?? 0;
  return { path, start: block.start, end: block.end, offset, column: offset };
}

/** The first entry where it stands on the line of the label; `end`: the line after it. */
export function inlineEntry({ lines, start, inline, column }: Region, end = start): EntrySpan {
  const offset = (lines[start - 1] ?? '').lastIndexOf(inline);
  return { path: '0', start: start - 1, end, offset, column };
}

/** Text of some lines of a region, without the document's indentation. */
export function regionText(region: Region, start: number, end: number): string {
  return joinedTrimmed(
    region.lines.slice(start, end).map((line) => outdented(line, region.column)),
  );
}

/** The blocks of a region without a placeholder that stands by itself. */
export function withoutPlaceholder(region: Region, place: Place): readonly Block[] {
  return region.blocks.filter((block) => {
    const isLine = block.type === 'paragraph' && block.end - block.start === 1;
    return !isLine || regionText(region, block.start, block.end) !== place.placeholder;
  });
}

/** Text of blocks that a kind has no use for, as they stand where nothing else is between; '' for none. */
export function textOf(region: Region, blocks: readonly Block[]): string {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of blocks) {
    const last = runs.at(-1);
    if (last && region.lines.slice(last.end, start).every(isBlankLine)) last.end = end;
    else runs.push({ start, end });
  }
  return runs.map(({ start, end }) => regionText(region, start, end)).join('\n\n');
}
