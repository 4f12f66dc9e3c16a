import type { ClipboardEvent } from 'react';
import { Field } from '../../ui/field.tsx';
import { isPressed, type KeyPress, onKeyPress } from '../../ui/key-press.ts';
import { LATE_KEYS } from '../../ui/late-keys.ts';
import { FIRST_FOCUS } from '../../ui/screen-address.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { markdownIn } from './file-sources.ts';

interface PasteBoxProps {
  readonly asTemplate: boolean;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onDone: () => void;
  /** Gets a text that is too long to be in the box, which stays as it was. */
  readonly onLong: (text: string) => void;
}

/** A place to paste a text in. */
export function PasteBox({ asTemplate, text, onText, onDone, onLong }: PasteBoxProps) {
  const handleKey = (press: KeyPress) => {
    if (isPressed(press, LATE_KEYS.pasteBox.done) && text.trim() !== '') onDone();
  };
  /** What is pasted with formats comes as Markdown; where that fails, or without, as plain text. */
  const handlePaste = async (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { clipboardData, currentTarget: area } = event;
    const markdown = markdownIn(clipboardData);
    const plain = clipboardData.getData('text/plain');
    if (!markdown && plain.length < LONG) return;
    event.preventDefault();
    let pasted = plain;
    try {
      if (markdown) pasted = await markdown();
    } catch (error) {
      showToast({ text: `It was pasted as plain text: ${(error as Error).message}` });
    }
    // As it is now: somebody may have typed meanwhile.
    const { selectionStart, selectionEnd, value } = area;
    const all = value.slice(0, selectionStart) + pasted + value.slice(selectionEnd);
    if (all.length >= LONG) return onLong(all);
    area.setRangeText(pasted, selectionStart, selectionEnd, 'end');
    area.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
  };
  return (
    <Field
      label={asTemplate ? 'Text of the template' : 'Text of the plan'}
      help={asTemplate ? TEMPLATE_HELP : HELP}
    >
      {(wiring) => (
        <TextArea
          {...wiring}
          code
          rows={4}
          {...FIRST_FOCUS.attributes()}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={onKeyPress(handleKey)}
          onPaste={(event) => void handlePaste(event)}
          className="max-h-[45dvh] min-h-48 overflow-y-auto"
        />
      )}
    </Field>
  );
}

const HELP =
  'Paste a plan from a ticket, a chat or a file, or drop its files here. It stays on this machine.';
const TEMPLATE_HELP =
  'Paste any Markdown with the headings that your plans have, or drop its file here. It stays on this machine.';

/** Characters: with a megabyte, a text area freezes the page for seconds. */
const LONG = 100_000;
