/** What a piece of other content is called: all of them would be called the same. */
import { firstWords } from '../../../markdown/first-words.ts';

/** `Other content: Retrospective`, by its heading or its first words. */
export function otherName(text: string): string {
  const words = firstWords(text);
  return words === '' ? OTHER : `${OTHER}: ${words}`;
}

export const OTHER = 'Other content';
