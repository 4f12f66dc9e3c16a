import { expect, test } from 'vitest';
import { harmless } from './harmless.ts';

const MARK = 'data-line="3"';

test.each([
  ['<kbd onclick="x()">Ctrl</kbd>', `<kbd ${MARK}>Ctrl</kbd>`],
  ['<script>alert(1)</script>after', 'after'],
  ['<script>never closed', ''],
  ['<style>body { display: none }</style>', ''],
  ['a <!-- note --> b <!-- open', 'a  b '],
  [
    '<details open class="x"><summary>More</summary>',
    `<details open="" ${MARK}><summary ${MARK}>More</summary>`,
  ],
  ['<p style="color: red" align=center>x</p>', `<p ${MARK}>x</p>`],
  ['<td align="right">1</td>', `<td align="right" ${MARK}>1</td>`],
  ['<input value="1"><iframe src="//x"></iframe><svg onload=x()></svg>', ''],
  [
    '<a href="https://example.com" title="t">there</a>',
    `<a href="https://example.com" ${MARK}>there</a>`,
  ],
  ['<img src="a.png" alt="a > b" onerror=x()>', '<a href="a.png">a > b</a>'],
  ['<img src=\'x"y\' alt="<b>">', '<a href="x&quot;y">&lt;b></a>'],
  ['<img>', '<a href="">picture</a>'],
  ['<steps>', ''],
  ['<b', `<b ${MARK}>`],
  ['<im<x>g src="//x"> <<x>p style="color: red">', '&lt;img src="//x"> &lt;p style="color: red">'],
  ['a < b <!DOCTYPE html><?php x ?>', 'a &lt; b '],
])('of %s it keeps what marks text', (html, kept) => {
  expect(harmless(html, MARK)).toBe(kept);
});

test('it takes long texts in the time of their length', () => {
  for (const part of ['<', '<a "', '<a href=', '<!--', "<img alt='", '<b x ']) {
    expect(harmless(part.repeat(20_000), MARK).length).toBeLessThan(2_000_000);
  }
});
