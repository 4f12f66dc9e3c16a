/**
 * Changes to the lines of a text that leave all others as they are: their bytes, with
 * their own line endings and a byte order mark.
 */

import type { Heading } from './blocks.ts';
import { hashHeadingIn } from './marks/heading.ts';

/** A text as lines, each with what ends it. */
export interface LinesOfText {
  readonly lines: readonly string[];
  readonly endings: readonly string[];
  /** What ends a new line: as most lines of the text. */
  readonly ending: string;
  /** A byte order mark, or ''. */
  readonly start: string;
}

/** Takes a text apart; the lines are those of the same text with LF. */
export function linesOfText(text: string): LinesOfText {
  const start = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  if (!text.includes('\r')) {
    const lines = text.slice(start.length).split('\n');
    const endings = lines.map((_, at) => (at < lines.length - 1 ? '\n' : ''));
    return { lines, endings, ending: '\n', start };
  }
  const parts = text.slice(start.length).split(/(\r\n|\r|\n)/);
  const lines = parts.filter((_, i) => i % 2 === 0);
  const endings = parts.filter((_, i) => i % 2 === 1);
  const count = (ending: string) => endings.filter((each) => each === ending).length;
  const [ending = '\n'] = ['\n', '\r\n', '\r'].toSorted((one, other) => count(other) - count(one));
  return { lines, endings: [...endings, ''], ending, start };
}

/** A line with what ends it; a plain text is a new line. */
export type EditedLine = string | { readonly text: string; readonly ending: string };

/** A line without what ends it. */
export function lineText(line: EditedLine): string {
  return typeof line === 'string' ? line : line.text;
}

interface RangeEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Edits of one text, by the numbers that its lines have in it. A heading and the line of dashes
 * or equals signs below it are one: what is done behind the heading is done behind that line, and
 * what takes the heading out takes it out, too.
 */
export class LineEdits {
  private readonly source: LinesOfText;
  private readonly headings: ReadonlyMap<number, Heading>;
  private readonly gone = new Set<number>();
  private readonly instead = new Map<number, string>();
  private readonly ranges = new Map<number, RangeEdit[]>();
  private readonly before = new Map<number, EditedLine[]>();
  private readonly after = new Map<number, EditedLine[]>();
  private readonly moved = new Map<number, (line: string) => string>();

  /** `headings`: those of `source`, by their first lines. */
  constructor(source: LinesOfText, headings: ReadonlyMap<number, Heading> = NONE) {
    this.source = source;
    this.headings = headings;
  }

  /** The level of the heading in a line of the text; 0 where it is none: `# make` in code. */
  headingLevel(at: number): number {
    return this.headings.get(at)?.level ?? 0;
  }

  /** The line of the first heading of a level; null for none. */
  firstHeading(level: number): number | null {
    for (const [at, heading] of this.headings) if (heading.level === level) return at;
    return null;
  }

  /** The line below a heading that makes it one; null for a heading with number signs. */
  underlineBelow(at: number): string | null {
    return this.isUnderlined(at) ? this.line(at + 1) : null;
  }

  private isUnderlined(at: number): boolean {
    const heading = this.headings.get(at);
    return heading !== undefined && heading.end - heading.start === 2;
  }

  line(at: number): string {
    return this.source.lines[at] ?? '';
  }

  /** Lines as they were; `end` is the one after the last. */
  lines(start: number, end: number): readonly string[] {
    return this.source.lines.slice(start, end);
  }

  isBlank(at: number): boolean {
    return /^[ \t]*$/.test(this.line(at));
  }

  get count(): number {
    return this.source.lines.length;
  }

  replace(at: number, line: string): void {
    if (line === this.line(at)) {
      this.instead.delete(at);
      return;
    }
    this.instead.set(at, line);
    // A heading that has number signs now needs no line below it.
    if (this.isUnderlined(at) && hashHeadingIn(line)) this.gone.add(at + 1);
  }

  /** Replaces some characters of a line, by their places in it as it was. Ranges do not overlap. */
  replaceRange(at: number, start: number, end: number, text: string): void {
    const edits = this.ranges.get(at);
    if (edits) edits.push({ start, end, text });
    else this.ranges.set(at, [{ start, end, text }]);
  }

