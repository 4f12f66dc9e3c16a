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

/**
 * The name of a step that somebody else's document heads so. A number that is not that of
 * its position (from 1) says something, and stays; `numbered`: whether it is in the text.
 */
export function stepTitle(
  { line, text, offset, title, numbered }: TitledLine & { readonly numbered: boolean },
  position: number,
): NamedLine {
  const { number, name, at, numberAt } = title;
  const span = titleSpan({ line, text, offset, title });
  const isCount = /^0*(\d+)$/.exec(number)?.[1] === String(position);
  if (!numbered || number === '' || isCount || numberAt >= at) return { name, span };
  const end = at + name.length;
  // With emphasis between them, the two stand apart.
  if (/[*_]/.test(text.slice(numberAt, at))) {
    return { name: `${number} ${name}`, span: { ...span, isNumberInName: true } };
  }
  const whole = { line, start: offset + numberAt, end: offset + end };
  return { name: text.slice(numberAt, end), span: { ...span, name: whole, isNumberInName: true } };
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
    number: part(title.number, title.numberAt),
    // A number behind the noun, without a sign between it and the name, is in that.
    isNumberInName: title.number !== '' && title.numberAt >= name.start,
    noun: part(title.noun, title.nounAt),
    box: part(title.box, title.boxAt),
  };
}
