import { type KeyPress, pressed } from '../../../ui/key-press.ts';
import { KEYS } from '../../../ui/keys.ts';
import { lateTextTools } from './late-text-tools.ts';
import { TextBox, type TextBoxProps } from './text-box.tsx';
import { useTabExit } from './use-tab-exit.ts';

/**
 * Markdown of many lines. In a line that is an item of a list, Enter starts the next one,
 * Tab and Shift+Tab move it in and out; elsewhere they do what they always do.
 */
export function ProseBox(props: Omit<TextBoxProps, 'markdown' | 'single' | 'onKey'>) {
  const leaves = useTabExit('text', KEYS.prose);

  const handleKey = (press: KeyPress<HTMLTextAreaElement>) => {
    const key = pressed(press, KEYS.prose);
    const area = press.currentTarget;
    const { value, selectionStart: start, selectionEnd: end } = area;
    const tools = lateTextTools.now();
    const shifted = (by: -1 | 1) => tools?.shiftedItems(value, { start, end }, by) ?? null;
    const isTabTaken = key === 'leave' && (shifted(1) ?? shifted(-1)) !== null;
    if (leaves(press, isTabTaken) || key === null || key === 'leave') return;
    const edit =
      key === 'next' ? tools?.nextItem(value, { start, end }) : shifted(key === 'in' ? 1 : -1);
    if (!edit) return;
    press.preventDefault();
    tools?.applyEdit(area, edit, key === 'next' ? 'insertLineBreak' : 'formatIndent');
  };

  return <TextBox rows={2} {...props} onKey={handleKey} />;
}
