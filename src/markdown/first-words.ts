import { boxAt } from './marks/box.ts';
import { fenceIn } from './marks/fence.ts';
import { hashHeadingIn } from './marks/heading.ts';
import { documentBulletIn, listMarkerIn } from './marks/list-marker.ts';
import { quoteMarkIn } from './marks/quote.ts';
import { afterSpace } from './range.ts';

/**
 * What a piece of Markdown is called where there is no room for it: its first line that has
 * words, which may be a heading, without its marks, and cut after `most` characters. '' for a
 * text without words.
 */
export function firstWords(text: string, most = 40): string {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? text.length : end);
    start += line.length + 1;
    const words = fenceIn(line) ? '' : plain(line.slice(0, LONGEST));
    if (WORD.test(words)) return cut(words, most);
  }
  return '';
}

/** A line without the marks of its block, and of what stands in it. */
function plain(line: string): string {
  return line
    .slice(afterBlockMarks(line))
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/[*`~|]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/^ | ?[#:：]* ?$/g, '');
}

/** Where the text begins behind quotes, signs of a heading, bullets, numbers and boxes. */
function afterBlockMarks(line: string): number {
  let at = afterSpace(line, 0);
  for (let next = at; next >= 0; next = nextMarkEnd(line, at)) at = next;
  return at;
}

/** Where the text begins behind the mark at `at`; -1 for none. */
function nextMarkEnd(line: string, at: number): number {
  const mark =
    quoteMarkIn(line, at) ?? listMarkerIn(line, at) ?? documentBulletIn(line, at) ?? null;
  if (mark) return afterSpace(line, mark.content);
  const heading = hashHeadingIn(line.slice(at));
  if (heading) return afterSpace(line, at + heading.end);
  return boxAt(line, at)?.rest ?? -1;
}

/** Whole words where there are any, never half a character. */
function cut(words: string, most: number): string {
  const characters = [...new Intl.Segmenter().segment(words)].map(({ segment }) => segment);
  if (characters.length <= most) return words;
  const start = characters.slice(0, most);
  const space = start.lastIndexOf(' ');
  return `${start.slice(0, space > most / 2 ? space : most).join('')}…`;
}

const WORD = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
/** Characters of a line that are looked at. */
const LONGEST = 400;
