import type { KeyboardEvent } from 'react';
import { applyEdit } from './apply-edit.ts';
import { shiftedLines } from './shifted-lines.ts';
import { TextBox, type TextBoxProps } from './text-box.tsx';
import { useTabExit } from './use-tab-exit.ts';

/** Code: Tab and Shift+Tab shift the selected lines, or indent at the caret. */
export function CodeBox(props: Omit<TextBoxProps, 'code' | 'single' | 'onKeyDown'>) {
  const leaves = useTabExit('code');

  const handleKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (leaves(event, true) || event.key !== 'Tab') return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const { value, selectionStart: start, selectionEnd: end } = event.currentTarget;
    const edit = shiftedLines(value, start, end, event.shiftKey ? -1 : 1);
    if (edit) applyEdit(event.currentTarget, edit, 'insertText');
  };

  return <TextBox rows={2} {...props} code onKeyDown={handleKeyDown} />;
}
