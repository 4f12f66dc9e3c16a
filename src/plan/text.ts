/**
 * Normal forms of what people type. They tidy the edges of a value (line
 * breaks, blank lines around it) and never change what stands inside.
 */

/** One kind of line break, LF, whatever the text came with. */
export function withLf(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** A single line: line breaks become spaces, spaces at both ends go. */
export function normalLine(text: string): string {
  return trimSpaces(withLf(text).replace(/\n+/g, ' '));
}

/** Prose: LF, no blank lines before the first or after the last line of text. */
export function normalProse(text: string): string {
  return trimBlankLines(withLf(text));
}

/** Text of a list item: as prose, and no spaces at its two ends either. */
export function normalItemText(text: string): string {
  return trimSpaces(normalProse(text));
}

/** Code: LF only. Every blank line in it counts. */
export function normalCode(text: string): string {
  return withLf(text);
}

/** Whether a line has nothing but spaces and tabs, as CommonMark defines blank. */
export function isBlank(line: string): boolean {
  return /^[ \t]*$/.test(line);
}

/** Without spaces and tabs at both ends; other white space is content. */
export function trimSpaces(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function trimBlankLines(text: string): string {
  if (text.trim() === text) return text;
  const lines = text.split('\n');
  let start = 0;
  let end = lines.length;
  while (start < end && isBlank(lines[start] ?? '')) start++;
  while (end > start && isBlank(lines[end - 1] ?? '')) end--;
  return start === 0 && end === lines.length ? text : lines.slice(start, end).join('\n');
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

/** Without case and accents, to look things up by: `Émile` is found by `emile`. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
}
