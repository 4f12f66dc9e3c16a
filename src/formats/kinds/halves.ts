/** Where the two halves of a pair stand in the text that it was read from. */
import { isBlankLine } from '../../markdown/lines.ts';
import { boldLabelIn, isColon } from '../../markdown/marks/label.ts';
import { sliceOf } from '../../markdown/range.ts';
import type { Item } from '../../plan/values.ts';
import { type EntrySpan, type Halves, trimmedRange } from '../language/entry-span.ts';
import type { Chars, TextRange } from '../language/excerpt.ts';
import { normalName } from '../language/marks.ts';
import type { Region } from '../language/region.ts';
import { spanOf } from './items.ts';
import type { SplitText } from './pair-text.ts';

/** The halves of the entry `span`, whose item says `text`, which is split so. */
export function halvesOf(
  { first, second }: SplitText,
  text: string,
  span: EntrySpan,
  region: Region,
): Halves {
  return [rangeOf(first, text, span, region), rangeOf(second, text, span, region)];
}

/**
 * The halves of an item whose second half is an item in it: `- Mitigation: …`, with `label` and a
 * colon before it, or `- **Mitigation**: …`.
 */
export function childHalves(item: Item, span: EntrySpan, region: Region, label: string): Halves {
  const first = item.text === '' ? null : span.text;
  const [child] = item.children;
  const text = child && spanOf(child)?.text;
  if (!text) return [first, null];
  const from = text.start + lengthOfLabel(child.text, label);
  const second = trimmedRange(region.lines, text.line, from);
  return [first, second.start < second.end ? second : null];
}

/** How long the label `name` at the start of a text is, with its colon: `Mitigation:`, in bold, too; 0 for none. */
export function lengthOfLabel(text: string, name: string): number {
  if (text.startsWith(name) && isColon(text[name.length])) return name.length + 1;
  const label = boldLabelIn(text);
  const isIt = label?.colon && normalName(sliceOf(text, label.name)) === normalName(name);
  return isIt ? label.end : 0;
}

/** The range of some characters of an entry's text, as far as their first line goes. */
function rangeOf(
  chars: Chars | null,
  text: string,
  { start, text: own }: EntrySpan,
  { lines }: Region,
): TextRange | null {
  if (!chars) return null;
  // `1.` or `**Risk 1**` alone in its line: the text begins below.
  let line = start;
  if (own.start === own.end) {
    line++;
    while (isBlankLine(lines[line] ?? '')) line++;
  }
  const before = text.slice(0, chars.start).split('\n');
  line += before.length - 1;
  const lineStart = chars.start - (before.at(-1)?.length ?? 0);
  const rest = text.slice(lineStart);
  const length = rest.includes('\n') ? rest.indexOf('\n') : rest.length;
  // Counted from the end of the line: a backslash at its start moves what follows.
  const raw = lines[line] ?? '';
  const end = rest.includes('\n') ? raw.length : trimmedRange(lines, line, 0).end;
  const at = (index: number) => end - (length - (Math.min(index, lineStart + length) - lineStart));
  return { line, start: at(chars.start), end: at(chars.end) };
}
