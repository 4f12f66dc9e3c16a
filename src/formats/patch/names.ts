/** Headings with a name, and their numbers. */
import { escapedWhole } from '../../markdown/escape.ts';
import type { LineEdits } from '../../markdown/line-edits.ts';
import { columnAfter } from '../../markdown/lines.ts';
import type { EachPart } from '../language/definition.ts';
import { headingText } from '../language/marks.ts';
import type { HolderSpan } from '../read/spans.ts';

export interface Heading {
  /** What stands before the name. */
  readonly before: string;
  /** The number among that which belongs to the name; '' for none. */
  readonly number: string;
  readonly name: string;
  readonly after: string;
}

/** A heading line around its name; null where the line does not say it so. */
export function headingParts(line: string, name: string, part: EachPart): Heading | null {
  const shown = escapedWhole(name, [part.name.placeholder]);
  const text = shown === '' ? part.name.placeholder : shown;
  const at = line.lastIndexOf(text);
  if (at > 0) {
    const after = line.slice(at + text.length);
    return { before: line.slice(0, at), number: '', name: text, after };
  }
  if (name === '') return { before: line.trimEnd(), number: '', name: '', after: '' };
  // A number out of turn is part of the name; in the text it may stand before a colon.
  const number = /^\S*\d\S*(?= )/.exec(shown)?.[0];
  const inner = number ? headingParts(line, name.slice(number.length + 1), part) : null;
  return inner && number && inner.before.includes(number) ? { ...inner, number } : null;
}

const LAST_NUMBER = /(\d+)(?=\D*$)/;

/** The number of a heading: the last before its name. */
export function headingNumber(heading: Heading | null): string | undefined {
  return heading ? LAST_NUMBER.exec(heading.before)?.[1] : undefined;
}

/** The line with another name and, where `number` is given, another number. */
export function headingLine(
  heading: Heading | null,
  part: EachPart,
  name: string,
  number: string | null,
  index: number,
): string {
  // A placeholder is no name, and stays as long as there is none.
  const isStill = name === '' && heading?.name === part.name.placeholder;
  const isNumbered =
    heading !== null && heading.number !== '' && name.startsWith(`${heading.number} `);
  const bare = isNumbered ? name.slice(heading.number.length + 1) : name;
  const shown = isStill ? heading.name : escapedWhole(bare, [part.name.placeholder]);
  if (!heading) return headingText(part.heading, index + 1, shown);
  const before = number === null ? heading.before : heading.before.replace(LAST_NUMBER, number);
  if (shown === '') return (before + heading.after).trimEnd();
  const space = heading.name === '' && !/[ \t]$/.test(before) ? ' ' : '';
  return before + space + shown + heading.after;
}

/**
 * The heading of a new neighbour: what decorates that one's name, without its own words and tick.
 * `number` is null where it is to be that of its place, so that no words can be taken for it.
 */
export function newHeading(
  like: Heading | null,
  part: EachPart,
  name: string,
  number: string | null,
  index: number,
): string {
  if (!like) return headingLine(null, part, name, null, index);
  const after = /^[*_`]*(?:[ \t]*#+[ \t]*$)?/.exec(like.after)?.[0] ?? '';
  const before = like.before.replace(/\[[xX]\](?=[ \t])/, '[ ]');
  const heading = { ...like, before, after };
  if (number === null) return plainHeading(heading, part, name, index);
  return headingLine(heading, part, name, number, index);
}

/** An item that says in full which step it is: with the noun only where its neighbour has one. */
export function itemHeading(
  line: string,
  like: Heading | null,
  part: EachPart,
  name: string,
  index: number,
): string {
  const marker = itemMarker(line);
  const box = /^\[[ xX]*\][ \t]/.test(line.slice(marker.length)) ? '[ ] ' : '';
  const hasNoun = !like || /\p{L}/u.test(like.before.replace(/\[[xX]\]/, ''));
  const whole = headingLine(null, part, name, null, index).replace(/^#+ /, '');
  if (hasNoun) return marker + box + whole;
  return `${marker}${box}${index + 1}. ${escapedWhole(name, [part.name.placeholder])}`;
}

/** Where the content of an item begins that is the heading of a step; 0 for any other heading. */
export function itemColumn(line: string): number {
  return columnAfter(itemMarker(line), 0);
}

function itemMarker(line: string): string {
  return /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(line)?.[0] ?? '';
}

/**
 * The column at which the text has what belongs to a step or task: 0 also where its heading is an
 * item, and what follows stands beside the list.
 */
export function contentColumn(edits: LineEdits, { heading, end }: HolderSpan): number {
  if (heading === null) return 0;
  const column = itemColumn(edits.line(heading));
  let at = heading + 1;
  while (at < end && edits.isBlank(at)) at++;
  if (at >= end) return column;
  const space = /^[ \t]*/.exec(edits.line(at))?.[0] ?? '';
  return columnAfter(space, 0) < column ? 0 : column;
}

/** The level of the heading in a line; 0 where it is none. */
export function headingLevel(line: string): number {
  return /^ {0,3}(#{1,6})(?=[ \t]|$)/.exec(line)?.[1]?.length ?? 0;
}

/** The level of the heading that what belongs to a step or task stands below; Infinity in an item. */
export function levelAbove(edits: LineEdits, span: HolderSpan): number {
  if (contentColumn(edits, span) > 0) return Number.POSITIVE_INFINITY;
  return span.heading === null ? 0 : headingLevel(edits.line(span.heading));
}

/** A heading that no words of a name can be taken for: with the number of its place. */
export function plainHeading(
  like: Heading | null,
  part: EachPart,
  name: string,
  index: number,
): string {
  if (!like || !part.heading.text.includes('{n}'))
    return headingLine(null, part, name, null, index);
  const own = /\d+(?:\.\d+)*([.):*_\s–—-]*)$/.exec(like.before);
  const before = own ? like.before.slice(0, own.index) : like.before;
  const usual = /\p{L}[ \t]*$/u.test(before) ? ': ' : '. ';
  // A number out of turn is part of the name.
  const after = own?.[1] ?? /^\d+(?:\.\d+)*([.):\s–—-]*)/.exec(like.name)?.[1];
  const separator = after?.trim() ? after : usual;
  return headingLine(
    { ...like, before: before + (index + 1) + separator },
    part,
    name,
    null,
    index,
  );
}
