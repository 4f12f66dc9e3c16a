/**
 * A document as Markdown for a target: the lines as they were written, but for those of what the
 * target takes in another way. Whatever Planform reads in the text, it reads in this one.
 */
import type { Lines } from '../markdown/blocks.ts';
import type { DocumentBlock, Inline, SourceRange, TextDocument } from './document.ts';
import { blanked, markOf } from './line-marks.ts';
import { headingOfTag, tagLevel } from './tag-headings.ts';
import type { Target } from './target.ts';

/** The Markdown of `document` as `target` takes it, below a heading of `level`. */
export function writtenMarkdown(document: TextDocument, target: Target, level = 0): string {
  const changes = new Changes(document.source, target);
  changes.blocks(document.blocks, level);
  return changes.text();
}

/** What stands in the place of some lines. */
interface Change extends Lines {
  readonly lines: readonly string[];
}

class Changes {
  private readonly source: readonly string[];
  private readonly target: Target;
  private readonly all: Change[] = [];
  private readonly cuts: SourceRange[] = [];

  constructor(source: readonly string[], target: Target) {
    this.source = source;
    this.target = target;
  }

  blocks(blocks: readonly DocumentBlock[], above: number): void {
    let level = above;
    for (const block of blocks) {
      this.block(block, level);
      if (block.type === 'heading') level = block.level;
    }
  }

  /** The text with all changes; a line that goes leaves one blank line, and not two. */
  text(): string {
    const source = without(this.cuts, this.source);
    const lines: string[] = [];
    const put = (line: string) => {
      const isSecond = isBlank(line) && isBlank(lines.at(-1) ?? '');
      if (!isSecond) lines.push(line);
    };
    let at = 0;
    for (const change of this.all.toSorted((one, other) => one.start - other.start)) {
      if (change.start < at) continue;
      lines.push(...source.slice(at, change.start).flat());
      put('');
      for (const line of change.lines) lines.push(line);
      if (change.lines.length > 0) lines.push('');
      at = change.end;
      while (at < this.source.length - 1 && isBlank(this.source[at] ?? '')) at++;
    }
    lines.push(...source.slice(at).flat());
    return lines.join('\n');
  }

  private block(block: DocumentBlock, level: number): void {
    const { renders, fold } = this.target;
    if (block.type === 'list') for (const item of block.items) this.blocks(item.blocks, level);
    if (block.type === 'quote') this.blocks(block.blocks, level);
    if (block.type === 'front-matter' && renders.frontMatter === 'code') {
      this.change(block.lines, ['```yaml', ...block.text.split('\n'), '```']);
    }
    if (renders.comments === 'dropped') {
      if (block.type === 'comment') this.comment(block.lines);
      for (const words of wordsOf(block)) this.cutComments(words);
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
      const { summary } = block;
      if (renders.details === 'fold' && fold) {
        this.details(block, [`${fold} ${summary}`.trim()], [fold]);
      }
      if (renders.details === 'open') {
        this.details(block, summary === '' ? [] : [`**${summary}**`], []);
      }
      this.blocks(block.blocks, level);
    }
  }

  /** `first` and `last` in place of the tags; words on the lines of the tags come between them. */
  private details(
    { blocks, opens, closes }: DocumentBlock & { type: 'details' },
    first: readonly string[],
    last: readonly string[],
  ) {
    const words = (lines: Lines) =>
      blocks.flatMap((each) =>
        each.type === 'html' && each.lines.end === each.lines.start && within(each.lines, lines)
          ? ['', each.text]
          : [],
      );
    const opening = [...first, ...words(opens)];
    const apart = last.length > 0 ? ['', ...last] : [];
    if (opens.start === closes.start) this.change(opens, [...opening, ...apart]);
    else {
      const inner = words(closes).slice(1);
      this.change(opens, opening);
      this.change(closes, [...inner, ...(inner.length > 0 ? apart : last)]);
    }
  }

  /** Where an item begins with it, the item stays, and what comes next goes on in it. */
  private comment({ start, end }: Lines): void {
    const mark = markOf(this.source[start] ?? '');
    if (/^[\s>]*$/.test(mark)) this.change({ start, end }, []);
    else {
      const last = { line: end - 1, column: this.source[end - 1]?.length ?? 0 };
      this.cuts.push({ start: { line: start, column: mark.length }, end: last });
    }
  }

  private cutComments(inline: readonly Inline[]): void {
    for (const each of inline) {
      if (each.type === 'comment') this.cuts.push(each.range);
      else if ('inline' in each) this.cutComments(each.inline);
    }
  }

  /** In an item or a quote, further lines stand where the first one does. */
  private change({ start, end }: Lines, lines: readonly string[]): void {
    const line = this.source[start] ?? '';
    const mark = markOf(line);
    const below = blanked(mark);
    const placed = lines.map((text, at) => (at === 0 ? mark + text : (below + text).trimEnd()));
    this.all.push({ start, end, lines: placed });
  }
}

/** The words that stand in a block itself, each with a place of its own. */
function wordsOf(block: DocumentBlock): readonly (readonly Inline[])[] {
  if ('inline' in block) return [block.inline];
  return block.type === 'table' ? [block.head, ...block.rows].flat() : [];
}

/** The lines of `source` without these ranges; a line that is within one is no line any more. */
function without(cuts: readonly SourceRange[], source: readonly string[]): readonly string[][] {
  const lines = source.map((line) => [line]);
  for (const { start, end } of cuts.toReversed()) {
    const before = lines[start.line]?.[0]?.slice(0, start.column) ?? '';
    const after = lines[end.line]?.[0]?.slice(end.column) ?? '';
    for (let line = start.line + 1; line <= end.line; line++) lines[line] = [];
    lines[start.line] = [after.trim() === '' ? before.trimEnd() : before + after];
  }
  return lines;
}

function within(inner: Lines, { start, end }: Lines): boolean {
  return inner.start >= start && inner.start < end;
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}
