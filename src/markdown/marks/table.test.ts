import { describe, expect, test } from 'vitest';
import { type Range, sliceOf } from '../range.ts';
import { markTable } from './table.ts';

/** What a parse says, with each range as the text that stands in it. */
function said(line: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => said(line, each));
  return isRange(value) ? sliceOf(line, value) : value;
}

function isRange(value: unknown): value is Range {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}

/** The ranges in a parse, those of its parts, too. */
function rangesIn(value: unknown): Range[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = isRange(value) ? [value] : [];
  return [...own, ...Object.values(value).flatMap(rangesIn)];
}

describe.each(markTable)('$name', ({ parse, examples, nearMisses, grammar, why }) => {
  test('has its grammar, its reason and examples', () => {
    for (const said of [grammar, why, ...nearMisses.map(([, reason]) => reason)])
      expect(said).not.toBe('');
    expect(examples.length).toBeGreaterThan(2);
    expect(nearMisses.length).toBeGreaterThan(0);
  });

  test.each(examples)('reads %j', (line, says) => {
    const found = parse(line);
    expect(found).not.toBeNull();
    const { mark = null, ...parts } = says;
    if (mark !== null) expect(said(line, found)).toBe(mark);
    const read = Object.entries(found ?? {}).map(([key, value]) => [key, said(line, value)]);
    expect(Object.fromEntries(read)).toMatchObject(parts);
    for (const { start, end } of rangesIn(found)) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(line.length);
    }
  });

  test.each(nearMisses)('does not take %j: %s', (line) => {
    expect(parse(line)).toBeNull();
  });

  test('takes time in proportion to the length of a line', () => {
    for (const [line] of [...examples, ...nearMisses]) {
      for (const hostile of hostileLines(line)) {
        const start = performance.now();
        parse(hostile);
        // What goes along the line for each of its characters takes several seconds.
        expect(performance.now() - start).toBeLessThan(1000);
      }
    }
  });
});

const LONG = 30_000;

/** Very long lines that begin as `line` does, and do not end so. */
function hostileLines(line: string): string[] {
  const signs = [...new Set(line)];
  return [
    line.repeat(Math.ceil(LONG / line.length)),
    ...signs.map((sign) => `${line}${sign.repeat(LONG)}!`),
    ...signs.map((sign) => `${sign.repeat(LONG)}${line}!`),
  ];
}
