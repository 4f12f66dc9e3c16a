import { expect, it } from 'vitest';
import { isSafeAddress } from './safe-address.ts';

it.each([
  ['https://example.org', true],
  ['HTTP://example.org', true],
  ['mailto:ann@example.org', true],
  ['docs/a.md', true],
  ['#top', true],
  ['a b.md', true],
  ['javascript:alert(1)', false],
  [' javascript:alert(1)', false],
  ['\u0001javascript:alert(1)', false],
  ['java\tscript:alert(1)', false],
  ['java\r\nscript:alert(1)', false],
  ['data:text/html,x', false],
])('%j is safe: %s', (address, isSafe) => {
  expect(isSafeAddress(address)).toBe(isSafe);
});

it('leaves out what a browser leaves out', () => {
  for (const address of [' javascript:1', 'java\tscript:1', '\u0001javascript:1', 'docs/a.md']) {
    const url = new URL(address, 'https://here.example/');
    expect(isSafeAddress(address), address).toBe(url.protocol === 'https:');
  }
});
