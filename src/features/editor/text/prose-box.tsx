import type { KeyboardEvent } from 'react';
import { applyEdit } from './apply-edit.ts';
import { nextItem, shiftedItems } from './list-lines.ts';
import { isComposing, TextBox, type TextBoxProps } from './text-box.tsx';
import { useTabExit } from './use-tab-exit.ts';

/**
 * Markdown of many lines. In a line that is an item of a list, Enter starts the next one,
 * Tab and Shift+Tab move it in and out; elsewhere they do what they always do.
 */
export function ProseBox(props: Omit<TextBoxProps, 'markdown' | 'single' | 'onKeyDown'>) {
  const leaves = useTabExit('text');

  const handleKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
    if (!KEYS.includes(key) || isComposing(event) || ctrlKey || altKey || metaKey) return;
    const area = event.currentTarget;
    const { value, selectionStart: start, selectionEnd: end } = area;
    const shifted = (by: -1 | 1) => shiftedItems(value, { start, end }, by);
    if (key === 'Enter') {
      const edit = shiftKey ? null : nextItem(value, { start, end });
      if (!edit) return;
      event.preventDefault();
      applyEdit(area, edit, 'insertLineBreak');
      return;
    }
    const isTabTaken = key === 'Escape' && (shifted(1) ?? shifted(-1)) !== null;
    if (leaves(event, isTabTaken) || key !== 'Tab') return;
    const edit = shifted(shiftKey ? -1 : 1);
    if (!edit) return;
    event.preventDefault();
    applyEdit(area, edit, 'formatIndent');
  };

  return <TextBox rows={2} {...props} onKeyDown={handleKeyDown} />;
}

const KEYS: readonly string[] = ['Enter', 'Tab', 'Escape', 'Shift'];
