/**
 * How marks are written and recognised. Recognition is by a normalised form of
 * the text and by the aliases that the definition lists: documents number,
 * embolden and decorate their headings.
 */

import { hashHeadingIn } from '../../markdown/marks/heading.ts';
import { sliceOf } from '../../markdown/range.ts';
import { NUMBER_SOURCE } from '../../plan/number.ts';
import { BOLD_LEVEL } from '../../plan/own-format.ts';
import { trimSpaces } from '../../plan/text.ts';
import type { Mark, NamedPart, Part } from './definition.ts';
import { aliasWords } from './known-words.ts';

type LabelMark = Mark & { as: 'label' };
export type HeadingMark = Mark & { as: 'heading' };

/** The line above and below the keys of a document. */
export const DASHES = '---';

/** `**Text**:`, `**Text:**` or `- Text:`; `text:` of a key, and the dashes above keys. */
export function labelText(mark: Exclude<Mark, { as: 'heading' } | { as: 'tag' }>): string {
  if (mark.as === 'front-matter') return DASHES;
  if (mark.as === 'key') return `${mark.text}:`;
  const { text, style } = mark;
  if (style === 'bullet') return `- ${text}:`;
  return style === 'colon-inside' ? `**${text}:**` : `**${text}**:`;
}

/** `## Text`, or `**Text**` of a line in bold; for repeated parts with number and name in place. */
export function headingText({ level, text }: HeadingMark, number = '', name = ''): string {
  // A function as replacement: names may have `$&` in them.
  const filled = text.replace('{n}', number).replace('{name}', () => name);
  const words = trimSpaces(filled);
  return level === BOLD_LEVEL ? `**${words}**` : `${'#'.repeat(level)} ${words}`;
}

/**
 * A heading as it stands above a value: below a line in bold comes a blank line, since text right below
 * it would be the same paragraph.
 */
export function headingAbove(mark: HeadingMark): string {
  return headingText(mark) + (mark.level === BOLD_LEVEL ? '\n' : '');
}

/** What a heading says: between its number signs, or all of the line that has another below it. */
export function headingContent(line: string): string {
  const heading = hashHeadingIn(line);
  return trimSpaces(heading ? sliceOf(line, heading.text) : line);
}

/** What a mark says: the words of a heading or label, the name of a tag. */
export function markText(mark: Mark): string {
  return mark.as === 'tag' ? mark.name : mark.text;
}

/** A heading's or label's text without numbers, emphasis, emoji and closing marks. */
export function normalName(text: string): string {
  // The same text is asked about again and again, for each part that it could name.
  const known = bare.get(text);
  if (known !== undefined) return known;
  const name = withoutSigns(text);
  if (bare.size >= MOST_BARE) bare.clear();
  bare.set(text, name);
  return name;
}

const bare = new Map<string, string>();
const MOST_BARE = 2000;

function withoutSigns(text: string): string {
  // Most headings and labels are bare words.
  if (/^[A-Za-z]+(?: [A-Za-z]+)*$/.test(text)) return text.toLowerCase();
  return (
    text
      .replace(/[*_`]+/g, '')
      .replace(/(?:\p{Extended_Pictographic}|\u{FE0F})+/gu, '')
      .replace(/^[\s\d.)(]+(?=\D)/, '')
      // Only from the start of a run: a long one that does not end the text costs its square else.
      .replace(/(?<![\s:#])[\s:#]+$/, '')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase()
  );
}

/** Whether `text` is that of `mark`, or of one of its aliases. */
export function isNamed(mark: HeadingMark | LabelMark, text: string): boolean {
  const name = normalName(text);
  return namesOf(mark).has(name);
}

const names = new WeakMap<Mark, ReadonlySet<string>>();

/** What a mark goes by, in any words: normal names of its text and its aliases. */
export function namesOf(mark: Mark): ReadonlySet<string> {
  const known =
    names.get(mark) ?? new Set([markText(mark), ...aliasWords(mark.aliases)].map(normalName));
  names.set(mark, known);
  return known;
}

/**
 * What the heading of a repeated part says, or null where the heading is none: `Step 2: Cache`
 * has the number 2 and the name `Cache`. A pattern of nothing but the name takes any heading of
 * its level.
 */
export function eachHeading(part: NamedPart, level: number, text: string): EachHeading | null {
  const { text: pattern } = part.heading;
  if (pattern === '{name}') {
    return level === part.heading.level ? { number: '', name: text } : null;
  }
  const match = patternOf(part).exec(text);
  return match && { number: match.groups?.number ?? '', name: match.groups?.name ?? '' };
}

export interface EachHeading {
  /** '' where the pattern has none. */
  readonly number: string;
  readonly name: string;
}

const patterns = new WeakMap<NamedPart, RegExp>();

function patternOf(part: NamedPart): RegExp {
  const known = patterns.get(part);
  if (known) return known;
  const [before = ''] = part.heading.text.split('{name}');
  const [ahead = '', ...behind] = trimSpaces(before).split('{n}');
  const number = behind.length > 0 ? `(?<number>${NUMBER_SOURCE})` : '';
  const source = literal(ahead) + number + literal(behind.join('{n}'));
  const pattern = new RegExp(`^${source}(?:[ \\t]+(?<name>[^\\n]*))?$`);
  patterns.set(part, pattern);
  return pattern;
}

/** `text` as an expression for it: a template may be called `# C++ plan: [name]`. */
function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Whether a heading opens `part` in the format's own words. */
export function isHeadingOf(part: Part, level: number, text: string): boolean {
  if (part.part === 'each') return eachHeading(part, level, text) !== null;
  const name = headingName(part);
  return name !== null && name === normalName(text);
}

/** Whether any heading opens `part`. */
export function hasHeading(part: Part): boolean {
  return part.part === 'each' || headingName(part) !== null;
}

/**
 * The normal form of the heading that opens `part`; null where none does, or any of a pattern.
 * An alias counts only where no text is being gathered: there it may be what someone wrote.
 */
export function headingName(part: Part): string | null {
  if (part.part === 'each' || part.part === 'index' || part.mark?.as !== 'heading') return null;
  const known = headingNames.get(part.mark) ?? normalName(part.mark.text);
  headingNames.set(part.mark, known);
  return known;
}

const headingNames = new WeakMap<Mark, string>();

/** The name of the tag around `part`; null for one without. */
export function tagName(part: Part): string | null {
  if (part.part === 'each') return part.tag?.name ?? null;
  if (part.part !== 'section') return null;
  if (part.mark.as === 'front-matter') return DASHES;
  return part.mark.as === 'tag' ? part.mark.name : null;
}

/** The names of all tags in and below `parts`. */
export function tagNamesIn(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    const inner = 'parts' in part ? tagNamesIn(part.parts) : [];
    return [tagName(part) ?? [], inner].flat();
  });
}

/** The fixed title among the parts of a format, `# Implementation Plan`; undefined for none. */
export function titleMark(parts: readonly Part[]): HeadingMark | undefined {
  return parts.flatMap((part) =>
    part.part === 'fixed' && part.mark.as === 'heading' ? [part.mark] : [],
  )[0];
}

/** Path of the first field in `parts`: other content at a section's start is named for it. */
export function firstPath(parts: readonly Part[]): string {
  for (const part of parts) {
    if (part.part === 'field') return part.path;
    if (part.part === 'each') return part.of;
    if (part.part === 'section') return firstPath(part.parts);
  }
  return '';
}
