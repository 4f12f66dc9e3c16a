/** Other content that changed, in the text that it was read from. */
import { hunksOf, matches } from '../../markdown/line-diff.ts';
import type { EditedLine, LineEdits } from '../../markdown/line-edits.ts';
import { indented, indentOf, outdentLength } from '../../markdown/lines.ts';
import { hashHeadingIn } from '../../markdown/marks/heading.ts';
import { listMarkerIn } from '../../markdown/marks/list-marker.ts';
import { paired } from '../../markdown/paired.ts';
import { BETWEEN } from '../../plan/dividers.ts';
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
  /** The line that names what has it; null for none. */
  readonly heading: number | null;
  /** What is put in place of the old: lines, blocks set off by blank lines, or all blocks of it. */
  readonly extent: 'lines' | 'block' | 'all';
  /**
   * The line after which content at an anchor is inserted; `before`: the other content that stays before
   * it, undefined for none.
   */
  behind(anchor: string, before: OtherSpan | undefined): number;
}

/** Makes the lines of other content say what it says now. */
export function patchOthers(edits: LineEdits, change: OthersChange): void {
  const { spans, old, now, column, extent } = change;
  const same = sameOthers(old, now);
  // What a heading says beyond its name stays there.
  const isInside = (at: number) => spans[at]?.places.every(({ alone }) => !alone);
  const pairs = extent === 'all' ? same.filter(([i]) => isInside(i)) : same;
  const placed = paired(spans, old);
  for (const hunk of hunksOf(pairs, old.length, now.length)) {
    const gone = placed.slice(hunk.old.start, hunk.old.end);
    const come = now.slice(hunk.new.start, hunk.new.end);
    const insert = (other: Other) => {
      const lines = indented(escapedOther(other.text), column).split('\n');
      insertBlock(edits, change.behind(other.after, spans[hunk.old.start - 1]), lines, 1);
    };
    for (const [[span, before], after] of paired(gone, come)) {
      if (extent === 'lines' && changeLines(edits, span, before, after, column)) continue;
      takeAway(edits, span);
      insert(after);
    }
    for (const [span] of gone.slice(come.length)) takeAway(edits, span);
    for (const [span] of gone) moveOut(edits, span, change.heading);
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
}

/**
 * Moves what stood in other content to where that stood, once the line that it stood in is none any
 * more: the steps `2.1` and `2.2` in the item `2. Build`, the steps below a divider `## Phase 2`. They
 * would be in the item, or in the step, above it.
 */
function moveOut(edits: LineEdits, span: OtherSpan, holder: number | null): void {
  const lines = span.places.flatMap(({ ranges }) =>
    ranges.flatMap((range) => (range?.whole ? [range.line] : [])),
  );
  const next = (lines.at(-1) ?? 0) + 1;
  moveItemsOut(edits, next, lines);
  const heading = lines.find(
    (at) => edits.headingLevel(at) > 0 && isNone(edits, at, hashHeadingIn),
  );
  if (heading !== undefined && holder !== null && span.after === BETWEEN) {
    moveHeadingsOut(edits, next, edits.headingLevel(heading), holder);
  }
}

/** Whether a line is gone, or none of those that `is` tells any more. */
function isNone(edits: LineEdits, at: number, is: (line: string) => unknown): boolean {
  return edits.isGone(at) || !is(edits.current(at));
}

/** Moves the lines from `start` on that stood in items among `lines` out of those that are none. */
function moveItemsOut(edits: LineEdits, start: number, lines: readonly number[]): void {
  let first = start;
  while (first < edits.count && edits.isBlank(first)) first++;
  const column = indentOf(edits.line(first));
  let [around, indent] = [column, column];
  for (const at of lines.toReversed()) {
    if (!listMarkerIn(edits.line(at)) || indentOf(edits.line(at)) >= around) continue;
    around = indentOf(edits.line(at));
    if (!isNone(edits, at, listMarkerIn)) break;
    indent = around;
  }
  let [end, least] = [start, column];
  for (let at = first; at < edits.count; at++) {
    if (edits.isBlank(at)) continue;
    const own = indentOf(edits.line(at));
    if (own <= indent) break;
    least = Math.min(least, own);
    end = at + 1;
  }
  const moved = (line: string) => {
    return indentOf(line) > indent ? line.slice(outdentLength(line, least - indent)) : line;
  };
  for (let at = start; at < end; at++) edits.move(at, moved);
}

/**
 * Moves the headings from `start` on that stood right below one of the level `around` out to that of the
 * heading in the line `holder`, where they would be below it now. What is below them stays as it is.
 */
function moveHeadingsOut(edits: LineEdits, start: number, around: number, holder: number): void {
  const level = edits.headingLevel(holder);
  for (let at = start - 1; at > holder; at--) {
    const own = edits.isGone(at) ? 0 : edits.headingLevel(at);
    if (own > 0 && own <= level) return;
  }
  const below: number[] = [];
  for (let at = start; at < edits.count; at++) {
    const own = edits.headingLevel(at);
    if (own > 0 && own <= around) break;
    if (own > 0) below.push(at);
  }
  const least = Math.min(...below.map((at) => edits.headingLevel(at)));
  if (level === 0 || least <= level) return;
  const moved = (line: string) => {
    // A step that goes itself has nothing below it.
    const isHeading = !edits.isGone(holder) && hashHeadingIn(line)?.level === least;
    return isHeading ? line.replace('#'.repeat(least), '#'.repeat(level)) : line;
  };
  for (const at of below) if (edits.headingLevel(at) === least) edits.move(at, moved);
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
  let [last, next] = [behind, edits.past(behind + 1)];
  while (edits.isGone(last)) last--;
  while (edits.isGone(next)) next++;
  const above = edits.isBlank(last) ? [] : new Array<string>(gap).fill('');
  const below = gap > 0 && !edits.isBlank(next) ? [''] : [];
  edits.insertAfter(behind, [...above, ...lines, ...below]);
}
