/**
 * Texts in the styles of people: the files in `cases` say which tasks, steps and fields they have.
 * Those in files whose name begins with `own-` are read in the format of their own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OWN_FORMAT } from '../../plan/own-format.ts';
import { outlineOf } from '../../testing/outline.ts';

const folder = new URL('cases/', import.meta.url);

/** A file has texts behind `===== name`, each with its outline behind `=>`. */
function casesIn(file: string): { name: string; text: string; outline: string }[] {
  const cases = readFileSync(new URL(file, folder), 'utf8')
    .split(/^===== /m)
    .slice(1);
  return cases.map((each) => {
    const [head = '', outline = ''] = each.split(/^=>\n/m);
    const [name = '', ...lines] = head.split('\n');
    return { name, text: lines.join('\n'), outline: outline.trimEnd() };
  });
}

describe.each(readdirSync(folder))('%s', (file) => {
  const format = file.startsWith('own-') ? OWN_FORMAT : undefined;

  it.each(casesIn(file))('$name', ({ text, outline }) => {
    expect(outlineOf(text, format).join('\n')).toBe(outline);
  });
});
