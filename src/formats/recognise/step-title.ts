/** What the line says that names a task or a step, and where it says it. */
import type { PlacedText, TextRange } from '../language/excerpt.ts';
import type { TitleSpan } from '../language/title-span.ts';
import type { Title } from './title.ts';

/** A title in the line that it stands in. */
export interface TitledLine extends PlacedText {
  readonly title: Title;
}

export interface NamedLine {
  readonly name: string;
  readonly span: TitleSpan;
}

/** What the line that heads a step says: `numbered`, whether a number is in its text. */
export function stepTitle({
  numbered,
  ...line
}: TitledLine & { readonly numbered: boolean }): NamedLine & { readonly number: string } {
  const span = titleSpan(line);
  const { number, name } = line.title;
  return { name, number: numbered && span.number ? number : '', span };
}

/** Where a title stands; `name` where it is not the title's own. */
export function titleSpan(
  { line, offset, title }: TitledLine,
  name = { start: title.at, end: title.at + title.name.length },
): TitleSpan {
  const range = (start: number, end: number): TextRange => {
    return { line, start: offset + start, end: offset + end };
  };
  const part = (text: string, at: number) => (text === '' ? null : range(at, at + text.length));
  return {
    name: range(name.start, name.end),
    // A number behind the noun, without a sign between it and the name, is in that: `第2步`.
    number: title.numberAt >= name.start ? null : part(title.number, title.numberAt),
    noun: part(title.noun, title.nounAt),
    box: part(title.box, title.boxAt),
  };
}