  /** The line as it will be: a line that is replaced as a whole has no ranges any more. */
  current(at: number): string {
    const whole = this.instead.get(at);
    if (whole !== undefined) return whole;
    const edits = this.ranges.get(at)?.toSorted((one, other) => other.start - one.start);
    if (!edits) return this.line(at);
    const line = edits.reduce(
      (text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end),
      this.line(at),
    );
    // What went from the end of a line leaves no space there.
    return edits.some(({ start }) => start > 0) ? line.trimEnd() : line;
  }

  remove(start: number, end = start + 1): void {
    for (let at = start; at < this.past(end); at++) this.gone.add(at);
  }

  isGone(at: number): boolean {
    return this.gone.has(at);
  }

  insertBefore(at: number, lines: readonly EditedLine[]): void {
    insert(this.before, this.past(at), lines);
  }

  insertAfter(at: number, lines: readonly EditedLine[]): void {
    if (at < 0) this.insertBefore(0, lines);
    else insert(this.after, this.past(at + 1) - 1, lines);
  }

  /**
   * The line `at`, or the next where that would part a heading from the line below it: what is put
   * below a heading in line 0 that has `====` in line 1 stands before line 2.
   */
  past(at: number): number {
    return this.isUnderlined(at - 1) ? at + 1 : at;
  }

  /**
   * Has a line, and new lines that are put beside it, written as `moved` gives them: whatever else an
   * edit makes of the line, before or after.
   */
  move(at: number, moved: (line: string) => string): void {
    this.moved.set(at, moved);
  }

  /** Removes a block with the blank lines that set it off, and leaves those that still set off. */
  removeBlock(start: number, end: number): void {
    this.remove(start, end);
    const behind = this.past(end);
    let next = behind;
    while (next < this.count && this.isBlank(next)) next++;
    let last = start;
    while (last > 0 && this.isBlank(last - 1)) last--;
    if (next >= this.count) this.remove(last, start);
    else if (last < start || start === 0) this.remove(behind, next);
  }

  /** Takes lines away, with all edits in them, and gives them as they are to be elsewhere. */
  take(start: number, end: number): EditedLine[] {
    const lines = this.applied(start, this.past(end));
    for (let at = start; at < this.past(end); at++) {
      this.before.delete(at);
      this.after.delete(at);
      this.gone.add(at);
    }
    return lines;
  }

  /** The lines from `start` to `end` as they will be. */
  applied(start: number, end: number): EditedLine[] {
    const result: EditedLine[] = [];
    for (let at = start; at < end; at++) {
      const moved = this.moved.get(at) ?? AS_IT_IS;
      // What was taken from elsewhere was moved there.
      const push = (line: EditedLine) => {
        result.push(typeof line === 'string' ? moved(line) : line);
      };
      for (const line of this.before.get(at) ?? NO_LINES) push(line);
      const ending = this.source.endings[at] ?? '';
      if (!this.gone.has(at)) push({ text: moved(this.current(at)), ending });
      for (const line of this.after.get(at) ?? NO_LINES) push(line);
    }
    return result;
  }

  /** The whole text as it will be. */
  text(): string {
    const { lines, ending, start } = this.source;
    const edited = this.applied(0, lines.length);
    // What stands after the last line break is a line, too: mostly an empty one.
    const last = edited.length - 1;
    const texts = edited.map((line, i) => {
      const { text, ending: own } = typeof line === 'string' ? { text: line, ending } : line;
      return text + (i === last ? '' : own || ending);
    });
    return start + texts.join('');
  }
}

const NONE: ReadonlyMap<number, Heading> = new Map();
const NO_LINES: readonly EditedLine[] = [];
const AS_IT_IS = (line: string) => line;

/** One by one: very many arguments of one call would overflow the stack. */
function insert(to: Map<number, EditedLine[]>, at: number, lines: readonly EditedLine[]): void {
  const known = to.get(at) ?? [];
  for (const line of lines) known.push(line);
  to.set(at, known);
}
