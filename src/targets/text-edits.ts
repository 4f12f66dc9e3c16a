/**
 * Edits of a text by places in it: what stands there gives way to lines of its own or to words, and the marks
 * of the quotes and items around it stay what they are.
 */
import type { SourcePlace, SourceRange } from './document.ts';
import { blanked, markOf } from './line-marks.ts';

/** What stands in the place of a piece of the text: lines, or words in its line; for '' that closes up. */
export interface Edit extends SourceRange {
  readonly by: readonly string[] | string;
}

/** The text of these lines with `edits`; of those that lie over each other, the first. */
export function editedText(source: readonly string[], edits: readonly Edit[]): string {
  return new Writing(source).with(edits);
}

class Writing {
  private readonly source: readonly string[];

  constructor(source: readonly string[]) {
    this.source = source;
  }

  with(edits: readonly Edit[]): string {
    const out: string[] = [''];
    let at: SourcePlace = { line: 0, column: 0 };
    for (const edit of edits.toSorted((one, other) => order(one.start, other.start))) {
      if (order(edit.start, at) < 0) continue;
      this.copy(at, edit.start, out);
      at =
        typeof edit.by === 'string'
          ? this.putWords(edit.by, edit, out)
          : this.put(edit.by, edit, out);
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

  /** Puts words into a line; where there are none, a line of which nothing is left goes. Where to go on. */
  private putWords(words: string, { end }: SourceRange, out: string[]): SourcePlace {
    const here = (out.pop() ?? '') + words;
    const mark = markOf(here);
    const isLast = this.lineAt(end.line).slice(end.column).trim() === '';
    if (!isLast || words !== '') {
      out.push(here);
      return end;
    }
    const isGone = isBlank(here, mark);
    out.push(...(isGone ? [] : [here.trimEnd()]), '');
    const next = { line: end.line + 1, column: 0 };
    return isGone && isBlank(out.at(-2) ?? '', mark) ? this.pastBlank(next, mark) : next;
  }

  /**
   * The first line from there on that is not blank, in the quotes that `mark` says that it is in: where one
   * of them ends is no blank line of it. Else the last line.
   */
  private pastBlank({ line }: SourcePlace, mark: string): SourcePlace {
    const isBlankThere = (at: number) =>
      isBlank(this.lineAt(at), mark) && quotesIn(this.lineAt(at)) === quotesIn(mark);
    let next = line;
    while (next < this.source.length - 1 && isBlankThere(next)) next++;
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
      const last = out.at(-1) ?? '';
      // An item that begins with a blank line has nothing behind a second one.
      if (out.length > 0 && !isBlank(last, mark) && !isBareMark(last)) out.push(below.trimEnd());
    };
    if (!isFirst) out.push(before.trimEnd());
    const next = this.wordsAfter(end, mark);
    if (lines.length === 0 && isFirst && mark !== below) {
      const line = this.lineAt(next.line);
      if (next.line > end.line && !line.startsWith(below)) {
        blank();
        out.push(mark.trimEnd(), '');
        return { line: end.line + 1, column: 0 };
      }
      // Behind the mark, code by its indent would be text, and `- -` a rule: these stay on their own line.
      const own = line.slice(below.length);
      const indent = /^\s*/.exec(own)?.[0] ?? '';
      if (next.line > end.line && (/^ {4}|\t/.test(indent) || markOf(own) !== indent)) {
        blank();
        out.push(mark.trimEnd(), '');
        return next;
      }
      out.push(mark);
      return next.line > end.line
        ? { line: next.line, column: below.length + indent.length }
        : next;
    }
    const isBlankNext = next.line > end.line && isBlank(this.lineAt(next.line), mark);
    if (lines.length > 0 || !isBlankNext) blank();
    for (const [i, text] of lines.entries()) {
      const lead = i === 0 && isFirst ? mark : below;
      out.push(text === '' ? lead.trimEnd() : lead + text);
    }
    if (lines.length > 0 && !isBlankNext) blank();
    out.push(next.line === end.line ? below : '');
    return next;
  }

  /** Where the next words stand: in the same line, or at the start of a line that is not blank. */
  private wordsAfter({ line, column }: SourcePlace, mark: string): SourcePlace {
    const rest = this.lineAt(line).slice(column);
    if (rest.trim() === '') return this.pastBlank({ line: line + 1, column: 0 }, mark);
    return { line, column: column + rest.length - rest.trimStart().length };
  }
}

function order(one: SourcePlace, other: SourcePlace): number {
  return one.line - other.line || one.column - other.column;
}

/** Whether nothing stands in a line but the marks of the quotes that `mark` has, too. */
function isBlank(line: string, mark: string): boolean {
  return /^[\s>]*$/.test(line) && quotesIn(line) <= quotesIn(mark);
}

function quotesIn(mark: string): number {
  return mark.split('>').length - 1;
}

/** Whether a line is the mark of an item, and nothing behind it. */
function isBareMark(line: string): boolean {
  const open = `${line.trimEnd()} `;
  return markOf(open) === open && blanked(open) !== open;
}
