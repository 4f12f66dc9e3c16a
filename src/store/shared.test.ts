import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shared } from './shared.ts';

test('the same data gives back the old value itself', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(shared(value, structuredClone(value))).toBe(value);
    }),
  );
});

test('other data comes out as the new value says', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (old, next) => {
      expect(shared(old, next)).toEqual(next);
    }),
  );
});

test('what did not change keeps its identity, wherever its id moved', () => {
  const old = [
    { id: 'a', items: ['x'] },
    { id: 'b', items: ['y'] },
  ];
  const next = shared(old, [
    { id: 'b', items: ['y'] },
    { id: 'a', items: ['z'] },
  ]);
  expect(next[0]).toBe(old[1]);
  expect(next[1]).toEqual({ id: 'a', items: ['z'] });
});

test('a changed order of entries is a change', () => {
  const old = [{ id: 'a' }, { id: 'b' }];
  expect(shared(old, [{ id: 'b' }, { id: 'a' }])).not.toBe(old);
});
