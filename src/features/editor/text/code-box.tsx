import { type KeyPress, pressed } from '../../../ui/key-press.ts';
import { LATE_KEYS } from '../../../ui/late-keys.ts';
import { applyEdit } from './apply-edit.ts';
import { shiftedLines } from './shifted-lines.ts';
import { TextBox, type TextBoxProps } from './text-box.tsx';
import { useTabExit } from './use-tab-exit.ts';

/** Code: Tab and Shift+Tab shift the selected lines, or indent at the caret. */
export function CodeBox(props: Omit<TextBoxProps, 'code' | 'single' | 'onKey'>) {
  const leaves = useTabExit('code', LATE_KEYS.code);

  const handleKey = (press: KeyPress<HTMLTextAreaElement>) => {
    if (leaves(press, true)) return;
    const key = pressed(press, LATE_KEYS.code);
    if (key !== 'in' && key !== 'out') return;
    press.preventDefault();
    const { value, selectionStart: start, selectionEnd: end } = press.currentTarget;
    const edit = shiftedLines(value, start, end, key === 'out' ? -1 : 1);
    if (edit) applyEdit(press.currentTarget, edit, 'insertText');
  };

  return <TextBox rows={2} {...props} code onKey={handleKey} />;
}
