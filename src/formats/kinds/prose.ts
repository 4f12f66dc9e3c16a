/** Text of any length, in Markdown: paragraphs, lists, code, tables. */
import { parseSource } from '../../markdown/blocks.ts';
import { escapedText, opaqueLines, unescapedLines } from '../../markdown/escape.ts';
import { isBlankLine, joinedTrimmed, outdented } from '../../markdown/lines.ts';
import { underlineIn } from '../../markdown/marks/heading.ts';
import { NO_EXCERPT } from '../language/excerpt.ts';
import type { KindSyntax, Reading } from '../language/kind.ts';
import { type Place, proseRules } from '../language/place.ts';
import type { Region } from '../language/region.ts';
import { placeholderLine } from './line.ts';

export const proseSyntax: KindSyntax<'prose'> = {
  print(value, place) {
    const layout = { indent: place.indent, marker: '', hang: 0 };
    const text = escapedText(value, proseRules(place), layout);
    return { pieces: [{ text, path: '' }], after: startsInline(text) ? 'inline' : 'loose' };
  },
  template: placeholderLine,
  read: readProse,
};

/**
 * Whether a text can begin on the line of its label: as a paragraph that no
 * reader takes for anything else there.
 */
function startsInline(text: string): boolean {
  if (/^[ \t\\]/.test(text)) return false;
  // `| b` above `--- | ---` is a paragraph, and `**Note**: | b` there is the head of a table.
  for (const whole of [text, `**Label**: ${text}`]) {
    if (parseSource(whole).blocks[0]?.type !== 'paragraph') return false;
  }
  // An underline would make a heading of the label and the first line.
  const [, second = ''] = text.split('\n', 2);
  return underlineIn(second) === null;
}

function readProse(region: Region, place: Place): Reading<string> {
  const below = region.lines.slice(region.start, region.end);
  const lines = below.map((line) => outdented(line, region.column));
  let first = region.start;
  if (region.inline !== '') {
    lines.unshift(region.inline);
    first--;
  }
  while (lines.length > 0 && isBlankLine(lines[0] ?? '')) {
    lines.shift();
    first++;
  }
  const text = joinedTrimmed(lines);
  if (text === place.placeholder) return { value: '', rest: NO_EXCERPT };
  if (!text.includes('\\')) return { value: text, rest: NO_EXCERPT };
  const opaque = opaqueLines(region.blocks);
  const value = unescapedLines(text.split('\n'), proseRules(place), (i) => opaque.has(first + i));
  return { value: value.join('\n'), rest: NO_EXCERPT };
}
