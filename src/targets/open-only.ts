/** What of a plan is still open: a checklist of its boxes that are not ticked, below its headings. */
import type { DocumentBlock, DocumentItem, TextDocument } from './document.ts';
import { parsedDocument } from './parse.ts';

/**
 * The open boxes of the Markdown `text` as a text of its own, in their order; '' where none is open. An
 * item whose box is ticked goes, and those below it that are open stay.
 */
export function openOnly(text: string, tags: readonly string[]): string {
  const walk = new OpenBoxes(parsedDocument(text, tags));
  const lines = walk.lines();
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

class OpenBoxes {
  private readonly document: TextDocument;
  private readonly out: string[] = [];
  /** Headings above this place that nothing stands below yet, with their levels. */
  private headings: { readonly level: number; readonly text: string }[] = [];

  constructor(document: TextDocument) {
    this.document = document;
  }

  lines(): readonly string[] {
    this.blocks(this.document.blocks, 0);
    return this.out;
  }

  private blocks(blocks: readonly DocumentBlock[], depth: number): void {
    for (const block of blocks) {
      if (block.type === 'heading') this.heading(block.level, this.words(block.lines.start));
      else if (block.type === 'list') for (const item of block.items) this.item(item, depth);
      else if ('blocks' in block) this.blocks(block.blocks, depth);
    }
  }

  private heading(level: number, text: string): void {
    this.headings = this.headings.filter((above) => above.level < level);
    this.headings.push({ level, text: `${'#'.repeat(level)} ${text}` });
  }

  private item(item: DocumentItem, depth: number): void {
    const isOpen = item.box !== null && !item.box.isDone;
    if (isOpen) this.put(item, depth);
    this.blocks(item.blocks, isOpen ? depth + 1 : depth);
  }

  private put({ box, lines, blocks }: DocumentItem, depth: number): void {
    if (this.headings.length > 0) {
      if (this.out.length > 0) this.out.push('');
      for (const { text } of this.headings) this.out.push(text, '');
      this.headings = [];
    }
    const indent = '  '.repeat(depth);
    const [first] = blocks;
    const end = first?.type === 'paragraph' ? first.lines.end : lines.start + 1;
    const [line = '', ...more] = this.document.source.slice(lines.start, end);
    // Before its box an item has its marker, and what it stands in.
    const words = line.slice(line.indexOf(']') + 1).trim();
    this.out.push(`${indent}- ${box?.own || '[ ]'} ${words}`);
    for (const each of more) this.out.push(`${indent}  ${each.trim()}`);
  }

  private words(line: number): string {
    const text = this.document.source[line] ?? '';
    return text
      .trim()
      .replace(/^#{1,6}\s+/, '')
      .replace(/\s+#+$/, '');
  }
}
