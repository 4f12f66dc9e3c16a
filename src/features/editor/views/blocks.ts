/**
 * Markdown in blocks, for a closed card to show: a walk over the marks of its lines, without the
 * parser, which loads later. What is not surely a block stays text, as it was typed.
 */
import { columnAfter, indentOf, isBlankLine, outdented } from '../../../markdown/lines.ts';
import { boxAt, type CheckBox } from '../../../markdown/marks/box.ts';
import { closesFence, fenceIn } from '../../../markdown/marks/fence.ts';
import { canBeUnderlined, hashHeadingIn, underlineIn } from '../../../markdown/marks/heading.ts';
import { documentBulletIn, listMarkerIn } from '../../../markdown/marks/list-marker.ts';
import { quoteMarkIn } from '../../../markdown/marks/quote.ts';
import { cellsOf, delimiterRowIn } from '../../../markdown/marks/table-row.ts';
import { thematicBreakIn } from '../../../markdown/marks/thematic-break.ts';
import { type Range, sliceOf } from '../../../markdown/range.ts';

interface Position {
  /** How many items of lists it is in. */
  readonly depth: number;
}

interface TextBlock extends Position {
  readonly type: 'text' | 'heading' | 'quote';
  readonly text: string;
}

export interface ItemBlock extends Position {
  readonly type: 'item';
  /** `-` or `2.`; '' for a box that is all the text. */
  readonly sign: string;
  readonly box: 'none' | 'open' | 'done';
  /** Where the box stands in its line; null for none. */
  readonly boxRange: Range | null;
  readonly text: string;
  /** Its first line, from 0. */
  readonly line: number;
}

interface CodeBlock extends Position {
  readonly type: 'code';
  readonly text: string;
}

export interface TableBlock extends Position {
  readonly type: 'table';
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface BreakBlock extends Position {
  readonly type: 'break';
}

export type Block = TextBlock | ItemBlock | CodeBlock | TableBlock | BreakBlock;

/** A quick look whether `text` may have blocks beside plain text. */
export function mayHaveBlocks(text: string): boolean {
  return SIGN.test(text);
}

/** The blocks of `text` in their order, in time in proportion to its length. */
export function blocksOf(text: string): readonly Block[] {
  return new Blocks(text.split('\n')).blocks;
}

/** `text` with the box of an item set or cleared. */
export function withBox(text: string, { line, boxRange }: ItemBlock, isDone: boolean): string {
  if (!boxRange) return text;
  const lines = text.split('\n');
  const { start, end } = boxRange;
  const own = lines[line] ?? '';
  const changed = `${own.slice(0, start)}${isDone ? '[x]' : '[ ]'}${own.slice(end)}`;
  return lines.with(line, changed).join('\n');
}

class Blocks {
  readonly blocks: Block[] = [];
  private at = 0;
  /** The columns at which the items begin that a line may be in, outer ones first. */
  private readonly items: number[] = [];
  private readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    this.lines = lines;
    for (; this.at < lines.length; this.at++) {
      const line = this.lineAt(this.at);
      if (isBlankLine(line)) continue;
      // The first that fits, as CommonMark has it.
      const isBlock =
        this.addCode(line) ||
        this.addUnderline(line) ||
        this.addBreak(line) ||
        this.addHeading(line) ||
        this.addItem(line) ||
        this.addTable(line) ||
        this.addQuote(line);
      if (!isBlock) this.addText(line);
    }
  }

  private addCode(line: string): boolean {
    const marker = markerIn(line);
    const fence = fenceIn(line, marker?.content);
    if (!fence) return false;
    const isInItem = marker !== null;
    const signs = sliceOf(line, fence);
    if (isInItem) this.pushItem({ column: indentOf(line), sign: sliceOf(line, marker) });
    const depth = isInItem ? this.items.length : this.depthAt(indentOf(line));
    const start = this.at + 1;
    let end = start;
    while (end < this.lines.length && !closesFence(this.lineAt(end), signs)) end++;
    this.at = end;
    const column = columnAfter(line.slice(0, fence.start), 0);
    const code = this.lines.slice(start, end).map((each) => outdented(each, column));
    this.blocks.push({ type: 'code', depth, text: code.join('\n') });
    return true;
  }

