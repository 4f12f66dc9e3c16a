/** What stands between two tasks or steps and only sets them off: blank lines, a rule. */
import type { EditedLine, LineEdits } from '../../markdown/line-edits.ts';
import { isBlankLine } from '../../markdown/lines.ts';
import type { HolderSpan } from '../read/spans.ts';

/** Whether nothing else stands from `start` to `end`. */
export function isGap(edits: LineEdits, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!GAP.test(edits.line(at))) return false;
  return true;
}

const GAP = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})?$/;

/** The first gap between two of `spans`; null for none. */
export function gapIn(edits: LineEdits, spans: readonly HolderSpan[]): string[] | null {
  for (const [i, span] of spans.entries()) {
    const next = spans[i + 1];
    if (!next || !isGap(edits, span.end, next.start)) continue;
    const lines: string[] = [];
    for (let at = span.end; at < next.start; at++) lines.push(edits.line(at));
    return lines;
  }
  return null;
}

/** Lines without the blank ones at their end: what moves is set off anew where it goes. */
export function withoutBlankEnd(lines: readonly EditedLine[]): EditedLine[] {
  const isBlank = (line: EditedLine) => isBlankLine(typeof line === 'string' ? line : line.text);
  return lines.slice(0, lines.findLastIndex((line) => !isBlank(line)) + 1);
}
