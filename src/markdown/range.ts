/** Part of a text, by positions of characters; empty for a place between two. */
export interface Range {
  readonly start: number;
  /** The position after the last. */
  readonly end: number;
}

/** What stands in a range. */
export function sliceOf(text: string, { start, end }: Range): string {
  return text.slice(start, end);
}

/** `range` without the spaces and tabs at both its ends; empty at its start where it has no more. */
export function trimmedRange(text: string, range: Range): Range {
  let { start, end } = range;
  while (end > start && isSpace(text.charAt(end - 1))) end--;
  while (start < end && isSpace(text.charAt(start))) start++;
  return { start, end };
}

/** The position of the next character from `at` that is no space and no tab. */
export function afterSpace(text: string, at: number): number {
  let end = at;
  while (isSpace(text.charAt(end))) end++;
  return end;
}

function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}
