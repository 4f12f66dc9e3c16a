import type { TextControl } from './caret.ts';
import type { TextEdit } from './text-edit.ts';

/**
 * Makes an edit as if it was typed: whoever listens to the text (its field, the history)
 * hears of it as of the browser's own edits. `inputType` is as in `InputEvent`.
 */
export function applyEdit(control: TextControl, edit: TextEdit, inputType: string): void {
  const { from, to, text, start, end } = edit;
  if (control.value.slice(from, to) === text) {
    control.setSelectionRange(start, end);
    return;
  }
  control.dispatchEvent(new InputEvent('beforeinput', { inputType, bubbles: true }));
  control.setRangeText(text, from, to);
  control.setSelectionRange(start, end);
  control.dispatchEvent(new InputEvent('input', { inputType, bubbles: true }));
}
