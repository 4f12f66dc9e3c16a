import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Migration } from '../plan/migrations.ts';
import { checksum, isChecksumOf } from './checksum.ts';
import { headOf } from './envelope.ts';
import { type Kind, readStored, stored } from './kind.ts';

const HEAD = { revision: '1-a', supersedes: [], savedAt: 5 };

/** Version 0 had one name, version 1 a list of them, version 2 a list of objects. */
const migrations: Migration[] = [
  { from: 0, migrate: (value) => ({ names: [(value as { name: string }).name] }) },
  {
    from: 1,
    migrate: (value) => ({
      names: (value as { names: string[] }).names.map((text) => ({ text })),
    }),
  },
];
const current: Kind<{ names: { text: string }[] }> = {
  name: 'sample',
  version: 2,
  migrations,
  schema: z.strictObject({ names: z.array(z.strictObject({ text: z.string() })) }),
};
/** As the code of version 0 was: it wrote this. */
const version0: Kind<{ name: string }> = {
  name: 'sample',
  version: 0,
  migrations: [],
  schema: z.strictObject({ name: z.string() }),
};

describe('readStored', () => {
  it('undoes stored, whatever the text', () => {
    const value = { names: [{ text: ',"value": "\\ \u2028 \ud800 🙂' }] };
    const { text, head } = stored(value, current, HEAD);
    expect(readStored(text, current)).toEqual({ state: 'read', head, value, text });
    expect(headOf(text)).toEqual(head);
  });

  it('brings a value of an older version up, step by step', () => {
    const { text } = stored({ name: 'Ada' }, version0, HEAD);
    expect(readStored(text, current)).toMatchObject({
      state: 'read',
      value: { names: [{ text: 'Ada' }] },
    });
  });

  it('says so where a step is missing or fails', () => {
    const { text } = stored({ name: 'Ada' }, version0, HEAD);
    const without = { ...current, migrations: migrations.slice(1) };
    expect(readStored(text, without)).toMatchObject({
      state: 'damaged',
      reason: expect.stringContaining('nothing leads from version 0 to 1'),
    });
    const { text: odd } = stored(7 as never, { ...version0, version: 1 }, HEAD);
    expect(readStored(odd, current)).toMatchObject({ state: 'damaged', text: odd });
  });

  it('does not look into a newer version', () => {
    const { text } = stored({ names: [] }, { ...current, version: 3 }, HEAD);
    const cut = text.slice(0, -1);
    expect(readStored(cut, current)).toMatchObject({ state: 'newer', text: cut });
  });

  it('names the places where the shape is another', () => {
    const { text } = stored({ names: [7] } as never, { ...version0, version: 1 }, HEAD);
    expect(readStored(text, current)).toMatchObject({
      state: 'damaged',
      reason: expect.stringContaining('names[0].text: expected text, found a number'),
    });
  });

  it('takes a whole value of its version, but of another shape, for another Planform’s', () => {
    const { text } = stored({ names: [{ text: 1 }] } as never, current, HEAD);
    expect(readStored(text, current)).toMatchObject({
      state: 'newer',
      text,
      reason: expect.stringContaining('names[0].text: expected text, found a number'),
    });
  });

  it('finds any single changed character of the value', () => {
    const { text } = stored({ names: [{ text: 'abc' }] }, current, HEAD);
    for (let at = text.indexOf('"value":') + 8; at < text.length; at++) {
      const changed = `${text.slice(0, at)}~${text.slice(at + 1)}`;
      expect(readStored(changed, current).state).toBe('damaged');
    }
  });

  it('survives lists that nest too deeply to be checked', () => {
    const text = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(readStored(text, current).state).toBe('damaged');
  });
});

it('checksums tell texts apart', () => {
  const texts = ['', 'a', 'b', 'ab', 'ba', '\u0000', 'a\u0000', '\u00e9', 'e\u0301'];
  expect(new Set(texts.map(checksum)).size).toBe(texts.length);
  expect(checksum('plan')).toBe(checksum('plan'));
  expect(checksum('plan')).toMatch(/^[0-9a-f]{16}$/);
});

it('checksums of the first Planform still count', () => {
  expect(isChecksumOf('plan', 'b7cbc712a6f510a7')).toBe(true);
  expect(isChecksumOf('plans', 'b7cbc712a6f510a7')).toBe(false);
});
