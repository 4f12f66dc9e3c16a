/** Copying, cutting and pasting items of a list, with the browser's own keys and menus. */
import type { ClipboardEvent } from 'react';
import { announce } from '../../../ui/live-region.tsx';
import { type Span, spanFollowed } from '../rows/item-groups.ts';
import { pastedInto, rowsOfPasted } from '../rows/list-edits.ts';
import { pastedItems } from '../rows/pasted.ts';
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
  const { span, run, showEdit } = selection;

  const handleCopy = (event: ClipboardEvent) => {
    if (!span || isInMenu(event)) return;
    copyItems(event.clipboardData, rows, span);
    done(event);
    if (event.type === 'cut') run('remove');
    else announce(`${itemCount(span.end - span.start)} copied.`);
  };

  const pasteBehind = (event: ClipboardEvent, { start, end }: Span) => {
    const data = event.clipboardData;
    const items = copiedItems(data) ?? pastedItems(data.getData('text/plain'));
    if (items.length === 0) return;
    done(event);
    const added = rowsOfPasted(items, box, rows[start]?.depth);
    showEdit(spanFollowed(rows, { start, end }, added));
    announce(`${itemCount(items.length)} pasted.`);
  };

  const pasteInto = (event: ClipboardEvent, area: HTMLTextAreaElement) => {
    const items = copiedItems(event.clipboardData);
    const at = rows.findIndex(({ key }) => key === area.dataset.row);
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
      if (span) pasteBehind(event, span);
      else if (event.target instanceof HTMLTextAreaElement) pasteInto(event, event.target);
    },
  };
}

function done(event: ClipboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
