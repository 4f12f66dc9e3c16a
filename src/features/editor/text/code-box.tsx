import { type KeyboardEvent, useRef } from 'react';
import { announce } from '../../../ui/live-region.tsx';
import { shiftedLines } from './shifted-lines.ts';
import { TextBox, type TextBoxProps } from './text-box.tsx';

/**
 * Code: Tab and Shift+Tab shift the selected lines, or indent at the caret. Escape
 * lets the next Tab leave; a second Escape is the card's.
 */
export function CodeBox(props: Omit<TextBoxProps, 'code' | 'single' | 'onKeyDown'>) {
  const leaving = useRef(false);

  const handleKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape' && !leaving.current) {
      leaving.current = true;
      event.stopPropagation();
      announce('Tab now leaves the code.');
      return;
    }
    if (event.key === 'Shift') return;
    const wasLeaving = leaving.current;
    leaving.current = false;
    if (event.key !== 'Tab' || wasLeaving || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    shift(event.currentTarget, event.shiftKey ? -1 : 1);
  };

  return <TextBox rows={2} {...props} code onKeyDown={handleKeyDown} />;
}

function shift(area: HTMLTextAreaElement, by: -1 | 1): void {
  const { value, selectionStart: start, selectionEnd: end } = area;
  const edit = shiftedLines(value, start, end, by);
  if (!edit) return;
  area.setSelectionRange(edit.from, edit.to);
  // As if it was typed: so the browser's own undo takes it back, and input handlers hear of it.
  const typed =
    edit.text === ''
      ? document.execCommand('delete')
      : document.execCommand('insertText', false, edit.text);
  if (!typed) {
    area.setRangeText(edit.text);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  area.setSelectionRange(edit.start, edit.end);
}
