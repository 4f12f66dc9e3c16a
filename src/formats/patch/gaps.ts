/** What stands between two tasks or steps and only sets them off: blank lines, a rule. */

import type { Lines } from '../../markdown/blocks.ts';
import { type EditedLine, type LineEdits, lineText } from '../../markdown/line-edits.ts';
import { isBlankLine } from '../../markdown/lines.ts';
import { paired } from '../../markdown/paired.ts';

/** Whether nothing else stands from `start` to `end`. */
export function isGap(edits: LineEdits, start: number, end: number): boolean {
  return edits.lines(start, end).every((line) => GAP.test(line));
}

const GAP = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})?$/;

/** The first gap between two of `spans`; null for none. */
export function gapIn(edits: LineEdits, spans: readonly Lines[]): readonly string[] | null {
  for (const [{ end }, { start }] of paired(spans, spans.slice(1))) {
    if (isGap(edits, end, start)) return edits.lines(end, start);
  }
  return null;
}

/** Lines without the blank ones at their end: what moves is set off anew where it goes. */
export function withoutBlankEnd(lines: readonly EditedLine[]): EditedLine[] {
  return lines.slice(0, lines.findLastIndex((line) => !isBlankLine(lineText(line))) + 1);
}
