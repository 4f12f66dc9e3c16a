/** Other content that changed, in the text that it was read from. */
import { hunksOf, matches } from '../../markdown/line-diff.ts';
import type { EditedLine, LineEdits } from '../../markdown/line-edits.ts';
import { indented, indentOf, outdentLength } from '../../markdown/lines.ts';
import { listMarkerIn } from '../../markdown/marks/list-marker.ts';
import { paired } from '../../markdown/paired.ts';
import { isLoneBox } from '../../plan/lone-box.ts';
import type { Other } from '../../plan/values.ts';
import type { ExcerptLine, TextRange } from '../language/excerpt.ts';
import { escapedOther } from '../language/other-text.ts';
import { isRightBelow, type OtherPlace, type OtherSpan } from '../read/spans.ts';
import { merged } from './merge.ts';
import { itemMarker } from './names.ts';
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
  const { spans, old, now, column, extent } = change;
  const same = sameOthers(old, now);
  // What a heading says beyond its name stays there.
  const isInside = (at: number) => spans[at]?.places.every(({ alone }) => !alone);
  const pairs = extent === 'all' ? same.filter(([i]) => isInside(i)) : same;
  const insert = (other: Other) => {
    const lines = indented(escapedOther(other.text), column).split('\n');
    insertBlock(edits, change.behind(other.after), lines, 1);
  };
  const placed = paired(spans, old);
  for (const hunk of hunksOf(pairs, old.length, now.length)) {
    const gone = placed.slice(hunk.old.start, hunk.old.end);
    const come = now.slice(hunk.new.start, hunk.new.end);
    for (const [[span, before], after] of paired(gone, come)) {
      if (extent === 'lines' && changeLines(edits, span, before, after, column)) continue;
      takeAway(edits, span);
      insert(after);
    }
    for (const [span] of gone.slice(come.length)) takeAway(edits, span);
    for (const other of come.slice(gone.length)) insert(other);
  }
}

function linesOf(other: Other): string[] {
  return escapedOther(other.text).split('\n');
}

/** Changes the lines that differ. False where it would take or give lines within a line. */
function changeLines(
  edits: LineEdits,
  span: OtherSpan,
  old: Other,
  now: Other,
  column: number,
): boolean {
  const lines = paired(spotsOf(edits, span), linesOf(old));
  const nowLines = linesOf(now);
  const pairs = matches(
    lines.map(([, line]) => line),
    nowLines,
  );
  const hunks = hunksOf(pairs, lines.length, nowLines.length).map((hunk) => ({
    above: lines.slice(0, hunk.old.end),
    was: lines.slice(hunk.old.start, hunk.old.end),
    is: nowLines.slice(hunk.new.start, hunk.new.end),
  }));
  const isInside = ([spot]: readonly [ExcerptLine | null, string]) => spot?.whole === false;
  const parts = hunks.filter(({ was, is }) => was.length !== is.length);
  if (parts.some(({ above, was }) => [...above.slice(-1), ...was].some(isInside))) return false;
  // What divides the steps of a list stands further out than what belongs to them.
  const own = lines.find(([spot]) => spot?.whole)?.[0];
  const hang = own ? Math.min(column, indentOf(edits.line(own.line))) : column;
  for (const { above, was, is } of hunks) {
    was.forEach(([spot, before], at) => {
      const after = is[at] ?? '';
      if (!spot) return;
      if (!spot.whole) changeInside(edits, spot, after);
      else if (at < is.length) {
        const line = merged(indented(before, hang), edits.line(spot.line), indented(after, hang));
        edits.replace(spot.line, line);
      } else edits.remove(spot.line);
    });
    const added = is.slice(was.length).map((line) => indented(line, hang));
    const last = above.findLast(([spot]) => spot !== null)?.[0];
    if (last) edits.insertAfter(last.line, added);
    else edits.insertBefore(lines[0]?.[0]?.line ?? 0, added);
  }
  return true;
}

/** Replaces what stands in a line beside other things; '' takes it away, with the space before it. */
function changeInside(edits: LineEdits, { line, start, end }: TextRange, now: string): void {
  const text = edits.line(line);
  const before = text.slice(0, start);
  const after = text.slice(end);
  const isSpaced = now === '' && /(?:^|[ \t])$/.test(before);
  const space = isSpaced ? (/^[ \t]*/.exec(after)?.[0].length ?? 0) : 0;
  edits.replaceRange(line, start, end + space, now);
}

/** Where each line of an entry stands; null for a blank one that the text has not. */
function spotsOf(edits: LineEdits, { places }: OtherSpan): readonly (ExcerptLine | null)[] {
  const between = paired(places, places.slice(1)).map(([place, next]) => {
    if (isRightBelow(next, place)) return [];
    const last = place.ranges.at(-1);
    const line = (last?.line ?? 0) + 1;
    const isBlank = last?.whole && edits.isBlank(line);
    return [isBlank ? { line, start: 0, end: 0, whole: true } : null];
  });
  return places.flatMap(({ ranges }, at) => [...ranges, ...(between[at] ?? [])]);
}

/** Takes other content out of the text, with the blank lines that set it off. */
function takeAway(edits: LineEdits, span: OtherSpan): void {
  const lines: number[] = [];
  for (const place of span.places) {
    for (const range of place.ranges) {
      if (range?.whole) lines.push(range.line);
      else if (range) changeInside(edits, range, isBoxOfItem(edits, place, range) ? '[ ]' : '');
    }
  }
  removeLines(edits, lines);
  moveOut(edits, lines);
}

/**
 * Moves what stands in an item whose own line is taken away to where that stood: the steps `2.1` and
 * `2.2` in `2. Build`. They would be in the item above it.
 */
function moveOut(edits: LineEdits, gone: readonly number[]): void {
  const head = gone.find((line) => listMarkerIn(edits.line(line)));
  if (head === undefined) return;
  const indent = indentOf(edits.line(head));
  const own: number[] = [];
  for (let at = (gone.at(-1) ?? head) + 1; at < edits.count; at++) {
    if (edits.isBlank(at)) continue;
    if (indentOf(edits.line(at)) <= indent) break;
    own.push(at);
  }
  const column = own.reduce(
    (least, at) => Math.min(least, indentOf(edits.line(at))),
    Number.POSITIVE_INFINITY,
  );
  const by = column - indent;
  for (const at of own) edits.replaceRange(at, 0, outdentLength(edits.line(at), by), '');
}

/** Whether what stands in a line is the box of an item, which it keeps: a list of tasks has one in each. */
function isBoxOfItem(edits: LineEdits, place: OtherPlace, { line, start }: TextRange): boolean {
  return isLoneBox(place) && itemMarker(edits.line(line)).length === start;
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

/** Puts lines behind a line, with `gap` blank lines above, and below where no blank line follows. */
export function insertBlock(
  edits: LineEdits,
  behind: number,
  lines: readonly EditedLine[],
  gap: number,
): void {
  let [last, next] = [behind, behind + 1];
  while (edits.isGone(last)) last--;
  while (edits.isGone(next)) next++;
  const above = edits.isBlank(last) ? [] : new Array<string>(gap).fill('');
  const below = gap > 0 && !edits.isBlank(next) ? [''] : [];
  edits.insertAfter(behind, [...above, ...lines, ...below]);
}
