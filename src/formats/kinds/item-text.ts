/** Texts as they stand behind what an item begins with. */

/**
 * A label and the text after it: on the same line, or below it where the text
 * starts with a block that wants a line of its own.
 */
export function joined(label: string, text: string): string {
  if (text === '') return label;
  return label + (text.includes('\n') && BLOCK_START.test(text) ? '\n' : ' ') + text;
}

/**
 * A text as it follows a box: to Markdown a box is a word, and a fence behind a word is no fence.
 * Code starts on the line below, as in `- [ ]\n  ```sh\n  npm ci\n  ```.
 */
export function behindBox(text: string): string {
  return FENCED.test(text) ? `\n${text}` : text;
}

/** A first line that opens a fence, and lines below it. */
const FENCED = /^(?:`{3,}[^`\n]*|~{3,}[^\n]*)\n/;
const BLOCK_START = /^(?:[-+*>|]|#{1,6} |\d+[.)]|`{3}|~{3}|<!--)/;
