/** Pasting: rich text becomes Markdown, and an address makes a link. */
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { textStartIn } from '../../../markdown/marks/text-start.ts';
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
import { linesAround, type Range } from './text-edit.ts';

interface Paste {
  /** What kind of text it goes into. */
  readonly into: 'code' | 'line' | 'items' | 'blocks';
  /** Asked for as plain text. */
  readonly isPlain: boolean;
  /** Takes a text in place of a part of the one in the box; false where it is to be pasted as it is. */
  readonly take: (text: string, range: Range) => boolean;
}

/** Ctrl or Cmd with Shift and V: without formats, as elsewhere. */
export function isPlainPasteKey({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'v' && shiftKey && (ctrlKey || metaKey);
}

/** Does what a paste means here; leaves it to the browser where that is the plain text as it is. */
export function pasteInto(event: ClipboardEvent<HTMLTextAreaElement>, paste: Paste): void {
  const { clipboardData: data, currentTarget: area } = event;
  const clip = clipOf(data);
  const range = { start: area.selectionStart, end: area.selectionEnd };
  if (paste.into === 'code' || isFilesOnly(data)) return;
  const link = paste.isPlain ? null : linkedTo(area.value, range, clip.plain);
  if (link) {
    event.preventDefault();
    applyEdit(area, link, 'insertFromPaste');
  } else if (!paste.isPlain && mayHaveFormat(clip, data.types)) {
    event.preventDefault();
    void pasteFormatted(area, range, clip, paste);
  } else if (paste.take(clip.plain, range)) {
    event.preventDefault();
  }
}

async function pasteFormatted(
  area: HTMLTextAreaElement,
  range: Range,
  clip: Clip,
  { into, take }: Paste,
): Promise<void> {
  const before = area.value;
  const text = await readFormatted(clip);
  if (!area.isConnected) {
    showToast({
      tone: 'danger',
      text: 'The text was closed before the pasted one was ready. Open it and paste again.',
    });
    return;
  }
  if (text === '') return;
  // A first paste waits for its reader; keys do not.
  const start = carriedPosition(before, area.value, range.start);
  const end = Math.max(start, carriedPosition(before, area.value, range.end));
  if (take(into === 'items' ? withoutHeadings(text) : text, { start, end })) return;
  const fitted = into === 'blocks' ? asBlocks(text, area.value, { start, end }) : asLine(text);
  const caret = start + fitted.trimEnd().length;
  applyEdit(
    area,
    { from: start, to: end, text: fitted, start: caret, end: caret },
    'insertFromPaste',
  );
}

/** The Markdown of a clip, '' where there is none; what it does not have is told. */
async function readFormatted(clip: Clip): Promise<string> {
  const { text, leftOut } = await markdownOrPlain(clip);
  if (leftOut > 0) {
    const what = leftOut === 1 ? 'a picture was' : `${leftOut} pictures were`;
    showToast({
      text: `Pictures are not supported in a plan: ${what} left out. Link to them instead.`,
    });
  } else if (text === '') {
    showToast({ text: 'There was no text in what was pasted.' });
  }
  return text;
}

/** What is pasted where items are, and not into the text of one: as `pastedItems` takes it. */
export async function textForItems(data: DataTransfer): Promise<string> {
  const clip = clipOf(data);
  return mayHaveFormat(clip, data.types) ? withoutHeadings(await readFormatted(clip)) : clip.plain;
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

/** Blocks as one line: without the signs that lines of Markdown start with. */
function asLine(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => line.slice(textStartIn(line)).trim())
    .filter((line) => line !== '')
    .join(' ');
}

/** An item has no headings in it: there they are text. */
function withoutHeadings(markdown: string): string {
  return markdown.replaceAll(/^#{1,6} (?=\S)/gm, '');
}

/** With line breaks around it where it is to start a block, or end one, in the middle of a line. */
function asBlocks(markdown: string, text: string, range: Range): string {
  const line = linesAround(text, range);
  const isBlock = BLOCK.test(markdown);
  const hasBefore = text.slice(line.start, range.start).trim() !== '';
  const hasBehind = text.slice(range.end, line.end).trim() !== '';
  const isMore = ITEM.test(markdown) && ITEM.test(text.slice(line.start));
  const before = isBlock && hasBefore ? (isMore ? '\n' : '\n\n') : '';
  const behind = hasBehind && (isBlock || markdown.includes('\n')) ? '\n\n' : '';
  return before + markdown + behind;
}

const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;
const BLOCK = /^(?:[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]|#{1,6} |>|\||```|---$)/;
