import {
  type ClipboardEvent,
  type CompositionEvent,
  type InputEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { isPressed, type KeyPress, onKeyPress } from '../../../ui/key-press.ts';
import { KEYS } from '../../../ui/keys.ts';
import { MARKDOWN_TEXT } from '../../../ui/screen-address.ts';
import { refit, TextArea, type TextAreaProps } from '../../../ui/text-area.tsx';
import { carriedPosition } from './carried-position.ts';
import { latePaste } from './late-text-tools.ts';
import type { Range } from './text-edit.ts';

export interface TextBoxProps
  extends Omit<
    TextAreaProps,
    'value' | 'defaultValue' | 'onChange' | 'onInput' | 'onKeyDown' | 'ref'
  > {
  readonly value: string;
  readonly onText: (text: string) => void;
  /** Called for each key press in it. */
  readonly onKey?: (press: KeyPress<HTMLTextAreaElement>) => void;
  /** One line, however long: Enter makes no line break, pasted ones become spaces. */
  readonly single?: boolean;
  /** Whether it is Markdown, with the keys for it: all that is not code. */
  readonly markdown?: boolean;
  /** Takes a pasted text in place of a part of this one; false where it is to be pasted as it is. */
  readonly onPasteText?: (text: string, range: Range) => boolean;
}

/**
 * A text that a person types in and that may change from elsewhere (undo, another
 * tab). While they type, the element's text is the truth; a change from elsewhere
 * keeps the caret at what it stood in, and waits for a composition (IME) to end,
 * whose text wins.
 */
export function TextBox(props: TextBoxProps) {
  const { value, onText, single = false, markdown = !props.code, onPasteText, ...others } = props;
  const { onKey, rows, ...rest } = others;
  const area = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);
  /** Whether the next paste was asked to be plain. */
  const isPlain = useRef(false);
  // A changing default value would change the element behind the caret's back.
  const [initial] = useState(value);

  useLayoutEffect(() => {
    if (area.current && !composing.current) takeOver(area.current, value);
  }, [value]);

  const report = (element: HTMLTextAreaElement) => {
    const text = single ? withoutBreaks(element.value) : element.value;
    if (!composing.current) takeOver(element, text);
    onText(text);
  };

  const handleKey = (press: KeyPress<HTMLTextAreaElement>) => {
    isPlain.current = isPressed(press, KEYS.paste.plain);
    onKey?.(press);
    if (single && isPressed(press, KEYS.line.noBreak)) press.preventDefault();
  };

  const handlePaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const into = single ? 'line' : onPasteText ? 'items' : 'blocks';
    const paste = { into, isPlain: isPlain.current, take: onPasteText ?? pastedAsIs } as const;
    latePaste(event, paste);
    isPlain.current = false;
  };

  return (
    <TextArea
      {...rest}
      ref={area}
      {...(markdown ? MARKDOWN_TEXT.attributes(single ? 'line' : 'blocks') : {})}
      rows={rows ?? 1}
      defaultValue={initial}
      onInput={(event: InputEvent<HTMLTextAreaElement>) => report(event.currentTarget)}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event: CompositionEvent<HTMLTextAreaElement>) => {
        composing.current = false;
        report(event.currentTarget);
      }}
      onKeyDown={onKeyPress(handleKey)}
      onPaste={markdown ? handlePaste : undefined}
    />
  );
}

const pastedAsIs = () => false;

function takeOver(area: HTMLTextAreaElement, text: string): void {
  const { value, selectionStart, selectionEnd, selectionDirection } = area;
  if (value === text) return;
  area.value = text;
  refit(area);
  if (document.activeElement !== area) return;
  area.setSelectionRange(
    carriedPosition(value, text, selectionStart),
    carriedPosition(value, text, selectionEnd),
    selectionDirection,
  );
}

function withoutBreaks(text: string): string {
  return text.includes('\n') ? text.replaceAll(/\n+/g, ' ') : text;
}
