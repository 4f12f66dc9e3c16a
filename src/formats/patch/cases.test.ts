/** Edits of texts in the styles of people: the files in `cases` say which lines each one changes. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editCases, editedLines } from '../../testing/edit-cases.ts';

const folder = new URL('cases/', import.meta.url);

describe.each(readdirSync(folder))('%s', (file) => {
  const { text, cases } = editCases(readFileSync(new URL(file, folder), 'utf8'));

  it.each(cases)('$edit', ({ edit, lines }) => {
    expect(editedLines(text, edit)).toBe(lines);
  });
});
