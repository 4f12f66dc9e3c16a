/**
 * Which lines of a Markdown text are code, by its fences alone: for code that must not wait for
 * the parser, which loads later.
 */

import { closesFence, fenceIn } from './marks/fence.ts';
import { afterMarkers } from './marks/list-marker.ts';
import { quoteMarkIn } from './marks/quote.ts';
import { afterSpace, sliceOf } from './range.ts';

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
export function openedFence(text: string): string {
  const end = text.indexOf('\n');
  const line = withoutQuotes(end < 0 ? text : text.slice(0, end));
  const fence = fenceIn(line, afterMarkers(line));
  return fence ? sliceOf(line, fence) : '';
}

/** Whether a line ends the code that `fence` began: a fence of its sign, at least as long. */
export function isFenceEnd(line: string, fence: string): boolean {
  return closesFence(withoutQuotes(line), fence);
}

function withoutQuotes(line: string): string {
  let at = 0;
  for (let mark = quoteMarkIn(line, afterSpace(line, 0)); mark; ) {
    at = mark.content;
    mark = quoteMarkIn(line, afterSpace(line, at));
  }
  return line.slice(at);
}
