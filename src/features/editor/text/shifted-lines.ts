import type { TextEdit } from './text-edit.ts';

/**
 * Lines from `start` to `end` a level in (1) or out (-1); at a caret, 1 indents right
 * there. A level is a tab where the code uses tabs, else two spaces. null where no
 * line has anything to give.
 */
export function shiftedLines(
  value: string,
  start: number,
  end: number,
  by: -1 | 1,
): TextEdit | null {
  const level = /^\t/m.test(value) ? '\t' : '  ';
  if (by > 0 && start === end) {
    const caret = start + level.length;
    return { from: start, to: end, text: level, start: caret, end: caret };
  }
  const from = value.lastIndexOf('\n', start - 1) + 1;
  // A selection that ends before the first character of a line does not mean that line.
  const last = end > start && value[end - 1] === '\n' ? end - 1 : end;
  const next = value.indexOf('\n', last);
  const to = next < 0 ? value.length : next;
  const lines = value.slice(from, to).split('\n');
  const shifted = lines.map((line) => (by > 0 ? inward(line, level) : outward(line)));
  const text = shifted.join('\n');
  const grown = text.length - (to - from);
  if (grown === 0) return null;
  const first = (shifted[0]?.length ?? 0) - (lines[0]?.length ?? 0);
  return { from, to, text, start: Math.max(from, start + first), end: Math.max(from, end + grown) };
}

function inward(line: string, level: string): string {
  return line === '' ? line : level + line;
}

function outward(line: string): string {
  return line.replace(/^(?:\t| {1,2})/, '');
}
