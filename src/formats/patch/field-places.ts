/** Where new fields go in a plan, task or step of an opened text. */

import type { Lines } from '../../markdown/blocks.ts';
import type { LineEdits } from '../../markdown/line-edits.ts';
import { indentOf } from '../../markdown/lines.ts';
import { tagIn } from '../../markdown/marks/tag.ts';
import { sliceOf } from '../../markdown/range.ts';
import type { FieldSpan, HolderSpan, OtherPlace } from '../read/spans.ts';
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
    end = Math.max(end, place.lines.end);
  }
  return end;
}

/** The end of a field, with the tag that closes it: `</risks>` of one that `<risks>` opened. */
export function endWithTag(edits: LineEdits, span: FieldSpan): number {
  const { end } = wholeOf(span);
  const opener = nameOfTag(edits, span.mark ?? edits.count);
  let at = end;
  while (at < edits.count && edits.isBlank(at)) at++;
  return opener !== null && nameOfTag(edits, at) === `/${opener}` ? at + 1 : end;
}

function nameOfTag(edits: LineEdits, line: number): string | null {
  // Behind the last line there is none.
  const text = edits.line(line);
  const tag = tagIn(text);
  return tag && (tag.closes ? '/' : '') + sliceOf(text, tag.name);
}

/** Whether other content of an item stands outside of it: what comes below it would be its own. */
function isOutside(edits: LineEdits, { column }: FieldPlaces, { lines }: OtherPlace): boolean {
  return indentOf(edits.line(lines.start)) < column;
}

/**
 * The last line of what a label behind the line `behind` would claim: the value of a field without
 * a label, and other content, as far as they follow at once. A heading is claimed by none.
 */
export function pastClaimed(edits: LineEdits, places: FieldPlaces, behind: number): number {
  const { span } = places;
  const claimed = [...span.fields.map(({ lines }) => lines), ...othersInside(edits, places)];
  const ends = new Map(claimed.map(({ start, end }) => [start, end]));
  let last = behind;
  for (;;) {
    let next = edits.past(last + 1);
    while (next < span.end && edits.isBlank(next)) next++;
    const end = ends.get(next) ?? next;
    if (end <= next || edits.headingLevel(next) > 0) return last;
    last = end - 1;
  }
}

/** The last line of the other content behind the line `behind`, before the next field or step. */
export function lastBefore(edits: LineEdits, places: FieldPlaces, behind: number): number {
  const { fields, sections, inner, end } = places.span;
  const starts = [
    ...fields.map((span) => wholeOf(span).start),
    ...sections.map((span) => span.line),
    ...inner.map((span) => span.start),
  ].filter((start) => start > behind);
  const next = Math.min(end, ...starts);
  const ends = othersInside(edits, places).map((lines) => lines.end);
  return Math.max(behind, ...ends.filter((line) => line <= next).map((line) => line - 1));
}

/** The lines of other content; without what stands outside of the item that has it. */
function othersInside(edits: LineEdits, places: FieldPlaces): Lines[] {
  return places.span.others
    .flatMap((other) => other.places)
    .filter((place) => !isOutside(edits, places, place))
    .map(({ lines }) => lines);
}

/** Blank lines between the fields, as the text has them. */
export function gapOfFields(edits: LineEdits, { span, column }: FieldPlaces): number {
  const { fields, start, end } = span;
  // An item of a tight list stays one.
  const [only, second] = fields;
  const isItem = !only || (only.mark !== null && itemColumn(edits.line(only.mark)) > 0);
  if (isItem && !second && column > 0 && !edits.isBlank(end)) {
    return edits.isBlank(start + 1) ? 1 : 0;
  }
  const gaps = fields
    .slice(1)
    .map((field, i) => wholeOf(field).start - wholeOf(fields[i] ?? field).end);
  return Math.max(...gaps) === 0 ? 0 : 1;
}
