/** Where new fields go in a plan, task or step of an opened text. */
import type { LineEdits } from '../../markdown/line-edits.ts';
import { indentOf } from '../../markdown/lines.ts';
import type { HolderSpan, OtherPlace } from '../read/spans.ts';
import { wholeOf } from './field.ts';
import { itemColumn } from './names.ts';

/** What the fields stand in. */
export interface FieldPlaces {
  readonly span: HolderSpan;
  /** Columns that they are indented by: a step may be an item of a list. */
  readonly column: number;
}

/** The line after other content that follows a field, up to a heading of its own. */
export function pastOthers(
  edits: LineEdits,
  places: FieldPlaces,
  anchor: string,
  from: number,
): number {
  let end = from;
  const { others } = places.span;
  for (const place of others.flatMap((each) => (each.after === anchor ? each.places : []))) {
    const isHeading = edits.headingLevel(place.lines.start) > 0;
    if (isOutside(edits, places, place) || isHeading) break;
    if (place.alone && place.lines.start >= end) end = place.lines.end;
  }
  return end;
}

/** Whether other content of an item stands outside of it: what comes below it would be its own. */
function isOutside(edits: LineEdits, { column }: FieldPlaces, { lines }: OtherPlace): boolean {
  return column > 0 && indentOf(edits.line(lines.start)) < column;
}

/**
 * The last line of what a label behind the line `behind` would claim: the value of a field without
 * a label, and other content, as far as they follow at once. A heading is claimed by none.
 */
export function pastClaimed(edits: LineEdits, places: FieldPlaces, behind: number): number {
  const { span } = places;
  const bare = span.fields.filter(({ mark }) => mark === null).map(({ lines }) => lines);
  const others = span.others
    .flatMap((other) => other.places)
    .filter((place) => place.alone && !isOutside(edits, places, place));
  const claimed = [...bare, ...others.map(({ lines }) => lines)];
  const filled = claimed.filter(({ start, end }) => end > start);
  const ends = new Map(filled.map(({ start, end }) => [start, end]));
  let last = behind;
  for (;;) {
    let next = last + 1;
    while (next < span.end && edits.isBlank(next)) next++;
    const end = ends.get(next);
    if (end === undefined || edits.headingLevel(next) > 0) return last;
    last = end - 1;
  }
}

/** The last line of the other content behind the line `behind`, before the next field or step. */
export function lastBefore(edits: LineEdits, places: FieldPlaces, behind: number): number {
  const { fields, sections, inner, others, end } = places.span;
  const starts = [
    ...fields.map((span) => wholeOf(span).start),
    ...sections.map((span) => span.line),
    ...inner.map((span) => span.start),
  ].filter((start) => start > behind);
  const next = Math.min(end, ...starts);
  const inside = others
    .flatMap((other) => other.places)
    .filter((place) => place.alone && !isOutside(edits, places, place));
  const ends = inside.map((place) => place.lines.end).filter((line) => line <= next);
  return Math.max(behind, ...ends.map((line) => line - 1));
}

/** Blank lines between the fields, as the text has them. */
export function gapOfFields(edits: LineEdits, { span, column }: FieldPlaces): number {
  const { fields, heading, end } = span;
  // An item of a tight list stays one.
  const [only, second] = fields;
  const isItem =
    only === undefined || (only.mark !== null && itemColumn(edits.line(only.mark)) > 0);
  if (isItem && !second && column > 0 && end < edits.count && !edits.isBlank(end)) {
    return heading !== null && edits.isBlank(heading + 1) ? 1 : 0;
  }
  const gaps = fields.slice(1).map((field, i) => {
    const before = fields[i];
    return before && field.mark !== null ? field.mark - wholeOf(before).end : 1;
  });
  return gaps.length > 0 && gaps.every((gap) => gap === 0) ? 0 : 1;
}
