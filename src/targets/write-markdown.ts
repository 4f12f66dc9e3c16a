/**
 * A document as Markdown for a target: the lines as they were written, but for those of what the
 * target takes in another way. Whatever Planform reads in the text, it reads in this one.
 */
import { printFence } from '../formats/kinds/fences.ts';
import type { Lines } from '../markdown/blocks.ts';
import { fenceIn } from '../markdown/marks/fence.ts';
import type {
  CodeBlock,
  CommentBlock,
  DocumentBlock,
  Inline,
  SourcePlace,
  SourceRange,
  TextDocument,
} from './document.ts';
import { blanked, markOf } from './line-marks.ts';
import { headingOfTag, tagLevel } from './tag-headings.ts';
import type { Target } from './target.ts';

/** The Markdown of `document` as `target` takes it, below a heading of `level`. */
export function writtenMarkdown(document: TextDocument, target: Target, level = 0): string {
  const edits = new Edits(document.source, target);
  edits.blocks(document.blocks, level);
  return edits.text();
}

/** What stands in the place of a piece of the text: lines, or null where what is around it closes up. */
interface Edit extends SourceRange {
  readonly lines: readonly string[] | null;
}

class Edits {
  private readonly source: readonly string[];
  private readonly target: Target;
  private readonly all: Edit[] = [];

  constructor(source: readonly string[], target: Target) {
    this.source = source;
    this.target = target;
  }

  blocks(blocks: readonly DocumentBlock[], above: number): void {
    let level = above;
    for (const [at, block] of blocks.entries()) {
      this.block(block, level);
      const last = blocks[at - 1];
      if (last?.type === 'comment' && block.type === 'code') this.fence(block, last);
      if (block.type === 'heading') level = block.level;
    }
  }

  /** The text with all edits. */
  text(): string {
    const out: string[] = [''];
    let at: SourcePlace = { line: 0, column: 0 };
    for (const edit of this.all.toSorted((one, other) => order(one.start, other.start))) {
      if (order(edit.start, at) < 0) continue;
      this.copy(at, edit.start, out);
      at = edit.lines === null ? this.closeUp(edit, out) : this.put(edit.lines, edit, out);
    }
    const last = this.source.length - 1;
    this.copy(at, { line: last, column: this.lineAt(last).length }, out);
    return out.join('\n');
  }

  private lineAt(line: number): string {
    return this.source[line] ?? '';
  }

  /** Adds what stands between two places; the last line of `out` is the one that goes on. */
  private copy(start: SourcePlace, end: SourcePlace, out: string[]): void {
    const lines = this.source.slice(start.line, end.line + 1);
    lines[lines.length - 1] = lines.at(-1)?.slice(0, end.column) ?? '';
    const [first = '', ...rest] = lines;
    out.push((out.pop() ?? '') + first.slice(start.column), ...rest);
  }

  /** Leaves a piece of a line out, and a line of which nothing is left; where to go on. */
  private closeUp({ end }: SourceRange, out: string[]): SourcePlace {
    const here = out.at(-1) ?? '';
    if (this.lineAt(end.line).slice(end.column).trim() !== '')
      return markOf(here) === here ? this.wordsAfter(end) : end;
    const before = (out.pop() ?? '').trimEnd();
    if (!isBlank(before)) out.push(before, '');
    else out.push('');
    const next = { line: end.line + 1, column: 0 };
    return isBlank(before) && isBlank(out.at(-2) ?? '') ? this.pastBlank(next) : next;
  }

  /** The first line from there on that is not blank, or the last one. */
  private pastBlank({ line }: SourcePlace): SourcePlace {
    let next = line;
    while (next < this.source.length - 1 && isBlank(this.lineAt(next))) next++;
    return { line: next, column: 0 };
  }

