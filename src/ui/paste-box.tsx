import type { ClipboardEvent } from 'react';
import { Field } from './field.tsx';
import { isPressed, type KeyPress, onKeyPress } from './key-press.ts';
import { LATE_KEYS } from './late-keys.ts';
import { markdownIn } from './rich-text/markdown-in.ts';
import { FIRST_FOCUS } from './screen-address.ts';
import { TextArea } from './text-area.tsx';
import { showToast } from './toast-queue.ts';

interface PasteBoxProps {
  readonly label: string;
  readonly help: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onDone: () => void;
  /** Gets a text that is too long to be in the box, which stays as it was. */
  readonly onLong: (text: string) => void;
  /** Whether it has the focus first in its dialog. */
  readonly isFirst: boolean;
}

/** A place to paste a text in; `LONG_PASTE` says what is too long for it. */
export function PasteBox(props: PasteBoxProps) {
  const { label, help, text, onText, onDone, onLong, isFirst } = props;
  const handleKey = (press: KeyPress) => {
    if (isPressed(press, LATE_KEYS.pasteBox.done) && text.trim() !== '') onDone();
  };
  /** What is pasted with formats comes as Markdown; where that fails, or without, as plain text. */
  const handlePaste = async (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { clipboardData, currentTarget: area } = event;
    const markdown = markdownIn(clipboardData);
    const plain = clipboardData.getData('text/plain');
    if (!markdown && plain.length < LONG_PASTE) return;
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
    if (all.length >= LONG_PASTE) return onLong(all);
    area.setRangeText(pasted, selectionStart, selectionEnd, 'end');
    area.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
  };
  return (
    <Field label={label} help={help}>
      {(wiring) => (
        <TextArea
          {...wiring}
          code
          rows={4}
          {...(isFirst ? FIRST_FOCUS.attributes() : {})}
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

/** Characters: with a megabyte, a text area freezes the page for seconds. */
export const LONG_PASTE = 100_000;
