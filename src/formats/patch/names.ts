/** Headings with a name, and their numbers. */
import type { LineEdits } from '../../markdown/line-edits.ts';
import { columnAfter, indentOf } from '../../markdown/lines.ts';
import { boxAt } from '../../markdown/marks/box.ts';
import { hashHeadingIn } from '../../markdown/marks/heading.ts';
import { sliceOf } from '../../markdown/range.ts';
import { numberLike } from '../../plan/number.ts';
import type { NamedPart } from '../language/definition.ts';
import { headingText } from '../language/marks.ts';
import type { TitleSpan } from '../language/title-span.ts';
import { writtenName } from '../language/written-name.ts';
import type { HolderSpan } from '../read/spans.ts';
import { nounsOf, parseTitle } from '../recognise/title.ts';
import { escapedTitle, unescapedTitle } from '../recognise/title-escape.ts';
import { WRITTEN } from './number-series.ts';

export interface Heading {
  /** The line of the text that it stands in. */
  readonly line: number;
  /** What stands before the number; before the name, where there is none. */
  readonly before: string;
  /** As it is written: `02`; '' for none. */
  readonly number: string;
  /** What stands between number and name. */
  readonly between: string;
  readonly name: string;
  readonly after: string;
  /** As `TitleSpan.isFound`. */
  readonly isFound: boolean;
}

/** What a heading says: its name, and the number that it is shown with. */
export interface Said {
  readonly name: string;
  readonly number: string;
}

/** The line that names a task or step, in its parts; null where the text has none for it. */
export function headingIn(
  edits: LineEdits,
  { name, number, isFound }: Pick<TitleSpan, 'name' | 'number' | 'isFound'>,
): Heading | null {
  if (name === null) return null;
  const line = edits.line(name.line);
  const from = number ?? listNumber(line) ?? { start: name.start, end: name.start };
  return {
    line: name.line,
    before: line.slice(0, from.start),
    number: line.slice(from.start, from.end),
    between: line.slice(from.end, name.start),
    name: line.slice(name.start, name.end),
    after: line.slice(name.end),
    isFound,
  };
}

/** Where the number of an item stands: `2` in `2. Cache`; null where it is in no numbered list. */
function listNumber(line: string): { readonly start: number; readonly end: number } | null {
  const match = /^([ \t]*(?:[-+*][ \t]+)*)(\d{1,9})[.)](?=[ \t]|$)/.exec(line);
  const start = match?.[1]?.length ?? 0;
  return match ? { start, end: start + (match[2]?.length ?? 0) } : null;
}

/** The line of `heading` with what it says now; where it has no number, it gets none. */
export function headingLine(heading: Heading | null, part: NamedPart, said: Said): string {
  const { name, number } = said;
  // A placeholder is no name, and stays as long as there is none.
  const isStill = name === '' && heading?.name === part.name.placeholder;
  const shown = isStill ? heading.name : writtenName(name, part.name.placeholder);
  if (!heading) return headingText(part.heading, number, shown);
  const before = heading.before + numberedLike(heading, number);
  if (shown === '') return (before + heading.after).trimEnd();
  const space = heading.name === '' && !/[ \t]$/.test(before) ? ' ' : '';
  const line = (own: string) => before + space + own + heading.after;
  return heading.isFound ? foundLine(line, part, shown) : line(shown);
}

/** A line of a person's own style with a name: escaped where the name would be read as another one. */
function foundLine(line: (shown: string) => string, part: NamedPart, name: string): string {
  const nameIn = (shown: string) =>
    unescapedTitle(parseTitle(titleIn(line(shown)), nounsOf(part)).name);
  return line(nameIn(name) === name.trimEnd() ? name : escapedTitle(name));
}

/** Whether a name calls itself a task: that in `## Feature 2 – Sign in` is all of the heading. */
export function saysTask({ name }: Heading, part: NamedPart): boolean {
  return parseTitle(name, nounsOf(part)).noun !== '';
}

