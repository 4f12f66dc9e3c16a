/** Pasting: rich text becomes Markdown, and an address makes a link. */
import { fencedLines, openedFence, withProseLines } from '../../../markdown/fenced-lines.ts';
import { indented } from '../../../markdown/lines.ts';
import { textStartIn } from '../../../markdown/marks/text-start.ts';
import { withLf } from '../../../plan/text.ts';
import {
  type Clip,
  clipOf,
  isFilesOnly,
  mayHaveFormat,
  type ReadClip,
} from '../../../ui/rich-text/clip.ts';
import { showToast } from '../../../ui/toast-queue.ts';
import { applyEdit } from './apply-edit.ts';
import { carriedPosition } from './carried-position.ts';
import { linkedTo } from './link-marks.ts';
import { codeMarkdown, editorCode } from './pasted-code.ts';
import { isInFence, linesAround, type Range } from './text-edit.ts';

/** A paste into a text, as the browser's event tells it. */
export interface PasteEvent {
  readonly clipboardData: DataTransfer;
  readonly currentTarget: HTMLTextAreaElement;
  readonly preventDefault: () => void;
}

export interface Paste {
  /** What kind of text it goes into. */
  readonly into: 'line' | 'items' | 'blocks';
  /** Asked for as plain text. */
  readonly isPlain: boolean;
  /** Takes a text in place of a part of the one in the box; false where it is to be pasted as it is. */
  readonly take: (text: string, range: Range) => boolean;
}

/** Does what a paste means here; leaves it to the browser where that is the plain text as it is. */
export function pasteInto(event: PasteEvent, paste: Paste): void {
  const { clipboardData: data, currentTarget: area } = event;
  const clip = clipOf(data);
  const range = { start: area.selectionStart, end: area.selectionEnd };
  if (isFilesOnly(data)) return;
  if (clip.plain !== '' && isInFence(area.value, range.start)) return;
  const link = paste.isPlain ? null : linkedTo(area.value, range, clip.plain);
  const code = paste.isPlain ? null : editorCode(data);
  if (link) {
    event.preventDefault();
    applyEdit(area, link, 'insertFromPaste');
  } else if (code !== null && paste.into !== 'line') {
    event.preventDefault();
    put(area, range, code, paste);
  } else if (!paste.isPlain && mayHaveFormat(clip, data.types)) {
    event.preventDefault();
    void pasteFormatted(area, range, clip, paste);
  } else if (paste.take(clip.plain, range)) {
    event.preventDefault();
  }
}

/** The same for a paste that was taken from the browser before this code was there. */
export function pasteKept(area: HTMLTextAreaElement, data: DataTransfer, paste: Paste): void {
  if (!area.isConnected) {
    tellClosed();
    return;
  }
  let isTaken = false;
  const take = () => {
    isTaken = true;
  };
  pasteInto({ clipboardData: data, currentTarget: area, preventDefault: take }, paste);
  if (isTaken) return;
  const { selectionStart: from, selectionEnd: to } = area;
  const text = withLf(data.getData('text/plain'));
  const caret = from + text.length;
  if (text !== '') {
    applyEdit(area, { from, to, text, start: caret, end: caret }, 'insertFromPaste');
  }
}

function tellClosed(): void {
  showToast({
    tone: 'danger',
    text: 'The text was closed before the pasted one was ready. Open it and paste again.',
  });
}

async function pasteFormatted(
  area: HTMLTextAreaElement,
  range: Range,
  clip: Clip,
  paste: Paste,
): Promise<void> {
  const before = area.value;
  const text = await readFormatted(clip, paste.into);
  if (!area.isConnected) return tellClosed();
  if (text === '') return;
  // A first paste waits for its reader; keys do not.
  const start = carriedPosition(before, area.value, range.start);
  const end = Math.max(start, carriedPosition(before, area.value, range.end));
  put(area, { start, end }, text, paste);
}

