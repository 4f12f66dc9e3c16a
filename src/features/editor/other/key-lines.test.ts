import { describe, expect, it } from 'vitest';
import { keyLinesOf } from './key-lines.ts';

const shown = (text: string) =>
  keyLinesOf(text)?.map((line) => ('key' in line ? [line.key, line.value] : line.fixed));

/** `text` with another value for `key`. */
function changed(text: string, key: string, value: string): string | undefined {
  const line = keyLinesOf(text)?.find((each) => 'key' in each && each.key === key);
  return line && 'key' in line ? line.withValue(value) : undefined;
}

const TOP = [
  '---',
  'tags: "a: b"',
  '---',
  '# A plan ',
  '**Status:** draft  ',
  '**Owner**: Ann',
  '',
  '---',
].join('\n');

describe('lines with keys', () => {
  it('are found with the headings and breaks between them', () => {
    expect(shown('Status: draft\nOwner: Ann')).toEqual([
      ['Status', 'draft'],
      ['Owner', 'Ann'],
    ]);
    expect(shown(TOP)).toEqual([
      ['tags', 'a: b'],
      '# A plan ',
      ['Status', 'draft'],
      ['Owner', 'Ann'],
      '---',
    ]);
  });

  it.each(['', '# Only a heading', 'Status: draft\n\nSome words', '- one\n- two', '---\n- a\n---'])(
    'are not in %j',
    (text) => expect(keyLinesOf(text)).toBeNull(),
  );

  it('change in their value alone', () => {
    expect(changed(TOP, 'Status', 'done')).toBe(TOP.replace('draft', 'done'));
    expect(changed(TOP, 'tags', 'c')).toBe(TOP.replace('"a: b"', '"c"'));
    expect(changed(TOP, 'Owner', '')).toBe(TOP.replace('Ann', ''));
    expect(changed(`${TOP}\n\nDue: May`, 'Due', 'June')).toBe(`${TOP}\n\nDue: June`);
  });
});