  /**
   * Puts lines between blank ones, none of them a second one. In an item or a quote, further lines stand
   * where the first one does; an item that begins with what goes begins with what comes next.
   */
  private put(lines: readonly string[], { start, end }: SourceRange, out: string[]): SourcePlace {
    const before = out.pop() ?? '';
    const isFirst = markOf(before) === before;
    const mark = isFirst ? before : markOf(this.lineAt(start.line));
    const below = blanked(mark);
    const blank = () => {
      if (out.length > 0 && !isBlank(out.at(-1) ?? '')) out.push(below.trimEnd());
    };
    if (!isFirst) out.push(before.trimEnd());
    const next = this.wordsAfter(end);
    if (lines.length === 0 && isFirst && mark !== below) {
      const line = this.lineAt(next.line);
      if (next.line > end.line && !line.startsWith(below)) {
        blank();
        out.push(mark.trimEnd(), '');
        return { line: end.line + 1, column: 0 };
      }
      // What is code by its indent stays on its own line: behind the mark it would be text.
      const indent = /^\s*/.exec(line.slice(below.length))?.[0] ?? '';
      if (next.line > end.line && /^ {4}|\t/.test(indent)) {
        blank();
        out.push(mark.trimEnd(), '');
        return next;
      }
      out.push(mark);
      return next.line > end.line
        ? { line: next.line, column: below.length + indent.length }
        : next;
    }
    blank();
    for (const [i, text] of lines.entries()) {
      const lead = i === 0 && isFirst ? mark : below;
      out.push(text === '' ? lead.trimEnd() : lead + text);
    }
    const isEnd = next.line >= this.source.length - 1 && isBlank(this.lineAt(next.line));
    if (lines.length > 0 && !isEnd) blank();
    out.push(next.line === end.line ? below : '');
    return next;
  }

  /** Where the next words stand: in the same line, or at the start of a line that is not blank. */
  private wordsAfter({ line, column }: SourcePlace): SourcePlace {
    const rest = this.lineAt(line).slice(column);
    if (rest.trim() === '') return this.pastBlank({ line: line + 1, column: 0 });
    return { line, column: column + rest.length - rest.trimStart().length };
  }

  private block(block: DocumentBlock, level: number): void {
    const { renders, fold } = this.target;
    if (block.type === 'list') for (const item of block.items) this.blocks(item.blocks, level);
    if (block.type === 'quote') this.blocks(block.blocks, level);
    if (block.type === 'front-matter' && renders.frontMatter === 'code') {
      this.change(block.lines, ['```yaml', ...block.text.split('\n'), '```']);
    }
    if (renders.comments === 'dropped') {
      if (block.type === 'comment') this.all.push({ ...block.range, lines: [] });
      for (const words of wordsOf(block)) this.cutComments(words);
      if (block.type === 'html' && block.text.startsWith('<!--')) this.divide(block.lines);
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
        this.all.push({ ...places.opens, lines: isFold ? [`${fold} ${summary}`.trim()] : bold });
        if (places.summary) this.all.push({ ...places.summary, lines: null });
        this.all.push({ ...places.closes, lines: isFold ? [fold] : [] });
      }
      this.blocks(block.blocks, level);
    }
  }

  private cutComments(inline: readonly Inline[]): void {
    for (const each of inline) {
      if (each.type === 'comment') this.all.push({ ...each.range, lines: null });
      else if ('inline' in each) this.cutComments(each.inline);
    }
  }

  /** Code by its indent, behind a comment that goes, would be a part of the list above that: it gets a fence. */
  private fence({ text, lines: { start, end } }: CodeBlock & DocumentBlock, above: CommentBlock) {
    const { line, column } = above.range.start;
    const before = blanked(this.lineAt(line).slice(0, column));
    const first = this.lineAt(start).slice(before.length);
    if (this.target.renders.comments === 'kept' || fenceIn(first)) return;
    const lines = printFence({ language: '', code: text }).split('\n');
    this.all.push({
      start: { line: start, column: 0 },
      end: { line: end - 1, column: this.lineAt(end - 1).length },
      lines: lines.map((each) => before + each),
    });
  }

  /** What stands below HTML is no part of it, also where that began with a comment, and is words now. */
  private divide({ start, end }: Lines): void {
    if (end === start || isBlank(this.lineAt(end))) return;
    const place = { line: end - 1, column: this.lineAt(end - 1).length };
    this.all.push({ start: place, end: place, lines: [] });
  }

  private change({ start, end }: Lines, lines: readonly string[]): void {
    this.all.push({
      start: { line: start, column: markOf(this.lineAt(start)).length },
      end: { line: end - 1, column: this.lineAt(end - 1).length },
      lines,
    });
  }
}

/** The words that stand in a block itself, each with a place of its own. */
function wordsOf(block: DocumentBlock): readonly (readonly Inline[])[] {
  if ('inline' in block) return [block.inline];
  return block.type === 'table' ? [block.head, ...block.rows].flat() : [];
}

function order(one: SourcePlace, other: SourcePlace): number {
  return one.line - other.line || one.column - other.column;
}

/** Whether nothing stands in a line but the marks of quotes. */
function isBlank(line: string): boolean {
  return /^[\s>]*$/.test(line);
}
