/** Copying, cutting and pasting items of a list, with the browser's own keys and menus. */
import type { ClipboardEvent } from 'react';
import { announce } from '../../../ui/live-region.tsx';
import { isFilesOnly } from '../../../ui/rich-text/clip.ts';
import { ROW, ROW_PART } from '../../../ui/screen-address.ts';
import { pastedInto, rowsOfPasted } from '../rows/list-edits.ts';
import type { ListRow } from '../rows/list-rows.ts';
import { pastedItems } from '../rows/pasted.ts';
import { textForItems } from '../text/paste.ts';
import { copiedItems, copyItems } from './copied-items.ts';
import { itemCount } from './item-commands.ts';
import { isInMenu } from './item-elements.ts';
import type { SelectableList, Selection } from './item-selection.ts';

export interface ClipboardHandlers {
  readonly onCopyCapture: (event: ClipboardEvent) => void;
  readonly onCutCapture: (event: ClipboardEvent) => void;
  readonly onPasteCapture: (event: ClipboardEvent) => void;
}

/**
 * While items are selected, the clipboard is theirs: what is pasted goes behind them. Items that
 * Planform copied are pasted as they were into a text, too. All else is the text's own business.
 */
export function itemClipboard(list: SelectableList, selection: Selection): ClipboardHandlers {
  const { rows, box, focusNext, onRows } = list;
  const { span, run, insertBehind } = selection;

  const handleCopy = (event: ClipboardEvent) => {
    if (!span || isInMenu(event)) return;
    copyItems(event.clipboardData, rows, span);
    done(event);
    if (event.type === 'cut') run('remove');
    else announce(`${itemCount(span.end - span.start)} copied.`);
  };

  const pasteBehind = (event: ClipboardEvent, last: ListRow, depth: number) => {
    const data = event.clipboardData;
    if (isFilesOnly(data)) return;
    done(event);
    const copied = copiedItems(data);
    if (copied) insertBehind(last.key, rowsOfPasted(copied, box, depth));
    else
      void textForItems(data).then((text) => {
        insertBehind(last.key, rowsOfPasted(pastedItems(text), box, depth));
      });
  };

  const pasteInto = (event: ClipboardEvent, area: HTMLTextAreaElement) => {
    if (ROW_PART.of(area) === 'name') return;
    const items = copiedItems(event.clipboardData);
    const at = rows.findIndex(({ key }) => key === ROW.of(area));
    const range = { start: area.selectionStart, end: area.selectionEnd };
    const edit = items && pastedInto(rows, at, range, items, box);
    if (!edit) return;
    done(event);
    focusNext(edit.caret);
    onRows(edit.rows);
    announce(`${itemCount(items.length)} pasted.`);
  };

  return {
    onCopyCapture: handleCopy,
    onCutCapture: handleCopy,
    onPasteCapture: (event) => {
      const [first, last] = span ? [rows[span.start], rows[span.end - 1]] : [];
      if (first && last) pasteBehind(event, last, first.depth);
      else if (event.target instanceof HTMLTextAreaElement) pasteInto(event, event.target);
    },
  };
}

function done(event: ClipboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
