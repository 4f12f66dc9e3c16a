import { expect, test } from 'vitest';
import { chunking } from './first-chunks.ts';

const SCREENS = { entry: 'main', library: 'library', plan: 'plan' };

/** What each module imports before it runs. */
const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  main: ['react'],
  library: ['react', 'store', 'list'],
  plan: ['store', 'form'],
  form: ['input', 'react'],
  input: ['form'],
  dialog: ['input', 'box'],
};
const info = (id: string) => ({ importedIds: IMPORTS[id] ?? [] });

test.each([
  ['main', 'app'],
  ['react', 'app'],
  // Of both screens.
  ['store', 'app'],
  ['plan', 'plan'],
  ['form', 'plan'],
  // Of a late part, too.
  ['input', 'plan'],
  ['library', null],
  ['list', null],
  ['dialog', null],
  ['box', null],
])('%s is in %s', (id, chunk) => {
  expect(chunking(SCREENS)(id, info)).toBe(chunk);
});