/** What a heading, a bold line or an item says, as recognition takes it apart. */
function titleIn(line: string): string {
  const heading = hashHeadingIn(line);
  if (heading) return sliceOf(line, heading.text);
  return line.replace(/^[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*/, '');
}

/**
 * A number with what stands between it and the name. A bare one needs a sign: `3.` beside `3.1 `,
 * but not behind a noun.
 */
function numberedLike({ before, number: like, between }: Heading, number: string): string {
  const shown = renumberedAs(like, number);
  const isBare = /^\d+$/.test(shown) && /^[ \t]+$/.test(between) && !/\p{L}[ \t]*$/u.test(before);
  return shown + (isBare ? '.' : '') + between;
}

/** `number` as `like` is written: `03` beside `02`, `Three` beside `Two`; '' where that has none. */
function renumberedAs(like: string, number: string): string {
  if (like === '') return '';
  return /^[1-9]\d*$/.test(number) ? numberLike(like, Number(number), WRITTEN) : number;
}

/** A heading for a new neighbour: what decorates its name, without its own words and tick. */
export function undecorated(like: Heading | null): Heading | null {
  if (!like) return null;
  const before = unticked(like.before);
  const after = /^[*_`]*(?:[ \t]*#+[ \t]*$)?/.exec(like.after)?.[0] ?? '';
  return { ...like, before, after };
}

/** What stands before a name, with an open box for one of any sign. */
function unticked(before: string): string {
  const box = boxAt(before, before.indexOf('['));
  return box ? `${before.slice(0, box.start)}[ ]${before.slice(box.end)}` : before;
}

/** A heading that no words of a name can be taken for: with its number, whatever the others have. */
export function plainHeading(like: Heading | null, part: NamedPart, said: Said): string {
  if (like?.number !== '' || !part.heading.text.includes('{n}')) {
    return headingLine(like, part, said);
  }
  return headingLine({ ...like, number: said.number, between: '. ' }, part, said);
}

/** An item that says in full which step it is: with the noun only where its neighbour has one. */
export function itemHeading(
  line: string,
  like: Heading | null,
  part: NamedPart,
  said: Said,
): string {
  const marker = itemMarker(line);
  const box = boxAt(line, marker.length) ? '[ ] ' : '';
  // The number of a list is the only one: `2. Cache`, and not `2. 2. Cache`.
  if (listNumber(line)) return headingLine(like, part, said);
  const hasNoun = /\p{L}/u.test(unticked(like?.before ?? ''));
  const whole = headingLine(null, part, said).replace(/^#+ /, '');
  if (hasNoun) return marker + box + whole;
  return `${marker}${box}${said.number}. ${writtenName(said.name, part.name.placeholder)}`;
}

/** Where the content of an item begins that is the heading of a step; 0 for any other heading. */
export function itemColumn(line: string): number {
  return columnAfter(itemMarker(line), 0);
}

/** What stands before the content of an item; '' for any other line. */
export function itemMarker(line: string): string {
  return /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(line)?.[0] ?? '';
}

/**
 * The column at which the text has what belongs to a step or task: that of what follows its heading;
 * 0 also where this is an item, and what follows stands beside the list.
 */
export function contentColumn(edits: LineEdits, { heading, end }: HolderSpan): number {
  if (heading === null) return 0;
  const column = itemColumn(edits.line(heading));
  let at = heading + 1;
  while (at < end && edits.isBlank(at)) at++;
  if (at >= end) return column;
  const own = indentOf(edits.line(at));
  if (own < column) return 0;
  // Four columns further in, it would be code.
  return own < column + 4 ? own : column;
}

/**
 * The lines of a heading that says `line`, written as the one in the line `like` of the text is:
 * with a line below it that is as long, where that one has no number signs.
 */
export function headingLines(edits: LineEdits, like: number, line: string): string[] {
  const underline = edits.underlineBelow(like);
  if (underline === null) return [line];
  return [line, (underline.trim()[0] ?? '').repeat(Math.max(3, line.trim().length))];
}

/** The level of the heading that what belongs to a step or task stands below; Infinity in an item. */
export function levelAbove(edits: LineEdits, span: HolderSpan): number {
  if (contentColumn(edits, span) > 0) return Number.POSITIVE_INFINITY;
  return edits.headingLevel(span.heading ?? -1);
}
