/** What a piece of other content is called: all of them would be called the same. */
import { firstWords } from '../../../markdown/first-words.ts';
import { isLoneBox } from '../../../plan/lone-box.ts';
import { OTHER } from './other.ts';

/** `Other content: Retrospective`, by its heading or its first words. */
export function otherName(text: string): string {
  if (isLoneBox({ text })) return 'Box';
  const words = firstWords(text);
  return words === '' ? OTHER : `${OTHER}: ${words}`;
}
