/**
 * Which lines of a Markdown text are code, by its fences alone: for code that must not wait for
 * the parser, which loads later.
 */

export interface FencedLine {
  readonly line: string;
  /** `opens` and `closes` are the fences themselves. */
  readonly role: 'text' | 'opens' | 'code' | 'closes';
}

/** The lines of `text`, whose line breaks are LF. A fence without an end runs to the end. */
export function fencedLines(text: string): FencedLine[] {
  let open = '';
  return text.split('\n').map((line) => {
    if (open === '') {
      open = openedFence(line);
      return { line, role: open === '' ? 'text' : 'opens' };
    }
    if (!isFenceEnd(line, open)) return { line, role: 'code' };
    open = '';
    return { line, role: 'closes' };
  });
}

/** `text` with each line that is no code replaced by what `change` makes of it. */
export function withProseLines(text: string, change: (line: string) => string): string {
  return fencedLines(text)
    .map(({ line, role }) => (role === 'text' ? change(line) : line))
    .join('\n');
}

/** The fence that a line, or the first one of a text, opens (` ```` `), behind the marks of items and quotes, too; '' for none. */
export function openedFence(line: string): string {
  const found = FENCE.exec(line);
  return found?.[1] ?? found?.[2] ?? '';
}

/** Whether a line ends the code that `fence` began: a fence of its sign, at least as long. */
export function isFenceEnd(line: string, fence: string): boolean {
  const signs = line.replace(/^[ \t>]+/, '').trimEnd();
  return signs.startsWith(fence) && signs === fence.charAt(0).repeat(signs.length);
}

const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:(`{3,})[^`\n]*|(~{3,})[^\n]*)(?:\n|$)/;
