/**
 * Texts in the styles of people: the files in `cases` say which tasks, steps and fields they have.
 * Those in files whose name begins with `own-` are read in the format of their own.
 */
import { describe, expect, it } from 'vitest';
import { OWN_FORMAT } from '../../plan/own-format.ts';
import { caseFiles } from '../../testing/cases.ts';
import { outlineOf } from '../../testing/outline.ts';

describe.each(caseFiles(new URL('cases/', import.meta.url)))('$file', ({ file, cases }) => {
  const format = file.startsWith('own-') ? OWN_FORMAT : undefined;

  it.each(cases)('$name', ({ text, said: [outline] }) => {
    expect(outlineOf(text, format).join('\n')).toBe(outline);
  });
});
