import { useState } from 'react';
import { normalProse, trimSpaces } from '../../../plan/text.ts';

interface TextBoxWiring {
  readonly value: string;
  readonly onText: (text: string) => void;
}

/**
 * Wires a text box to one text of the plan. What the plan tidies away (a space at the
 * end, an empty line) stays in the box while it is typed in; another text from the
 * plan takes its place.
 */
export function useStoredText(stored: string, onText: (text: string) => void): TextBoxWiring {
  const [typed, setTyped] = useState(stored);
  const value = tidy(typed) === tidy(stored) ? typed : stored;
  return {
    value,
    onText(text) {
      setTyped(text);
      onText(text);
    },
  };
}

function tidy(text: string): string {
  return trimSpaces(normalProse(text));
}