/** Markdown in place of a part of the text in a box. */
function put(area: HTMLTextAreaElement, range: Range, text: string, { into, take }: Paste): void {
  if (take(text, range)) return;
  const fitted = into === 'blocks' ? asBlocks(text, area.value, range) : asLine(text);
  const { start, end } = range;
  const caret = start + fitted.trimEnd().length;
  applyEdit(
    area,
    { from: start, to: end, text: fitted, start: caret, end: caret },
    'insertFromPaste',
  );
}

/** The Markdown of a clip as it goes into such a text, '' where there is none; what it does not have is told. */
async function readFormatted(clip: Clip, into: Paste['into']): Promise<string> {
  const { text, leftOut, code } = await markdownOrPlain(clip);
  if (leftOut > 0) {
    const what = leftOut === 1 ? 'a picture was' : `${leftOut} pictures were`;
    showToast({
      text: `Pictures are not supported in a plan: ${what} left out. Link to them instead.`,
    });
  } else if (text === '') {
    showToast({ text: 'There was no text in what was pasted.' });
  }
  if (code) return codeMarkdown(text, code.language);
  return into === 'items' ? withoutHeadings(text) : text;
}

/** What is pasted where items are, and not into the text of one: as `pastedItems` takes it. */
export async function textForItems(data: DataTransfer): Promise<string> {
  const clip = clipOf(data);
  const code = editorCode(data);
  if (code !== null) return code;
  return mayHaveFormat(clip, data.types) ? await readFormatted(clip, 'items') : clip.plain;
}

async function markdownOrPlain(clip: Clip): Promise<ReadClip> {
  try {
    const { readClip } = await import('../../../ui/rich-text/html-to-markdown.ts');
    return readClip(clip);
  } catch {
    showToast({
      tone: 'danger',
      text: 'The formats of the pasted text could not be read, so it came as plain text.',
    });
    return { text: clip.plain, leftOut: 0 };
  }
}

/** Blocks as one line: without the signs that lines of Markdown start with, and with code as it is. */
function asLine(markdown: string): string {
  return fencedLines(markdown)
    .filter(({ role }) => role === 'text' || role === 'code')
    .map(({ line, role }) => (role === 'text' ? line.slice(textStartIn(line)) : line).trim())
    .filter((line) => line !== '')
    .join(' ');
}

/** An item has no headings in it: there they are text. */
function withoutHeadings(markdown: string): string {
  return withProseLines(markdown, (line) => line.replace(/^#{1,6} (?=\S)/, ''));
}

/**
 * With line breaks around it where it is to start a block, or end one, in the middle of a line;
 * in an item of a list, with the indentation of that item.
 */
function asBlocks(markdown: string, text: string, range: Range): string {
  const line = linesAround(text, range);
  const isBlock = BLOCK.test(markdown);
  const isList = ITEM.test(markdown);
  const isMore = isList && ITEM.test(text.slice(line.start));
  const hasBefore = text.slice(line.start, range.start).trim() !== '';
  const hasBehind = text.slice(range.end, line.end).trim() !== '';
  const inItem = isList ? 0 : (HANG.exec(text.slice(line.start, range.start))?.[0].length ?? 0);
  // A fence needs no blank line, which would set the items of a list apart.
  const isTight = isMore || (inItem > 0 && openedFence(markdown.split('\n')[0] ?? '') !== '');
  const before = isBlock && hasBefore ? (isTight ? '\n' : '\n\n') : '';
  const behind = hasBehind && (isBlock || markdown.includes('\n')) ? '\n\n' : '';
  const [first, ...rest] = indented(before + markdown + behind, inItem).split('\n');
  const opening = before === '' ? first?.slice(inItem) : first;
  return [opening, ...rest].join('\n') + (behind === '' ? '' : ' '.repeat(inItem));
}

const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;
const BLOCK = /^(?:[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]|#{1,6} |>|\||```|~~~|---$)/;
/** What further lines of the item that a line begins, or goes on, are indented by. */
const HANG = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?/;