  private addUnderline(line: string): boolean {
    const above = this.above();
    const isOne = above?.type === 'text' && canBeUnderlined(above.text);
    if (!isOne || above.text.includes('\n') || !underlineIn(line)) return false;
    this.replaceLast({ ...above, type: 'heading' });
    return true;
  }

  private addBreak(line: string): boolean {
    if (!thematicBreakIn(line) || indentOf(line) > 3) return false;
    this.blocks.push({ type: 'break', depth: this.depthAt(indentOf(line)) });
    return true;
  }

  private addHeading(line: string): boolean {
    const heading = hashHeadingIn(line);
    if (!heading) return false;
    const text = sliceOf(line, heading.text);
    this.blocks.push({ type: 'heading', depth: this.depthAt(indentOf(line)), text });
    return true;
  }

  private addItem(line: string): boolean {
    const marker = markerIn(line);
    const start = marker?.content ?? line.length - line.trimStart().length;
    const box = boxAt(line, start);
    const isLone = box?.rest === line.length && this.lines.length === 1;
    if (!marker && !isLone) return false;
    const sign = marker ? sliceOf(line, marker) : '';
    this.pushItem({ column: indentOf(line), sign, box, text: line.slice(box?.rest ?? start) });
    return true;
  }

  private addTable(line: string): boolean {
    if (!line.includes('|') || !delimiterRowIn(this.lineAt(this.at + 1))) return false;
    const start = this.at + 2;
    let end = start;
    while (end < this.lines.length && this.lineAt(end).includes('|')) end++;
    this.at = end - 1;
    const rows = this.lines.slice(start, end).map(cellsOf);
    const depth = this.depthAt(indentOf(line));
    this.blocks.push({ type: 'table', depth, head: cellsOf(line), rows });
    return true;
  }

  private addQuote(line: string): boolean {
    const mark = quoteMarkIn(line);
    if (!mark) return false;
    const text = line.slice(mark.content);
    const above = this.above();
    if (above?.type === 'quote') this.replaceLast(withLine(above, text));
    else this.blocks.push({ type: 'quote', depth: this.depthAt(indentOf(line)), text });
    return true;
  }

  /** Right below text, it goes on with it. */
  private addText(line: string): void {
    const above = this.above();
    const goesOn = above?.type === 'text' || above?.type === 'item' || above?.type === 'quote';
    const depth = goesOn ? above.depth : this.depthAt(indentOf(line));
    const isFlat = depth === 0 && (!goesOn || above.type === 'text');
    const text = isFlat ? line : line.trim();
    if (goesOn) this.replaceLast(withLine(above, text));
    else this.blocks.push({ type: 'text', depth, text });
  }

  private pushItem({ column, sign, box = null, text = '' }: FoundItem): void {
    const state = box === null ? 'none' : box.isDone ? 'done' : 'open';
    const depth = this.depthAt(column);
    const item = { type: 'item', depth, sign, box: state, boxRange: box, text } as const;
    this.blocks.push({ ...item, line: this.at });
    this.items.push(column);
  }

  /** How many items a line with this column is in. */
  private depthAt(column: number): number {
    while (this.items.length > 0 && column <= (this.items.at(-1) ?? 0)) this.items.pop();
    return this.items.length;
  }

  /** The block that ends on the line above; undefined below a blank line. */
  private above(): Block | undefined {
    return isBlankLine(this.lineAt(this.at - 1)) ? undefined : this.blocks.at(-1);
  }

  private replaceLast(block: Block): void {
    this.blocks[this.blocks.length - 1] = block;
  }

  private lineAt(at: number): string {
    return this.lines[at] ?? '';
  }
}

interface FoundItem {
  readonly column: number;
  readonly sign: string;
  readonly box?: CheckBox | null;
  readonly text?: string;
}

function withLine<B extends TextBlock | ItemBlock>(block: B, line: string): B {
  return { ...block, text: `${block.text}\n${line}` };
}

/** The marker of an item, or the bullet of a document, that a line begins with. */
function markerIn(line: string) {
  return listMarkerIn(line) ?? documentBulletIn(line);
}

/** What no line with a block can do without. */
const SIGN = /(?:^|\n)[ \t]*(?:#|[-+*>|=`~_[•‣◦▪●○■□–·]|\d{1,9}[.)])|\|/;
