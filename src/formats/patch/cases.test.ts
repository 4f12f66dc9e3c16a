/**
 * Edits of texts in the styles of people: the files in `cases` say which lines each one changes. Those
 * whose name begins with `own-` are read in the format of their own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OWN_FORMAT } from '../../plan/own-format.ts';
import { editCases, editedLines } from '../../testing/edit-cases.ts';

const folder = new URL('cases/', import.meta.url);

describe.each(readdirSync(folder))('%s', (file) => {
  const format = file.startsWith('own-') ? OWN_FORMAT : undefined;
  const { text, cases } = editCases(readFileSync(new URL(file, folder), 'utf8'));

  it.each(cases)('$edit', ({ edit, lines }) => {
    expect(editedLines(text, edit, format)).toBe(lines);
  });
});
