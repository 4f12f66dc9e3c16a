/**
 * A document as Markdown for a target: the lines as they were written, but for those of what the
 * target takes in another way. Whatever Planform reads in the text, it reads in this one.
 */
import { printFence } from '../formats/kinds/fences.ts';
import type { Lines } from '../markdown/blocks.ts';
import {
  type DocumentBlock,
  type DocumentItem,
  type HtmlBlock,
  type Inline,
  plainText,
  type QuoteBlock,
  type SourcePlace,
  type SourceRange,
  type TextDocument,
} from './document.ts';
import { htmlParts } from './html-elements.ts';
import { blanked, markOf } from './line-marks.ts';
import { parsedDocument } from './parse.ts';
import { headingOfTag, tagLevel } from './tag-headings.ts';
import type { Target } from './target.ts';
import { type Edit, editedText } from './text-edits.ts';

/** The Markdown of `document` as `target` takes it, below a heading of `level`. */
export function writtenMarkdown(document: TextDocument, target: Target, level = 0): string {
  const edits = new Edits(document.source, target);
  edits.blocks(document.blocks, level);
  return editedText(document.source, edits.all);
}

class Edits {
  private readonly source: readonly string[];
  private readonly target: Target;
  readonly all: Edit[] = [];
  /** Comments that are all that stands behind a box: without any words it is none. */
  private readonly alone = new Set<Inline>();

  constructor(source: readonly string[], target: Target) {
    this.source = source;
    this.target = target;
  }

  blocks(blocks: readonly DocumentBlock[], above: number): void {
    let level = above;
    let list: DocumentBlock | null = null;
    let out: SourcePlace | null = null;
    for (const [at, block] of blocks.entries()) {
      this.block(block, level);
      if (block.type === 'heading') level = block.level;
      if (block.type === 'comment' && this.target.renders.comments === 'dropped') {
        if (list) out ??= block.range.start;
        continue;
      }
      if (block.type === 'html') this.endBehind(block, blocks[at - 1]);
      if (out) this.moveOut(block, out);
      // What stands below a list that came further out does so, too.
      list = block.type === 'list' ? block : null;
      if (!list) out = null;
    }
  }

  private lineAt(line: number): string {
    return this.source[line] ?? '';
  }

  private block(block: DocumentBlock, level: number): void {
    const { renders, fold } = this.target;
    if (block.type === 'list') for (const item of block.items) this.item(item, level);
    if (block.type === 'quote') this.quote(block, level);
    if (block.type === 'front-matter' && renders.frontMatter === 'code') {
      this.change(block.lines, ['```yaml', ...block.text.split('\n'), '```']);
    }
    if (renders.comments === 'dropped') {
      if (block.type === 'comment') this.all.push({ ...block.range, by: [] });
      else if (block.type === 'html' && block.text.startsWith('<!--'))
        this.all.push({ ...block.range, by: wordsBehind(block.text) });
      else for (const words of wordsOf(block)) this.cutComments(words);
    }
    if (block.type === 'tagged') {
      const isHeading = renders.tags === 'headings';
      const own = tagLevel(level);
      if (isHeading) {
        const heading = headingOfTag(block, own);
        this.change(block.opens, heading === '' ? [] : [`${'#'.repeat(own)} ${heading}`]);
        this.change(block.closes, []);
      }
      this.blocks(block.blocks, isHeading ? own : level);
    }
    if (block.type === 'details') {
      const { summary, places } = block;
      const isFold = renders.details === 'fold' && fold;
      if (isFold || renders.details === 'open') {
        const bold = summary === '' ? [] : [`**${summary}**`];
        this.all.push({ ...places.opens, by: isFold ? [`${fold} ${summary}`.trim()] : bold });
        if (places.summary) this.all.push({ ...places.summary, by: '' });
        this.all.push({ ...places.closes, by: isFold ? [fold] : [] });
      }
      this.blocks(block.blocks, level);
    }
  }

  private quote({ blocks }: QuoteBlock, level: number): void {
    const [first, last] = [blocks[0], blocks.at(-1)];
    const isGone = this.target.renders.comments === 'dropped' && blocks.every(isComment);
    // A quote that nothing is left of stays one: it may part what stands around it.
    if (isGone && first?.type === 'comment' && last?.type === 'comment')
      this.all.push({ start: first.range.start, end: last.range.end, by: [''] });
    else this.blocks(blocks, level);
  }

