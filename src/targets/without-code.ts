/** A text without its code: what stands in fences in the middle of other text, too. */
import { eachBlockOf } from './document.ts';
import { blanked, markOf } from './line-marks.ts';
import { parsedDocument } from './parse.ts';

/** The Markdown `text` without its blocks of code. What a person says in a line, as `code`, stays. */
export function withoutCode(text: string, tags: readonly string[]): string {
  const { blocks, source } = parsedDocument(text, tags);
  const code = [...eachBlockOf(blocks)].filter(({ type }) => type === 'code');
  if (code.length === 0) return text;
  const isGone = new Set(
    code.flatMap(({ lines: { start, end } }) =>
      Array.from({ length: end - start }, (_, at) => start + at),
    ),
  );
  const lines: string[] = [];
  for (const [at, line] of source.entries()) {
    // An item whose first words are code stays, for what stands below.
    const mark = isGone.has(at) ? markOf(line) : '';
    if (isGone.has(at) && mark === blanked(mark)) continue;
    const isSecond = line.trim() === '' && isGone.has(at - 1) && lines.at(-1)?.trim() === '';
    if (!isSecond) lines.push(isGone.has(at) ? mark.trimEnd() : line);
  }
  return lines.join('\n');
}
