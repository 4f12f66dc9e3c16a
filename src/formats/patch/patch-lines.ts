/** A value whose lines correspond one to one to lines of the opened text. */
import { hunksOf, matches } from '../../markdown/line-diff.ts';
import type { LineEdits } from '../../markdown/line-edits.ts';
import { merged } from './merge.ts';

export interface ValueLines {
  /** The lines of the value as it was and as it is, as we would write them: one at least. */
  readonly old: readonly string[];
  readonly now: readonly string[];
  /** Numbers of the lines of the text that say what `old` says. */
  readonly at: readonly number[];
  /** What stands before the first line of the value: indentation, a bullet, a label. */
  readonly lead: string;
  /** What stands before its further lines. */
  readonly hang: string;
}

/**
 * Replaces, removes and inserts the lines that changed. False where the text has another
 * number of lines than the value: then nothing is done.
 */
export function patchLines(edits: LineEdits, { old, now, at, lead, hang }: ValueLines): boolean {
  if (old.length !== at.length) return false;
  const [first = 0] = at;
  // The first line has something before it: it is changed, and never removed.
  change(edits, first, lead + (old[0] ?? ''), lead + (now[0] ?? ''));
  const pairs = matches(old.slice(1), now.slice(1));
  for (const hunk of hunksOf(pairs, old.length - 1, now.length - 1)) {
    const common = Math.min(hunk.old.end - hunk.old.start, hunk.new.end - hunk.new.start);
    for (let k = 0; k < common; k++) {
      const i = hunk.old.start + k + 1;
      const j = hunk.new.start + k + 1;
      change(edits, at[i] ?? 0, hung(old[i] ?? '', hang), hung(now[j] ?? '', hang));
    }
    for (let i = hunk.old.start + common + 1; i <= hunk.old.end; i++) edits.remove(at[i] ?? 0);
    const added = now.slice(hunk.new.start + common + 1, hunk.new.end + 1);
    const above = at[hunk.old.start + common] ?? first;
    // Spaces at the end of a line say nothing, until a line follows it: then they break it.
    const isLast = hunk.old.start + common === old.length - 1;
    const breaks = /[ \t]$/.test(now[hunk.new.start + common] ?? '');
    if (isLast && added.length > 0 && !breaks) edits.replace(above, edits.current(above).trimEnd());
    edits.insertAfter(
      above,
      added.map((line) => hung(line, hang)),
    );
  }
  return true;
}

function change(edits: LineEdits, at: number, base: string, theirs: string): void {
  edits.replace(at, merged(base, edits.line(at), theirs));
}

function hung(line: string, hang: string): string {
  return line === '' ? '' : hang + line;
}
