/** Other content that changed, in the text that it was read from. */
import { hunksOf, matches } from '../../markdown/line-diff.ts';
import type { EditedLine, LineEdits } from '../../markdown/line-edits.ts';
import { indented, indentOf, outdentLength } from '../../markdown/lines.ts';
import { listMarkerIn } from '../../markdown/marks/list-marker.ts';
import type { Other } from '../../plan/schema.ts';
import type { ExcerptLine, TextRange } from '../language/excerpt.ts';
import { escapedOther } from '../language/other-text.ts';
import type { OtherSpan } from '../read/spans.ts';
import { merged } from './merge.ts';
import { sameOthers } from './same-others.ts';

export interface OthersChange {
  readonly spans: readonly OtherSpan[];
  readonly old: readonly Other[];
  readonly now: readonly Other[];
  /** Columns that it is indented by: a step may be an item of a list. */
  readonly column: number;
  /** What is put in place of the old: lines, blocks set off by blank lines, or all blocks of it. */
  readonly extent: 'lines' | 'block' | 'all';
  /** The line after which content at an anchor is inserted. */
  behind(anchor: string): number;
}

/** Makes the lines of other content say what it says now. */
export function patchOthers(edits: LineEdits, change: OthersChange): void {
  const { spans, old, now, extent } = change;
  const same = sameOthers(old, now);
  // What a heading says beyond its name stays there.
  const isInside = (span: OtherSpan | undefined) => span?.places.every(({ alone }) => !alone);
  const pairs = extent === 'all' ? same.filter(([i]) => isInside(spans[i])) : same;
  const insert = (other: Other) => {
    const lines = indented(escapedOther(other.text), change.column).split('\n');
    insertLines(edits, change.behind(other.after), lines, 1);
  };
  for (const hunk of hunksOf(pairs, old.length, now.length)) {
    const common = Math.min(hunk.old.end - hunk.old.start, hunk.new.end - hunk.new.start);
    for (let k = 0; k < common; k++) {
      const [before, after] = [old[hunk.old.start + k], now[hunk.new.start + k]];
      const span = spans[hunk.old.start + k];
      if (!before || !after || !span) continue;
      if (extent === 'lines' && changeLines(edits, span, before, after, change.column)) continue;
      takeAway(edits, span);
      insert(after);
    }
    for (let i = hunk.old.start + common; i < hunk.old.end; i++) {
      const span = spans[i];
      if (span) takeAway(edits, span);
    }
    for (const other of now.slice(hunk.new.start + common, hunk.new.end)) insert(other);
  }
}

function linesOf(other: Other): string[] {
  return escapedOther(other.text).split('\n');
}

/** Changes the lines that differ. False where the text has not each of them. */
function changeLines(
  edits: LineEdits,
  span: OtherSpan,
  old: Other,
  now: Other,
  column: number,
): boolean {
  const spots = spotsOf(edits, span);
  const [oldLines, nowLines] = [linesOf(old), linesOf(now)];
  if (spots.length !== oldLines.length) return false;
  const pairs = matches(oldLines, nowLines);
  const hunks = hunksOf(pairs, oldLines.length, nowLines.length);
  const bothInside = hunks.every(({ old, new: now }) => {
    const inside = spots.slice(old.start, old.end).some((spot) => spot?.whole === false);
    return !inside || old.end - old.start === now.end - now.start;
  });
  if (!bothInside) return false;
  // What divides the steps of a list stands further out than what belongs to them.
  const own = spots.find((spot) => spot?.whole);
  const hang = ' '.repeat(own ? Math.min(column, indentOf(edits.line(own.line))) : column);
  for (const hunk of hunks) {
    const common = Math.min(hunk.old.end - hunk.old.start, hunk.new.end - hunk.new.start);
    for (let i = hunk.old.start; i < hunk.old.end; i++) {
      const spot = spots[i];
      const [before = '', after = ''] = [
        oldLines[i],
        nowLines[hunk.new.start + i - hunk.old.start],
      ];
      if (!spot) continue;
      if (!spot.whole) changeInside(edits, spot, after);
      else if (i < hunk.old.start + common) {
        const line = merged(hang + before, edits.line(spot.line), after === '' ? '' : hang + after);
        edits.replace(spot.line, line);
      } else edits.remove(spot.line);
    }
    const added = nowLines
      .slice(hunk.new.start + common, hunk.new.end)
      .map((line) => (line === '' ? '' : hang + line));
    const above = spots.slice(0, hunk.old.start + common).findLast((spot) => spot !== null);
    const below = spots.slice(hunk.old.start + common).find((spot) => spot !== null);
    if (above) edits.insertAfter(above.line, added);
    else if (below) edits.insertBefore(below.line, added);
  }
  return true;
}

