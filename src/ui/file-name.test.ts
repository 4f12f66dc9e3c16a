import { describe, expect, it } from 'vitest';
import { fileName } from './file-name.ts';

describe('fileName', () => {
  it.each([
    ['Add rate limits to the API', 'add-rate-limits-to-the-api'],
    ['  ../../etc/passwd  ', 'etc-passwd'],
    ['a\\b:c*d?"e<f>g|h', 'a-b-c-d-e-f-g-h'],
    ['שלום עולם', 'שלום-עולם'],
    ['計画を書く', '計画を書く'],
    ['Größe & Übergrößen', 'größe-übergrößen'],
    ['हिन्दी योजना', 'हिन्दी-योजना'],
    ['🎉🎉', 'plan'],
    ['...', 'plan'],
    ['', 'plan'],
    ['CON', 'con-plan'],
    ['com1', 'com1-plan'],
    ['v1.2.3', 'v1-2-3'],
    ['e\u0301tude', 'étude'],
    ['line\nbreak\u0000', 'line-break'],
  ])('%j is %s', (title, name) => {
    expect(fileName(title)).toBe(name);
  });

  it('keeps to a length that every file system takes, and to whole letters', () => {
    for (const letter of ['a', 'ß', '計', '𠮷', 'n\u0303\u0323', 'नि']) {
      const name = fileName(letter.repeat(10_000));
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(120);
      expect(name).toMatch(new RegExp(`^(${letter.normalize('NFC')})+$`, 'u'));
    }
  });

  it('ends without a hyphen where it is cut', () => {
    expect(fileName(`${'a'.repeat(119)} b`)).toBe('a'.repeat(119));
  });
});
