import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHUNK, chunksOf } from './chunks.ts';

const many = (count: number) => Array.from({ length: count }, (_, at) => `s${at}`);

test('chunks hold all entries in their order, and none is large', () => {
  const change = fc.tuple(fc.nat(), fc.nat(), fc.nat(2));
  fc.assert(
    fc.property(fc.nat(120), fc.array(change, { maxLength: 40 }), (count, changes) => {
      let ids = many(count);
      let chunks = chunksOf(ids, []);
      let next = count;
      for (const [from, to, what] of changes) {
        const at = from % (ids.length + 1);
        const moved = ids[at];
        if (what === 0) ids = ids.toSpliced(at, 0, `s${next++}`);
        else if (what === 1) ids = ids.toSpliced(at, 1);
        else if (moved) ids = ids.toSpliced(at, 1).toSpliced(to % ids.length, 0, moved);
        chunks = chunksOf(ids, chunks);
        expect(chunks.flatMap((chunk) => chunk.ids)).toEqual(ids);
        expect(new Set(chunks.map(({ key }) => key)).size).toBe(chunks.length);
        for (const chunk of chunks) expect(chunk.ids.length).toBeLessThanOrEqual(2 * CHUNK);
      }
    }),
  );
});

test('an entry more or less touches its own chunk alone', () => {
  const ids = many(100);
  const before = chunksOf(ids, []);
  for (const at of [0, 1, 15, 16, 17, 50, 99]) {
    for (const after of [ids.toSpliced(at, 0, 'new'), ids.toSpliced(at, 1)]) {
      const chunks = chunksOf(after, before);
      expect(chunks.filter((chunk) => !before.includes(chunk)).length).toBeLessThanOrEqual(1);
    }
  }
});

test('the same entries give the same chunks', () => {
  const before = chunksOf(many(40), []);
  expect(chunksOf(many(40), before)).toEqual(before);
  expect(chunksOf(many(40), before)[1]).toBe(before[1]);
});
