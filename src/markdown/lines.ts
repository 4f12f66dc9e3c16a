/** Lines of Markdown and their indentation, in columns as CommonMark counts them. */

const TAB_STOP = 4;

/** Whether a line has nothing but spaces and tabs. */
export function isBlankLine(line: string): boolean {
  // From its end: most lines end with a word, however far in they begin.
  let at = line.length;
  while (at > 0 && (line.charAt(at - 1) === ' ' || line.charAt(at - 1) === '\t')) at--;
  return at === 0;
}

/**
 * `line` without its first `columns` columns of white space (fewer where it has
 * fewer). A tab that reaches past them leaves its remaining columns as spaces.
 */
export function outdented(line: string, columns: number): string {
  if (columns === 0) return line;
  const { at, past } = outdent(line, columns);
  return ' '.repeat(past) + line.slice(at);
}

/** How many characters `outdented` takes from a line. */
export function outdentLength(line: string, columns: number): number {
  return columns === 0 ? 0 : outdent(line, columns).at;
}

/** The character after so many columns of white space, and how far a tab reaches past them. */
function outdent(line: string, columns: number): { at: number; past: number } {
  let at = 0;
  let column = 0;
  while (column < columns && at < line.length) {
    const char = line.charAt(at);
    if (char === ' ') column++;
    else if (char === '\t') column += TAB_STOP - (column % TAB_STOP);
    else break;
    at++;
  }
  return { at, past: Math.max(0, column - columns) };
}

/** `text` with `columns` spaces before each line that is not empty. */
export function indented(text: string, columns: number): string {
  if (columns === 0) return text;
  // Not `^` with the flag m: to JavaScript, U+2028 ends a line, too.
  return text.replace(/(?<=^|\n)(?=[^\n])/g, ' '.repeat(columns));
}

/** The column after `text`, which starts at `column`. */
export function columnAfter(text: string, column: number): number {
  let result = column;
  for (const char of text) result += char === '\t' ? TAB_STOP - (result % TAB_STOP) : 1;
  return result;
}

/** Columns of white space that a line begins with. */
export function indentOf(line: string): number {
  let column = 0;
  for (let at = 0; ; at++) {
    const char = line.charAt(at);
    if (char === ' ') column++;
    else if (char === '\t') column += TAB_STOP - (column % TAB_STOP);
    else return column;
  }
}

/** `lines` without the blank ones at both ends, as one text. */
export function joinedTrimmed(lines: readonly string[]): string {
  let start = 0;
  let end = lines.length;
  while (start < end && isBlankLine(lines[start] ?? '')) start++;
  while (end > start && isBlankLine(lines[end - 1] ?? '')) end--;
  return lines.slice(start, end).join('\n');
}
