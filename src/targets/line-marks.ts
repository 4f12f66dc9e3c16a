/** What a line of Markdown begins with before its words: the marks of the quotes and items that it is in. */

/** `> - ` of `> - [ ] Build it`, `- > ` of `- > Ask Ann`. */
export function markOf(line: string): string {
  return /^(?:[\s>]|(?:[-*+]|\d+[.)])\s)*/.exec(line)?.[0] ?? '';
}

/** What stands before further lines of the same item: room in the place of its marker. */
export function blanked(mark: string): string {
  return mark.replaceAll(/[^\s>]/g, ' ');
}
