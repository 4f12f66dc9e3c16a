/**
 * The block structure of a Markdown text: what stands where, in lines. Every
 * block gives its first line and the line after its last one; blank lines after
 * a block are not in it.
 */
import { columnAfter, indentOf, isBlankLine } from './lines.ts';
import { closesFence } from './marks/fence.ts';
import { listMarkerIn } from './marks/list-marker.ts';
import { blockTokens, type Token } from './parser.ts';

/** Neighbouring lines of a text, counted from 0. */
export interface Lines {
  readonly start: number;
  /** The line after the last. */
  readonly end: number;
}

/** Of one line, or of two: its text and the line below that makes it one. */
export interface Heading extends Lines {
  readonly type: 'heading';
  readonly level: number;
}
export interface Fence extends Lines {
  readonly type: 'fence';
  /** Whether a closing fence ends it, not the end of its container. */
  readonly closed: boolean;
}
export interface List extends Lines {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}
export interface Plain extends Lines {
  readonly type: 'paragraph' | 'code' | 'quote' | 'table' | 'comment' | 'break';
}
export type Block = Heading | Fence | List | Plain;

export interface ListItem extends Lines {
  /** Column where the content of its further lines begins. */
  readonly column: number;
  /** Characters of the first line before its content: indentation and markers. */
  readonly offset: number;
  readonly blocks: readonly Block[];
}

/** A text with its lines and top-level blocks. */
export interface Source {
  readonly lines: readonly string[];
  readonly blocks: readonly Block[];
}

/** Parses a text whose line breaks are LF. Linear in its length. */
export function parseSource(text: string): Source {
  const lines = text.split('\n');
  return { lines, blocks: new Builder(lines, blockTokens(text, lines)).blocks() };
}

/** Turns the flat tokens into blocks. */
class Builder {
  private at = 0;
  private readonly lines: readonly string[];
  private readonly tokens: readonly Token[];

  constructor(lines: readonly string[], tokens: readonly Token[]) {
    this.lines = lines;
    this.tokens = tokens;
  }

  /** Blocks up to the next closing token, of a container whose content starts at `column`. */
  blocks(column = 0, parent: Position = { line: -1, offset: 0 }): Block[] {
    const result: Block[] = [];
    while (this.at < this.tokens.length) {
      const token = this.tokens[this.at];
      if (!token || token.type === 'list_item_close' || token.type.endsWith('_list_close')) break;
      this.at++;
      const block = this.block(token, column, parent);
      if (block) result.push(block);
    }
    return result;
  }

  private block(token: Token, column: number, parent: Position): Block | undefined {
    if (!token.map) return undefined;
    const [start, last] = token.map;
    const end = this.trimmedEnd(start, last);
    switch (token.type) {
      case 'heading_open':
        return { type: 'heading', start, end, level: Number(token.tag.slice(1)) };
      case 'paragraph_open':
        return { type: 'paragraph', start, end };
      case 'fence':
        // Blank lines at the end of an unclosed fence are in it; they are trimmed all the same.
        return {
          type: 'fence',
          start,
          end,
          closed: this.isClosed(token.markup, start, last, column),
        };
      case 'code_block':
        return { type: 'code', start, end };
      case 'hr':
        return { type: 'break', start, end };
      case 'comment':
        return { type: 'comment', start, end };
      case 'blockquote_open':
        this.skipTo('blockquote_close', token.level);
        return { type: 'quote', start, end };
      case 'table_open':
        this.skipTo('table_close', token.level);
        return { type: 'table', start, end };
      case 'bullet_list_open':
      case 'ordered_list_open': {
        const ordered = token.type === 'ordered_list_open';
        const items: ListItem[] = [];
        while (this.tokens[this.at]?.type === 'list_item_open') items.push(this.item(parent));
        this.at++;
        return { type: 'list', start, end, ordered, items };
      }
      default:
        return undefined;
    }
  }

  private item(parent: Position): ListItem {
    const [start, last] = this.tokens[this.at]?.map ?? [0, 0];
    this.at++;
    const line = this.lines[start] ?? '';
    const from = parent.line === start ? parent.offset : 0;
    const { offset, column } = contentStart(line, from);
    const blocks = this.blocks(column, { line: start, offset });
    this.at++;
    return { start, end: this.trimmedEnd(start, last), column, offset, blocks };
  }

  private skipTo(type: string, level: number): void {
    while (this.at < this.tokens.length) {
      const token = this.tokens[this.at++];
      if (token?.type === type && token.level === level) return;
    }
  }

  private isClosed(fence: string, start: number, end: number, column: number): boolean {
    const line = this.lines[end - 1] ?? '';
    if (end - start < 2 || !closesFence(line, fence)) return false;
    return indentOf(line) - column < 4;
  }

  private trimmedEnd(start: number, end: number): number {
    let result = end;
    while (result > start + 1 && isBlankLine(this.lines[result - 1] ?? '')) result--;
    return result;
  }
}

interface Position {
  readonly line: number;
  readonly offset: number;
}

/** Where the content of a list item begins, in the line of its marker. */
function contentStart(line: string, from: number): { offset: number; column: number } {
  const marker = listMarkerIn(line, from);
  if (!marker) throw new Error(`There is no list marker in "${line}".`);
  const { end: offset, content } = marker;
  // Most items have one space behind their marker, and no tab before it.
  if (content === offset + 1 && content < line.length && line.lastIndexOf('\t', offset) < 0) {
    return { offset: content, column: content };
  }
  const markerEnd = columnAfter(line.slice(0, offset), 0);
  const width = columnAfter(line.slice(offset, content), markerEnd) - markerEnd;
  if (content >= line.length) return { offset: line.length, column: markerEnd + 1 };
  // More than four columns: the content is indented code, one column after the marker.
  if (width > 4) return { offset: offset + 1, column: markerEnd + 1 };
  return { offset: content, column: markerEnd + width };
}

/** The lines that make headings of those above them. */
export function underlinesOf(blocks: readonly Block[]): ReadonlySet<number> {
  const result = new Set<number>();
  eachBlock(blocks, ({ type, start, end }) => {
    if (type === 'heading' && end - start === 2) result.add(end - 1);
  });
  return result;
}

/** All headings, by their first lines. */
export function headingsOf(blocks: readonly Block[]): ReadonlyMap<number, Heading> {
  const result = new Map<number, Heading>();
  eachBlock(blocks, (block) => {
    if (block.type === 'heading') result.set(block.start, block);
  });
  return result;
}

/** Calls `visit` for each block, those inside list items too. */
export function eachBlock(blocks: readonly Block[], visit: (block: Block) => void): void {
  for (const block of blocks) {
    visit(block);
    if (block.type === 'list') for (const item of block.items) eachBlock(item.blocks, visit);
  }
}

/** The blocks at the end that are lists: the children of an item, the list after prose. */
export function trailingLists(blocks: readonly Block[]): readonly List[] {
  const lists: List[] = [];
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i];
    if (block?.type !== 'list') break;
    lists.unshift(block);
  }
  return lists;
}