/** Replaces what stands in a line beside other things; '' takes it away, with the space before it. */
function changeInside(edits: LineEdits, { line, start, end }: TextRange, now: string): void {
  const text = edits.line(line);
  const before = text.slice(0, start);
  const after = text.slice(end);
  const isSpaced = now === '' && (start === 0 || /[ \t]$/.test(before));
  const space = isSpaced ? (/^[ \t]*/.exec(after)?.[0].length ?? 0) : 0;
  edits.replaceRange(line, start, end + space, now);
}

/** Where each line of an entry stands; null for a blank one that the text has not. */
function spotsOf(edits: LineEdits, span: OtherSpan): (ExcerptLine | null)[] {
  const result: (ExcerptLine | null)[] = [];
  for (const { ranges } of span.places) {
    const last = result.at(-1);
    const [first] = ranges;
    const next = last ? last.line + 1 : -1;
    if (last && (!last.whole || first?.whole === false || first?.line !== next)) {
      const isBlank = last.whole && edits.isBlank(next);
      result.push(isBlank ? { line: next, start: 0, end: 0, whole: true } : null);
    }
    for (const range of ranges) result.push(range);
  }
  return result;
}

/** Takes other content out of the text, with the blank lines that set it off. */
function takeAway(edits: LineEdits, span: OtherSpan): void {
  const lines: number[] = [];
  for (const range of span.places.flatMap(({ ranges }) => ranges)) {
    if (range?.whole) lines.push(range.line);
    else if (range) changeInside(edits, range, '');
  }
  removeLines(edits, lines);
  const last = lines.at(-1);
  if (last !== undefined) moveOut(edits, last);
}

/**
 * Moves what stands in an item whose own line is taken away to where that stood: the steps `2.1` and
 * `2.2` in `2. Build`. They would be in the item above it.
 */
function moveOut(edits: LineEdits, line: number): void {
  if (!listMarkerIn(edits.line(line))) return;
  const indent = indentOf(edits.line(line));
  let end = line + 1;
  while (end < edits.count && (edits.isBlank(end) || indentOf(edits.line(end)) > indent)) end++;
  const inside = Array.from({ length: end - line - 1 }, (_, i) => line + 1 + i);
  const own = inside.filter((at) => !edits.isBlank(at));
  const by = Math.min(...own.map((at) => indentOf(edits.line(at)))) - indent;
  for (const at of own) edits.replaceRange(at, 0, outdentLength(edits.line(at), by), '');
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

/** Puts the lines of a field behind a line, with bullets that go on with no list that follows. */
export function insertBlock(
  edits: LineEdits,
  behind: number,
  lines: readonly EditedLine[],
  gap: number,
): void {
  insertLines(edits, behind, apartFrom(edits, behind + 1, lines), gap);
}

/** Puts lines behind a line, with `gap` blank lines above, and below where something follows at once. */
function insertLines(
  edits: LineEdits,
  behind: number,
  lines: readonly EditedLine[],
  gap: number,
): void {
  const above = behind < 0 ? [] : new Array<string>(gap).fill('');
  const follows = behind + 1 < edits.count && !edits.isBlank(behind + 1);
  edits.insertAfter(behind, [...above, ...lines, ...(follows && gap > 0 ? [''] : [])]);
}

/** A list under a label with bullets of its own: those of a list that follows would go on with it. */
function apartFrom(
  edits: LineEdits,
  from: number,
  lines: readonly EditedLine[],
): readonly EditedLine[] {
  let next = from;
  while (next < edits.count && edits.isBlank(next)) next++;
  const bullet = BULLET.exec(edits.line(next));
  const texts = lines.map((line) => (typeof line === 'string' ? line : line.text));
  const last = texts.findLast((line) => BULLET.exec(line)?.[1] === bullet?.[1]);
  const isOwn =
    BULLET.test(texts[0] ?? '') || texts.some((line) => /^[ \t]*(?:`{3}|~{3})/.test(line));
  if (!bullet || last === undefined || isOwn || BULLET.exec(last)?.[2] !== bullet[2]) return lines;
  const other = bullet[2] === '*' ? '-' : '*';
  return texts.map((line) =>
    BULLET.exec(line)?.[1] === bullet[1] ? line.replace(BULLET, `$1${other}`) : line,
  );
}

const BULLET = /^([ \t]*)([-*+])(?=[ \t])/;
