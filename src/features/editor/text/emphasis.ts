/** Bold and italic in Markdown, set and taken away. */
import { openedFence } from '../../../markdown/fenced-lines.ts';
import { textStartIn } from '../../../markdown/marks/text-start.ts';
import { isInFence, linesAround, type Range, selecting, type TextEdit } from './text-edit.ts';

/** How many `*` stand on each side: one for italic, two for bold, three for both. */
export type Stars = 1 | 2;

/**
 * The selected text with stars around it, or without those that it has. A caret means
 * the word that it is in, or else a pair to type between; right before the closing
 * stars it steps out. Over several lines each has its own, since emphasis ends with its
 * paragraph. null in code, where stars are stars.
 */
export function toggledEmphasis(text: string, range: Range, stars: Stars): TextEdit | null {
  if (isInFence(text, range.start)) return null;
  const { start, end } = trimmed(text, range);
  const around = linesAround(text, { start, end });
  const line = text.slice(around.start, around.end);
  if (line.includes('\n')) return onLines(text, { start, end }, stars);
  const at = { start: start - around.start, end: end - around.start };
  const edit = start === end ? atCaret(line, at.start, stars) : onSelection(line, at, stars);
  return shifted(edit, around.start);
}

function atCaret(line: string, at: number, stars: Stars): TextEdit {
  const mark = '*'.repeat(stars);
  const isPair = line.slice(at - stars, at) === mark && line.slice(at, at + stars) === mark;
  if (isPair && starsAround(line, at) === 2 * stars) {
    return { from: at - stars, to: at + stars, text: '', start: at - stars, end: at - stars };
  }
  const span = spansOf(line, stars).find(
    ({ start, end }) => start - stars <= at && at <= end + stars,
  );
  if (span && at === span.end) return selecting(at + stars);
  if (span) return without(line, span, stars, { start: at, end: at });
  const word = wordAt(line, at);
  if (!word) return { from: at, to: at, text: mark + mark, start: at + stars, end: at + stars };
  const edit = wrapped(line, word, stars);
  // Spans in the word lose their stars: it may be shorter than it was.
  const caret = at === word.end ? edit.end + stars : Math.min(at + stars, edit.end);
  return { ...edit, start: caret, end: caret };
}

function onSelection(line: string, range: Range, stars: Stars): TextEdit {
  const span = spanAround(line, range, stars);
  if (span) return without(line, span, stars, range);
  return wrapped(line, range, stars);
}

/** Each line on its own: all without where all have it, else all with it. */
function onLines(text: string, range: Range, stars: Stars): TextEdit | null {
  const around = linesAround(text, range);
  const parts: { readonly from: number; readonly line: string; readonly part: Range }[] = [];
  let from = around.start;
  let isCode = isInFence(text, from);
  for (const line of text.slice(around.start, around.end).split('\n')) {
    const isFence = openedFence(line) !== '';
    if (!isFence && !isCode) {
      const prefix = textStartIn(line);
      const part = trimmed(line, {
        start: Math.max(prefix, range.start - from),
        end: Math.max(prefix, Math.min(line.length, range.end - from)),
      });
      if (part.start < part.end) parts.push({ from, line, part });
    }
    if (isFence) isCode = !isCode;
    from += line.length + 1;
  }
  if (parts.length === 0) return null;
  const isOn = parts.every(({ line, part }) => spanAround(line, part, stars));
  let result = text.slice(around.start, around.end);
  let [start, end] = [around.end, around.start];
  let grown = 0;
  for (const { from, line, part } of parts) {
    const span = spanAround(line, part, stars);
    const isDone = isOn !== (span !== null);
    const edit = isDone
      ? selecting(part.start, part.end)
      : span
        ? without(line, span, stars, part)
        : wrapped(line, part, stars);
    const at = from - around.start + grown;
    result = result.slice(0, at + edit.from) + edit.text + result.slice(at + edit.to);
    start = Math.min(start, at + edit.start + around.start);
    end = at + edit.end + around.start;
    grown += edit.text.length - (edit.to - edit.from);
  }
  return { from: around.start, to: around.end, text: result, start, end };
}

