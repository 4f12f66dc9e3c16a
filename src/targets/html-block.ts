/** A block of HTML as the tree has it, and where in the text what is in it stands. */
import type { Lines } from '../markdown/blocks.ts';
import type { DocumentBlock, Inline, SourcePlace, SourceRange } from './document.ts';
import { type HtmlPart, htmlParts } from './html-elements.ts';
import { pictureOf } from './parse-inline.ts';

export type PlacedPart = HtmlPart & { readonly range: SourceRange };

/** The parts of a piece of HTML that stands in these lines of `source`. */
export function placedParts(
  source: readonly string[],
  html: string,
  { start: line }: Lines,
): readonly PlacedPart[] {
  let at = 0;
  return htmlParts(html).map((part) => {
    const start = placeIn(source, html, at, line);
    at += part.text.length;
    return { ...part, range: { start, end: placeIn(source, html, at, line) } };
  });
}

/** Where the character at `offset` of words that begin in the line `first` stands in `source`. */
export function placeIn(
  source: readonly string[],
  words: string,
  offset: number,
  first: number,
): SourcePlace {
  const above = words.slice(0, offset).split('\n');
  const at = above.length - 1;
  const line = first + at;
  // Before the words of a line stand the marks of what it is in, and behind those of a heading its own.
  // Space at its start may be a tab in the source, and several spaces here.
  const own = words.split('\n')[at] ?? '';
  // The parser has another sign in the place of a null.
  const from = (source[line] ?? '').replaceAll('\0', '\uFFFD').lastIndexOf(own.trim());
  const indent = own.length - own.trimStart().length;
  return { line, column: Math.max(from + (above[at]?.length ?? 0) - indent, 0) };
}

/** The block that these parts are: comments where they are nothing else. */
export function htmlBlock(parts: readonly PlacedPart[], lines: Lines): DocumentBlock {
  const comments = parts.filter(({ type }) => type === 'comment');
  const [first, last] = [comments[0], comments.at(-1)];
  const isOther = (part: PlacedPart) => part.type !== 'comment' && part.text.trim() !== '';
  if (first && last && !parts.some(isOther)) {
    const range = { start: first.range.start, end: last.range.end };
    return { type: 'comment', count: comments.length, range, lines };
  }
  const text = parts.map((part) => part.text).join('');
  const inline = parts.map((part): Inline => {
    if (part.type === 'text') return { type: 'text', text: part.text.replaceAll(/\s+/g, ' ') };
    if (part.type === 'comment') return { type: 'comment', text: part.text, range: part.range };
    if (part.name === 'br') return { type: 'break', isHard: true, tag: part.text };
    return part.name === 'img' ? pictureOf(part.text) : { type: 'html', text: part.text };
  });
  const said = parts.filter((part) => part.text.trim() !== '');
  const { start = NOWHERE } = said[0]?.range ?? {};
  const { end = NOWHERE } = said.at(-1)?.range ?? {};
  const range = { start, end };
  return { type: 'html', text: text.trim(), inline, range, lines };
}

const NOWHERE: SourcePlace = { line: 0, column: 0 };

/** The words of a summary, on one line. */
export function wordsOfParts(parts: readonly PlacedPart[]): string {
  const words = parts.map(({ type, text }) => (type === 'text' ? text : ''));
  return words.join('').replaceAll(/\s+/g, ' ').trim();
}

/** The place of a block that has only a part of these lines: at their start, with none of its own. */
export function somewhereIn({ start }: Lines): Lines {
  return { start, end: start };
}
