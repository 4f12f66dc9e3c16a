import {
  type ClipboardEvent,
  type CompositionEvent,
  type InputEvent,
  type KeyboardEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { MARKDOWN_TEXT } from '../../../ui/screen-address.ts';
import { refit, TextArea, type TextAreaProps } from '../../../ui/text-area.tsx';
import { carriedPosition } from './carried-position.ts';
import { isPlainPasteKey, pasteInto } from './paste.ts';
import type { Range } from './text-edit.ts';

export interface TextBoxProps
  extends Omit<TextAreaProps, 'value' | 'defaultValue' | 'onChange' | 'onInput' | 'ref'> {
  readonly value: string;
  readonly onText: (text: string) => void;
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
  const { onKeyDown, rows, ...rest } = others;
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

  const handleKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    isPlain.current = isPlainPasteKey(event);
    onKeyDown?.(event);
    // With Ctrl or Cmd it belongs to the card.
    const isEnter = event.key === 'Enter' && !event.ctrlKey && !event.metaKey;
    if (single && isEnter && !isComposing(event)) event.preventDefault();
  };

  const handlePaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const into = !markdown ? 'code' : single ? 'line' : onPasteText ? 'items' : 'blocks';
    pasteInto(event, { into, isPlain: isPlain.current, take: onPasteText ?? pastedAsIs });
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
      onKeyDown={handleKeyDown}
      onPaste={handlePaste}
    />
  );
}

/** Whether a key belongs to an input method that is still at work on a word. */
export function isComposing(event: KeyboardEvent): boolean {
  // Safari ends the composition before it tells of the Enter that did so: 229 is its sign.
  return event.nativeEvent.isComposing || event.keyCode === 229;
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