/** Emphasised parts of a line, without their stars, or lower lines, which mean the same. */
function spansOf(line: string, stars: Stars): Range[] {
  const spans: Range[] = [];
  for (const sign of ['*', '_']) {
    let open: number | null = null;
    for (const { 0: run, index } of line.matchAll(/\\.|`+[^`]*`+|\*+|_+/g)) {
      // Three are both: of runs of each length, these have this emphasis.
      if (run[0] !== sign || (run.length & stars) === 0) continue;
      const [before, after] = [line[index - 1] ?? ' ', line[index + run.length] ?? ' '];
      const isInWord = sign === '_' && WORD.test(before) && WORD.test(after);
      if (isInWord) continue;
      if (open !== null && before !== ' ') {
        spans.push({ start: open, end: index });
        open = null;
      } else if (after !== ' ') {
        open = index + run.length;
      }
    }
  }
  return spans.filter(({ start, end }) => start < end);
}

/** The span that a selection is in; it may reach over stars. */
function spanAround(line: string, { start, end }: Range, stars: Stars): Range | null {
  const isAround = (span: Range) => span.start - stars <= start && end <= span.end + stars;
  return spansOf(line, stars).find(isAround) ?? null;
}

function without(line: string, span: Range, stars: Stars, range: Range): TextEdit {
  const moved = (at: number) =>
    Math.min(Math.max(at - stars, span.start - stars), span.end - stars);
  return {
    from: span.start - stars,
    to: span.end + stars,
    text: line.slice(span.start, span.end),
    start: moved(range.start),
    end: moved(range.end),
  };
}

/** With stars around a part, and without those of spans that it has in it or begins in. */
function wrapped(line: string, part: Range, stars: Stars): TextEdit {
  const mark = '*'.repeat(stars);
  const spans = spansOf(line, stars).filter(
    ({ start, end }) => start - stars < part.end && part.start < end + stars,
  );
  const start = Math.min(part.start, ...spans.map((span) => span.start - stars));
  const end = Math.max(part.end, ...spans.map((span) => span.end + stars));
  let inner = line.slice(start, end);
  for (const span of spans.toReversed()) {
    const { text, from, to } = without(line, span, stars, span);
    inner = inner.slice(0, from - start) + text + inner.slice(to - start);
  }
  return {
    from: start,
    to: end,
    text: mark + inner + mark,
    start: start + stars,
    end: start + stars + inner.length,
  };
}

function starsAround(line: string, at: number): number {
  const before = /\**$/.exec(line.slice(0, at))?.[0].length ?? 0;
  return before + (/^\**/.exec(line.slice(at))?.[0].length ?? 0);
}

/** The word that a position is in or at; null between spaces and signs. */
export function wordAt(line: string, at: number): Range | null {
  const before = WORD_BEFORE.exec(line.slice(0, at))?.[0].length ?? 0;
  const after = WORD_AFTER.exec(line.slice(at))?.[0].length ?? 0;
  return before + after === 0 ? null : { start: at - before, end: at + after };
}

/** Without the white space at its ends; where there is nothing else, a caret at its start. */
export function trimmed(text: string, { start, end }: Range): Range {
  const part = text.slice(start, end);
  const from = start + (part.length - part.trimStart().length);
  const to = from + part.trim().length;
  return from < to ? { start: from, end: to } : { start, end: start };
}

export function shifted(edit: TextEdit, by: number): TextEdit {
  const { from, to, text, start, end } = edit;
  return { from: from + by, to: to + by, text, start: start + by, end: end + by };
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
const WORD_BEFORE = /[\p{L}\p{N}\p{M}'’_-]*$/u;
const WORD_AFTER = /^[\p{L}\p{N}\p{M}'’_-]*/u;
