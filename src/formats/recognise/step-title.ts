/** What the line says that names a task or a step, and where it says it. */

import type { EachPart } from '../language/definition.ts';
import type { Chars, PlacedText, TextRange } from '../language/excerpt.ts';
import type { EachHeading } from '../language/marks.ts';
import type { NamedTitle } from '../language/title-span.ts';
import type { Title } from './title.ts';

/** A title in the line that it stands in. */
export interface TitledLine extends PlacedText {
  readonly title: Title;
}

/** The name of a step by a head that recognition found: `Phase 2 – Ship`. */
export function stepTitle(head: TitledLine): NamedTitle {
  return { ...titleSpan(head), isFound: true };
}

/** The name of a task or step in a heading of the format's own pattern: `#### Step {n}: {name}`. */
export function ownTitle(
  { heading: { text: pattern } }: EachPart,
  { number, name }: EachHeading,
  { line, text, offset }: PlacedText,
): NamedTitle {
  const range = (at: number, length: number): TextRange => {
    return { line, start: offset + at, end: offset + at + length };
  };
  const noun = NOUN.exec(pattern)?.[0] ?? '';
  return {
    name: range(text.length - name.length, name.length),
    number: number === '' ? null : range(pattern.indexOf('{n}'), number.length),
    noun: noun === '' ? null : range(0, noun.length),
    box: null,
    isFound: false,
  };
}

/** What a pattern calls its parts: `Phase` of `Phase {n}: {name}`. */
const NOUN = /^\p{L}[\p{L} ]*(?=:| \{n\})/u;

/**
 * Where the parts of a title stand in their line; `name` for another range of the text as the name.
 */
export function titleSpan(
  { line, offset, title }: TitledLine,
  name: Chars = { start: title.at, end: title.at + title.name.length },
): NamedTitle {
  const range = (start: number, end: number): TextRange => {
    return { line, start: offset + start, end: offset + end };
  };
  const part = (text: string, at: number) => (text === '' ? null : range(at, at + text.length));
  // The number of `第2步` stands in the name, and is none to be changed by itself.
  const isBefore = title.numberAt + title.number.length <= name.start;
  return {
    name: range(name.start, name.end),
    number: isBefore ? part(title.number, title.numberAt) : null,
    noun: part(title.noun, title.nounAt),
    box: part(title.box, title.boxAt),
    isFound: false,
  };
}
