import type { KeyboardEvent } from 'react';
import { Field } from '../../ui/field.tsx';
import { TextArea } from '../../ui/text-area.tsx';

interface PasteBoxProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onDone: () => void;
}

/** A place to paste a text in. */
export function PasteBox({ text, onText, onDone }: PasteBoxProps) {
  const handleKeyDown = (event: KeyboardEvent) => {
    const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (isDone && text.trim() !== '') onDone();
  };
  return (
    <Field
      label="Text of the plan"
      help="Paste a plan from a ticket, a chat or a file, or drop its files here. It stays on this machine."
    >
      {(wiring) => (
        <TextArea
          {...wiring}
          code
          rows={4}
          data-autofocus=""
          value={text}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={handleKeyDown}
          className="max-h-[45dvh] min-h-48 overflow-y-auto"
        />
      )}
    </Field>
  );
}
