/** The texts in a value of any kind, one a line: how it reads where nothing can show it better yet. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (NO_TEXT.has(key) ? [] : textsIn(part)));
}

/** The state of a box, and the id of a step. */
const NO_TEXT = new Set(['box', 'step']);
