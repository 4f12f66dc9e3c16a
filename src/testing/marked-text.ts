import type { Range, TextEdit } from '../features/editor/text/text-edit.ts';

/** The text that an edit makes of another. */
export function textAfter(text: string, edit: TextEdit): string {
  return text.slice(0, edit.from) + edit.text + text.slice(edit.to);
}

/**
 * What an edit makes of a text with marks in it: `‹` and `›` are the selection, `|` is a caret;
 * text without an edit comes back as it was.
 */
export function markedAfter(
  marked: string,
  edit: (text: string, range: Range) => TextEdit | null,
): string {
  const caret = marked.indexOf('|');
  const start = caret < 0 ? marked.indexOf('‹') : caret;
  const end = caret < 0 ? marked.indexOf('›') - 1 : caret;
  const text = marked.replaceAll(/[‹›|]/g, '');
  const made = edit(text, { start, end });
  if (!made) return marked;
  const after = textAfter(text, made);
  const [before, behind] = [after.slice(0, made.start), after.slice(made.end)];
  if (made.start === made.end) return `${before}|${behind}`;
  return `${before}‹${after.slice(made.start, made.end)}›${behind}`;
}