  private item({ box, blocks }: DocumentItem, level: number): void {
    const [first] = blocks;
    if (box && first?.type === 'paragraph' && plainText(first.inline).trim() === '') {
      const comment = first.inline.find(({ type }) => type === 'comment');
      if (comment) this.alone.add(comment);
    }
    this.blocks(blocks, level);
  }

  private cutComments(inline: readonly Inline[]): void {
    for (const each of inline) {
      if (each.type === 'comment') {
        const { start, end } = each.range;
        const before = this.lineAt(start.line).slice(0, start.column);
        const isFirst = markOf(before) === before;
        const [space = ''] = /^[ \t]*/.exec(this.lineAt(end.line).slice(end.column)) ?? [];
        const column = end.column + (isFirst ? space.length : 0);
        const by = this.alone.has(each) ? '&nbsp;' : '';
        this.all.push({ start, end: { ...end, column }, by });
      } else if ('inline' in each) this.cutComments(each.inline);
    }
  }

  /**
   * What stands below a list, behind a comment that goes, would be a part of that where it stands further in:
   * it comes as far out as the comment was, and code by its indent gets a fence.
   */
  private moveOut(block: DocumentBlock, { line: above, column }: SourcePlace): void {
    const { lines } = block;
    const indentOf = (line: number) => {
      const isIn = /^[\s>]*$/.test(this.lineAt(line).slice(0, column));
      return isIn ? (/^\s*/.exec(this.lineAt(line).slice(column))?.[0] ?? '').length : 0;
    };
    if (block.type === 'code' && block.isIndented) {
      const before = blanked(this.lineAt(above).slice(0, column));
      const fence = printFence({ language: '', code: block.text }).split('\n');
      const whole = this.wholeLines(lines);
      this.all.push({ ...whole, by: fence.map((each) => before + each) });
      return;
    }
    const most = indentOf(lines.start);
    for (let line = lines.start; line < lines.end; line++) {
      const end = column + Math.min(most, indentOf(line));
      if (end > column)
        this.all.push({ start: { line, column }, end: { line, column: end }, by: '' });
    }
  }

  /** HTML behind a comment that goes was over at the end of that line: it begins nothing below it. */
  private endBehind({ range }: HtmlBlock, above: DocumentBlock | undefined): void {
    const { line } = range.end;
    if (above?.type !== 'comment' || above.range.end.line !== line) return;
    const place = { line, column: this.lineAt(line).length };
    if (this.target.renders.comments === 'dropped')
      this.all.push({ start: place, end: place, by: [] });
  }

  private wholeLines({ start, end }: Lines): SourceRange {
    const column = this.lineAt(end - 1).length;
    return { start: { line: start, column: 0 }, end: { line: end - 1, column } };
  }

  private change({ start, end }: Lines, by: readonly string[]): void {
    this.all.push({
      start: { line: start, column: markOf(this.lineAt(start)).length },
      end: { line: end - 1, column: this.lineAt(end - 1).length },
      by,
    });
  }
}

/** What stands behind comments that go, as lines of words: what they begin with marks nothing there. */
function wordsBehind(html: string): readonly string[] {
  const lines = htmlParts(html)
    .map((part) => (part.type === 'comment' ? '' : part.text))
    .join('')
    .split('\n')
    .map((line) => line.replace(/^[ \t]+/, ''))
    .filter((line) => line.trim() !== '');
  const blocks = parsedDocument(lines.join('\n'), []).blocks;
  const isWords = blocks.length === 1 && blocks[0]?.type === 'paragraph';
  return isWords ? lines : lines.map((line) => line.replace(/^\d*(?=[!-/:-@[-`{-~])/, '$&\\'));
}

function isComment({ type }: DocumentBlock): boolean {
  return type === 'comment';
}

/** The words that stand in a block itself, each with a place of its own. */
function wordsOf(block: DocumentBlock): readonly (readonly Inline[])[] {
  if ('inline' in block) return [block.inline];
  return block.type === 'table' ? [block.head, ...block.rows].flat() : [];
}
