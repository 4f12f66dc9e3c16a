/** Other content that changed, in the text that it was read from. */
import { escapedText, FLUSH } from '../../markdown/escape.ts';
import { openComment, openFence } from '../../markdown/escape-rules.ts';
import { hunksOf, matches } from '../../markdown/line-diff.ts';
import type { EditedLine, LineEdits } from '../../markdown/line-edits.ts';
import type { Other } from '../../plan/schema.ts';
import type { OtherSpan } from '../spans.ts';
import { patchLines } from './patch-lines.ts';

/**
 * Makes the lines of other content say what it says now. `behind` gives the line after
 * which content at an anchor is inserted.
 */
export function patchOthers(
  edits: LineEdits,
  spans: readonly OtherSpan[],
  old: readonly Other[],
  now: readonly Other[],
  behind: (anchor: string) => number,
): void {
  const pairs = matches(
    old.map((other) => other.text),
    now.map((other) => other.text),
  );
  for (const hunk of hunksOf(pairs, old.length, now.length)) {
    const common = Math.min(hunk.old.end - hunk.old.start, hunk.new.end - hunk.new.start);
    for (let k = 0; k < common; k++) {
      const [before, after] = [old[hunk.old.start + k], now[hunk.new.start + k]];
      const span = spans[hunk.old.start + k];
      if (before && after && span) changeOther(edits, span, before, after);
    }
    for (let i = hunk.old.start + common; i < hunk.old.end; i++) {
      const span = spans[i];
      const lines = linesOf(edits, span);
      if (span && lines.length === 0) changeInLine(edits, span, old[i]?.text ?? '', ['']);
      else removeLines(edits, lines);
    }
    for (const other of now.slice(hunk.new.start + common, hunk.new.end)) {
      insertText(edits, behind(other.after), printed(other));
    }
  }
}

function printed(other: Other): string {
  return escapedText(other.text, [openFence, openComment], FLUSH);
}

function changeOther(edits: LineEdits, span: OtherSpan, old: Other, now: Other): void {
  const at = linesOf(edits, span);
  const value = { old: old.text.split('\n'), now: printed(now).split('\n'), lead: '', hang: '' };
  // A blank line between two places may not be there as one line: the value has it all the same.
  if (patchLines(edits, { ...value, at })) return;
  const [first] = at;
  if (first === undefined) changeInLine(edits, span, old.text, value.now);
  else {
    for (const line of at) edits.remove(line);
    edits.insertBefore(first, value.now);
  }
}

/** Other content that is the end of a line: what a heading says beyond its name. */
function changeInLine(
  edits: LineEdits,
  span: OtherSpan,
  old: string,
  now: readonly string[],
): void {
  const [place] = span.places;
  if (!place || now.length > 1) return;
  const { start } = place.lines;
  const line = edits.current(start);
  const at = line.lastIndexOf(old);
  if (at < 0) return;
  edits.replace(
    start,
    (line.slice(0, at) + (now[0] ?? '') + line.slice(at + old.length)).trimEnd(),
  );
}

/** The lines that other content stands in, with one blank line between its places. */
function linesOf(edits: LineEdits, span: OtherSpan | undefined): number[] {
  const result: number[] = [];
  for (const place of span?.places ?? []) {
    const { start, end } = place.lines;
    const lines = Array.from({ length: end - start }, (_, i) => start + i);
    const own = place.alone ? lines : linesThatSay(edits, place.text, lines);
    const last = result.at(-1);
    if (last !== undefined) result.push(last + 1);
    result.push(...own);
  }
  return result;
}

/** Those of `lines` that say the lines of `text`, in its order. */
export function linesThatSay(edits: LineEdits, text: string, lines: readonly number[]): number[] {
  const result: number[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const at = lines.findIndex((each, i) => i >= from && edits.line(each).trim() === line.trim());
    if (at < 0) return [];
    result.push(lines[at] ?? 0);
    from = at + 1;
  }
  return result;
}

/** Removes lines in runs, each with the blank lines that set it off. */
function removeLines(edits: LineEdits, lines: readonly number[]): void {
  let start = 0;
  for (let i = 0; i < lines.length; i++) {
    if ((lines[i + 1] ?? -1) === (lines[i] ?? 0) + 1) continue;
    edits.removeBlock(lines[start] ?? 0, (lines[i] ?? 0) + 1);
    start = i + 1;
  }
}

/** Puts a block behind a line, set off by blank lines. */
export function insertText(edits: LineEdits, behind: number, text: string): void {
  insertBlock(edits, behind, text.split('\n'), 1);
}

/** The same for lines, with `gap` blank lines above, and below where something follows at once. */
export function insertBlock(
  edits: LineEdits,
  behind: number,
  lines: readonly EditedLine[],
  gap: number,
): void {
  const above = behind < 0 ? [] : new Array<string>(gap).fill('');
  const follows = behind + 1 < edits.count && !edits.isBlank(behind + 1);
  edits.insertAfter(behind, [...above, ...lines, ...(follows && gap > 0 ? [''] : [])]);
}
