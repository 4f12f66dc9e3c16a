import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { InlineText } from './inline-text.tsx';

const html = (text: string) =>
  renderToStaticMarkup(createElement(InlineText, { text })).replaceAll(
    / (?:class|target|rel)="[^"]*"/g,
    '',
  );

test('marks are shown as what they mean', () => {
  expect(html('a **b** *c* _d_ ~~e~~ `f*g*`')).toBe(
    'a <strong>b</strong> <em>c</em> <em>d</em> <s>e</s> <code>f*g*</code>',
  );
  expect(html('**`x` y**')).toBe('<strong><code>x</code> y</strong>');
  expect(html('[the *page*](https://example.com/a)')).toBe(
    '<a href="https://example.com/a">the <em>page</em></a>',
  );
});

test('what is no mark stays as it is', () => {
  for (const text of [
    '2 * 3 * 4',
    'snake_case_name',
    '** b **',
    '*',
    'a**',
    '[x](javascript:y)',
    '[ ] z',
  ]) {
    expect(html(text)).toBe(text);
  }
});

test('no word is lost, and no text takes long', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '*', '_', '`', '~', '[', ']', '\n') }),
      (text) => {
        const letters = (from: string) => from.replaceAll(/[^a]/g, '');
        expect(letters(html(text).replaceAll(/<[^>]*>/g, ''))).toBe(letters(text));
      },
    ),
  );
  expect(html('**a\n'.repeat(20_000))).toHaveLength(80_000);
});
