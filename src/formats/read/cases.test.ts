/**
 * Texts in the styles of people: the files in `cases` say whose each line is, and what it says. Those in
 * files whose name begins with `own-` are read in the format of their own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OWN_FORMAT } from '../../plan/own-format.ts';
import { shownReading } from '../../testing/shown-reading.ts';

const folder = new URL('cases/', import.meta.url);

/** A file has texts behind `===== name`, each with what is read in it behind `=>`. */
function casesIn(file: string): { name: string; text: string; shown: string }[] {
  const cases = readFileSync(new URL(file, folder), 'utf8')
    .split(/^===== /m)
    .slice(1);
  return cases.map((each) => {
    const [head = '', shown = ''] = each.split(/^=>\n/m);
    const [name = '', ...lines] = head.split('\n');
    return { name, text: lines.join('\n'), shown: shown.trimEnd() };
  });
}

/** With the texts of the plan, which stand behind the lines, sorted: their order is the schema's. */
function sorted(shown: readonly string[], text: string): string[] {
  const lines = 1 + text.split('\n').length;
  return [...shown.slice(0, lines), ...shown.slice(lines).sort()];
}

describe.each(readdirSync(folder))('%s', (file) => {
  const format = file.startsWith('own-') ? OWN_FORMAT : undefined;

  it.each(casesIn(file))('$name', ({ text, shown }) => {
    expect(sorted(shownReading(text, format), text)).toEqual(sorted(shown.split('\n'), text));
  });
});
