/**
 * What a patched text changes beside the edit: lines of the opened text that are gone, or stand
 * further in or out, though nobody edited the part of the plan that they belong to. Those that come
 * beside it, `added-lines.ts` has.
 */
import { thematicBreakIn } from '../../markdown/marks/thematic-break.ts';
import { countOf } from '../../plan/number.ts';
import type { Plan } from '../../plan/schema.ts';
import { withLf } from '../../plan/text.ts';
import { type Owner, ownersOf } from '../read/owners.ts';
import { editedPaths, isIn, movedSteps, sharedLines } from './edited-paths.ts';
import { WRITTEN } from './number-series.ts';
import type { OpenedSource } from './opened.ts';

/** A line that an export changes beside the edit. */
export interface LineBeside {
  /** From 0, in the opened text; of a new one, in the export. */
  readonly line: number;
  readonly text: string;
  /** What it says: a path in the plan as it was read; of a new one, in the plan as it is now. */
  readonly path: string;
  /** Whether it comes with the export, and stands in the place of no other line. */
  readonly isNew: boolean;
}

/** What texts change of an opened one beside an edit, where they are to say `plan`. */
export class Losses {
  private readonly source: OpenedSource;
  private readonly plan: Plan;
  private readonly lines: readonly string[];
  private known: Edited | null = null;

  constructor(source: OpenedSource, plan: Plan) {
    this.source = source;
    this.plan = plan;
    this.lines = linesOf(source.text);
  }

  /**
   * The lines of the opened text that are not in `text`, without those of what differs in the plan. A
   * number that is counted on is no loss: lines are compared without their figures, and wherever they
   * stand.
   */
  in(text: string): LineBeside[] {
    return this.besideIn(text).flatMap(({ beside, isLost }) => (isLost ? [beside] : []));
  }

  /**
   * These, and the lines that stand further in or out: `  - dry` that is now `- dry`. Not those of a
   * step that moved, nor where it is the column more that the number above takes.
   */
  changedIn(text: string): LineBeside[] {
    const moved = movedSteps(this.source.plan, this.plan);
    return this.besideIn(text).flatMap(({ beside, isLost, by }) => {
      const follows = isIn(beside.path, moved) || (by.includes(1) && this.isCounted(beside.line));
      return isLost || !follows ? [beside] : [];
    });
  }

  /** Of each line that is shared by what was edited, what it says beside that: the name beside a box. */
  sharedPaths(): string[] {
    const owners = ownersIn(this.source);
    return [...this.edited().shared].map((at) => owners[at]?.path ?? '');
  }

  /** Paths of what was edited, in the plan as it was read. */
  editedPaths(): ReadonlySet<string> {
    return this.edited().paths;
  }

  /** Lines that are lost or stand further in or out, with by how many columns, in each place. */
  private besideIn(text: string) {
    const { start, old, now } = changedLines(this.lines, linesOf(text));
    if (old.length === 0) return [];
    const keys = now.map(keyOf);
    const left = tally(keys);
    const leftInPlace = tally(now.map((line, i) => indentOf(line) + keys[i]));
    const { paths, shared } = this.edited();
    const owners = ownersIn(this.source);
    return old.flatMap((line, i) => {
      const at = start + i;
      const { path = '', role } = owners[at] ?? {};
      if (line.trim() === '' || shared.has(at) || isIn(path, paths)) return [];
      const key = keyOf(line);
      const isThere = takeFrom(left, key);
      const isInPlace = takeFrom(leftInPlace, indentOf(line) + key);
      // A rule between two parts goes with one of them: which of those in a text, nobody can say.
      if (isInPlace || role === 'gap' || thematicBreakIn(line)) return [];
      const places = now.filter((_, each) => keys[each] === key);
      const by = places.map((each) => Math.abs(indentOf(each).length - indentOf(line).length));
      return [{ beside: { line: at, text: line, path, isNew: false }, isLost: !isThere, by }];
    });
  }

  /** Whether a line stands in an item with a number, whose width says where it begins. */
  private isCounted(at: number): boolean {
    let indent = indentOf(this.lines[at] ?? '').length;
    for (let line = at - 1; line >= 0 && indent > 0; line--) {
      const above = this.lines[line] ?? '';
      if (above.trim() === '' || indentOf(above).length >= indent) continue;
      if (NUMBERED.test(above)) return true;
      indent = indentOf(above).length;
    }
    return false;
  }

  /** The same for each text. */
  private edited(): Edited {
    if (this.known) return this.known;
    const { plan, span, format } = this.source;
    const paths = editedPaths(plan, this.plan, format);
    this.known = { paths, shared: new Set(sharedLines(span, '', paths)) };
    return this.known;
  }
}

/** What was edited: paths in the plan as it was, and lines that it shares with what was not. */
interface Edited {
  readonly paths: ReadonlySet<string>;
  readonly shared: ReadonlySet<number>;
}

/** The lines of two texts from `start` on, up to those at the end that are the same in both. */
function changedLines(old: readonly string[], now: readonly string[]) {
  const fewer = Math.min(old.length, now.length);
  let start = 0;
  while (start < fewer && old[start] === now[start]) start++;
  let behind = 0;
  while (behind < fewer - start && old.at(-1 - behind) === now.at(-1 - behind)) behind++;
  return {
    start,
    old: old.slice(start, old.length - behind),
    now: now.slice(start, now.length - behind),
  };
}

export function linesOf(text: string): string[] {
  return withLf(text.replace(/^\uFEFF/, '')).split('\n');
}

/** A line without what it counts: `## Phase 2.1: Sow`, `## Phase II: Sow`, `3.2 Sow` that is now `4. Sow`. */
export function keyOf(line: string): string {
  const words = line.trim();
  // Most lines count nothing.
  if (!MAY_COUNT.test(words)) return words;
  return words.replace(FIGURES, (word) =>
    /\d/.test(word) || countOf(word, WRITTEN) > 0 ? '0' : word,
  );
}

const MAY_COUNT = /[\d:：)–—]/;
const FIGURES = /\d+(?:\.\d+)*(?:[.)](?=[ \t]))?|(?<=\p{L}[ \t])\p{L}{1,5}(?=[ \t]*[:：)–—])/gu;

/** How often each of `keys` is there. */
export function tally(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Takes one `key` out of those that are left; whether there was one. */
export function takeFrom(left: Map<string, number>, key: string): boolean {
  const count = left.get(key) ?? 0;
  left.set(key, count - 1);
  return count > 0;
}

function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

const NUMBERED = /^[ \t]*(?:[-*+][ \t]+)?(?:\[.\][ \t]+)?\d+[.)][ \t]/;

/** How often the opened text has each line, by `keyOf`; counted once, since each edit is weighed by it. */
export function lineCounts(source: OpenedSource): ReadonlyMap<string, number> {
  const known = counts.get(source) ?? tally(linesOf(source.text).map(keyOf));
  counts.set(source, known);
  return known;
}

const counts = new WeakMap<OpenedSource, ReadonlyMap<string, number>>();

const owners = new WeakMap<OpenedSource, readonly Owner[]>();

/** Whose each line of an opened text is. */
export function ownersIn(source: OpenedSource): readonly Owner[] {
  const known = owners.get(source) ?? ownersOf(source.span, linesOf(source.text).length);
  owners.set(source, known);
  return known;
}
