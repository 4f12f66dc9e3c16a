import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { TemplateDraft } from './template-draft.ts';

interface TemplateTextProps {
  readonly draft: TemplateDraft;
  /** Gets what leads to a line, from 1, of the text. */
  readonly lead: { current: (line: number) => void };
}

/** The Markdown of a template, to be typed in. */
export function TemplateText({ draft, lead }: TemplateTextProps) {
  const { text, onText, undo, redo } = draft;
  const area = useRef<HTMLTextAreaElement>(null);
  /** The text that was typed here last. */
  const typed = useRef(text);

  useLayoutEffect(() => {
    lead.current = (line) => {
      const before = text.split('\n').slice(0, line - 1);
      const start = before.reduce((sum, each) => sum + each.length + 1, 0);
      const end = text.indexOf('\n', start);
      area.current?.focus();
      area.current?.setSelectionRange(start, end === -1 ? text.length : end);
    };
  }, [lead, text]);

  // A text from elsewhere, by undo: the caret goes to where it is another, not to its end.
  useLayoutEffect(() => {
    if (text === typed.current || !area.current) return;
    const caret = text.length - sharedEnd(typed.current, text);
    typed.current = text;
    if (document.activeElement === area.current) area.current.setSelectionRange(caret, caret);
  }, [text]);

  /** The browser's own undo, from a menu or by a gesture, knows none of the texts from elsewhere. */
  const handleBeforeInput = useEffectEvent((event: InputEvent) => {
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
    event.preventDefault();
    if (event.inputType === 'historyUndo') undo();
    else redo();
  });
  useEffect(() => {
    const element = area.current;
    const handle = (event: InputEvent) => handleBeforeInput(event);
    element?.addEventListener('beforeinput', handle);
    return () => element?.removeEventListener('beforeinput', handle);
  }, []);

  return (
    <textarea
      ref={area}
      aria-label="Markdown of the template"
      dir="auto"
      spellCheck={false}
      autoCapitalize="off"
      value={text}
      onChange={(event) => {
        typed.current = event.target.value;
        onText(event.target.value);
      }}
      className="block min-h-0 w-full flex-1 resize-none bg-surface px-5 py-4 font-mono text-sm leading-6 text-ink -outline-offset-2"
    />
  );
}

/** How many characters at their ends two texts share, beside what they share at their starts. */
function sharedEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start++;
  let end = 0;
  while (end < most - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  return end;
}
