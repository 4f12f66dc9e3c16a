import { expect, it, test } from 'vitest';
import { newIssue, repositoryIn } from './new-issue.ts';

test.each([
  ['acme/shop', 'acme/shop'],
  [' https://github.com/acme/shop/issues?q=1 ', 'acme/shop'],
  ['github.com/acme/shop.git', 'acme/shop'],
  ['acme', null],
  ['', null],
  ['acme/shop name', null],
])('the repository in %j is %j', (text, repository) => {
  expect(repositoryIn(text)).toBe(repository);
});

it('has the title and the text in its address while that is short', () => {
  const { address, hasBody } = newIssue('acme/shop', 'A & B', '# Text\n- [ ] one');
  expect(hasBody).toBe(true);
  const { pathname, searchParams } = new URL(address);
  expect(pathname).toBe('/acme/shop/issues/new');
  expect(Object.fromEntries(searchParams)).toEqual({ title: 'A & B', body: '# Text\n- [ ] one' });
});

it('leaves out the text where the address would be too long', () => {
  const { address, hasBody } = newIssue('acme/shop', 'Title', 'x'.repeat(8_000));
  expect(hasBody).toBe(false);
  expect(address).toBe('https://github.com/acme/shop/issues/new?title=Title');
});

it('has a text that was cut within a character', () => {
  const { address } = newIssue('acme/shop', 'Title \ud83d', 'Text');
  expect(new URL(address).searchParams.get('title')).toBe('Title \ufffd');
});
