/** Code in Markdown, set and taken away. */
import { openedFence } from '../../../markdown/fenced-lines.ts';
import { shifted, trimmed, wordAt } from './emphasis.ts';
import { isInFence, linesAround, type Range, selecting, type TextEdit } from './text-edit.ts';

/**
 * The selected text as code, or plain again. A caret means the word that it is in, or else
 * a pair to type between; right before the closing backticks it steps out. Several lines
 * become a fenced block where `canFence` says that there is room for one. null for a part
 * of such a block.
 */
export function toggledCode(text: string, range: Range, canFence: boolean): TextEdit | null {
  const { start, end } = trimmed(text, range);
  const around = linesAround(text, { start, end });
  const line = text.slice(around.start, around.end);
  if (line.includes('\n') || isInFence(text, start)) {
    return canFence ? toggledFence(text, around) : null;
  }
  const at = { start: start - around.start, end: end - around.start };
  return shifted(start === end ? atCaret(line, at.start) : onSelection(line, at), around.start);
}

function atCaret(line: string, at: number): TextEdit {
  const caret = { start: at, end: at };
  if (line[at - 1] === '`' && line[at] === '`' && line[at - 2] !== '`' && line[at + 1] !== '`') {
    return { from: at - 1, to: at + 1, text: '', start: at - 1, end: at - 1 };
  }
  const span = spansOf(line).find(({ outer }) => outer.start <= at && at <= outer.end);
  if (span && at === span.inner.end) return selecting(span.outer.end);
  if (span) return without(line, span, caret);
  const word = wordAt(line, at);
  if (!word) return { from: at, to: at, text: '``', start: at + 1, end: at + 1 };
  const edit = wrapped(line, word);
  const position = at === word.end ? edit.from + edit.text.length : edit.start + at - word.start;
  return { ...edit, start: position, end: position };
}

function onSelection(line: string, range: Range): TextEdit {
  const span = spansOf(line).find(
    ({ inner, outer }) =>
      (inner.start <= range.start && range.end <= inner.end) ||
      (outer.start === range.start && range.end === outer.end),
  );
  return span ? without(line, span, range) : wrapped(line, range);
}

interface Span {
  readonly outer: Range;
  readonly inner: Range;
}

/** Code in a line: between runs of backticks of one length. */
function spansOf(line: string): Span[] {
  const spans: Span[] = [];
  let open: { readonly index: number; readonly length: number } | null = null;
  const runs = [...line.matchAll(/`+/g)].map(({ 0: run, index }) => ({
    index,
    length: run.length,
  }));
  for (const run of runs) {
    if (!open) {
      const { length } = run;
      const hasEnd = runs.some((other) => other.index > run.index && other.length === length);
      if (hasEnd) open = run;
    } else if (run.length === open.length) {
      const outer = { start: open.index, end: run.index + run.length };
      const code = line.slice(open.index + open.length, run.index);
      // One space at both ends is no part of the code: it keeps backticks in it apart.
      const pad = /^ .*\S.* $/.test(code) ? 1 : 0;
      const inner = { start: open.index + open.length + pad, end: run.index - pad };
      spans.push({ outer, inner });
      open = null;
    }
  }
  return spans;
}

function without(line: string, { inner, outer }: Span, range: Range): TextEdit {
  const moved = (at: number) => Math.min(Math.max(at, inner.start), inner.end) - inner.start;
  return {
    from: outer.start,
    to: outer.end,
    text: line.slice(inner.start, inner.end),
    start: outer.start + moved(range.start),
    end: outer.start + moved(range.end),
  };
}

function wrapped(line: string, { start, end }: Range): TextEdit {
  const code = line.slice(start, end);
  const fence = fenceFor(code, 1);
  const pad = /^`|`$|^ .*\S.* $/.test(code) ? ' ' : '';
  const inner = start + fence.length + pad.length;
  return {
    from: start,
    to: end,
    text: fence + pad + code + pad + fence,
    start: inner,
    end: inner + code.length,
  };
}

/** The shortest run of backticks, from `least`, that the code has not. */
function fenceFor(code: string, least: number): string {
  const lengths = new Set([...code.matchAll(/`+/g)].map(([run]) => run.length));
  let length = least;
  while (lengths.has(length)) length++;
  return '`'.repeat(length);
}

/** Whole lines in a fenced block, or out of the one that is right around them. */
function toggledFence(text: string, around: Range): TextEdit | null {
  const { start, end } = around;
  const code = text.slice(start, end);
  const above = start === 0 ? null : linesAround(text, { start: start - 1, end: start - 1 });
  const below = end === text.length ? null : linesAround(text, { start: end + 1, end: end + 1 });
  const isFence = (line: Range | null): line is Range =>
    line !== null && openedFence(text.slice(line.start, line.end)) !== '';
  if (isFence(above) && isFence(below)) {
    const { start: from } = above;
    return { from, to: below.end, text: code, start: from, end: from + code.length };
  }
  if (isInFence(text, start)) return null;
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return {
    from: start,
    to: end,
    text: `${fence}\n${code}\n${fence}`,
    start: start + fence.length + 1,
    end: end + fence.length + 1,
  };
}
