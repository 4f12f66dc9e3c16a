/** What can be done with the selected text of a Markdown field, by keys and from the command palette. */
import { type Command, commandOf } from '../../../ui/commands.ts';
import { KEYS } from '../../../ui/keys.ts';
import { MARKDOWN_TEXT } from '../../../ui/screen-address.ts';
import type { Shortcut } from '../../../ui/shortcut.ts';
import { showToast } from '../../../ui/toast-queue.ts';
import { applyEdit } from './apply-edit.ts';
import { toggledCode } from './code-marks.ts';
import { toggledEmphasis } from './emphasis.ts';
import { toggledLink } from './link-marks.ts';
import type { Range, TextEdit } from './text-edit.ts';

export const TEXT_ACTIONS: readonly Command[] = [
  action(KEYS.text.bold, 'formatBold', (text, range) => toggledEmphasis(text, range, 2)),
  action(KEYS.text.italic, 'formatItalic', (text, range) => toggledEmphasis(text, range, 1)),
  action(KEYS.text.code, 'formatCode', toggledCode),
  action(KEYS.text.link, 'insertLink', toggledLink),
];

/** Whether an element is a text that is Markdown. */
function isMarkdownText(element: Element | null): element is HTMLTextAreaElement {
  return element instanceof HTMLTextAreaElement && MARKDOWN_TEXT.of(element) !== null;
}

/** Whether there is room for blocks in it: it may have line breaks. */
function hasBlocks(area: HTMLTextAreaElement): boolean {
  return MARKDOWN_TEXT.of(area) === 'blocks';
}

type Make = (text: string, range: Range, canHaveBlocks: boolean) => TextEdit | null;

function action(shortcut: Shortcut, inputType: string, make: Make): Command {
  return {
    id: inputType,
    ...commandOf(shortcut),
    keywords: 'format markdown',
    isFor: isMarkdownText,
    run() {
      const area = document.activeElement;
      if (!isMarkdownText(area)) {
        showToast({ text: `${shortcut.does} is for text: put the caret into one first.` });
        return;
      }
      const { value, selectionStart: start, selectionEnd: end } = area;
      const edit = make(value, { start, end }, hasBlocks(area));
      if (edit) applyEdit(area, edit, inputType);
    },
  };
}
