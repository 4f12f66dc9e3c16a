import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KEYS } from './keys.ts';
import { LATE_KEYS } from './late-keys.ts';
import { type Shortcut, shortcutTexts } from './shortcut.ts';

beforeEach(() => vi.stubGlobal('navigator', { platform: 'Linux x86_64' }));
afterEach(() => vi.unstubAllGlobals());

const places = [KEYS, LATE_KEYS].flatMap((table) =>
  Object.entries<Readonly<Record<string, Shortcut>>>(table),
);

test('a place stands in one table', () => {
  const names = places.map(([name]) => name);
  expect(new Set(names).size).toBe(names.length);
});

test.each(places)('in %s, no key stands for two things', (_, shortcuts) => {
  const texts = Object.values(shortcuts).flatMap(shortcutTexts);
  expect(new Set(texts).size).toBe(texts.length);
});

/** What works wherever the focus is, and so beside each other. */
const EVERYWHERE = ['edit', 'view', 'plan', 'text', 'help', 'messages'] as const;

test('no key stands for two things that work everywhere', () => {
  const texts = EVERYWHERE.map((place) => KEYS[place])
    .flatMap(Object.values<Shortcut>)
    .flatMap(shortcutTexts);
  expect(new Set(texts).size).toBe(texts.length);
});

test('each key is one that keyboards have', () => {
  const key =
    /^(?:(?:Mod|Ctrl|PcCtrl|Shift|Alt)\+)*(?:[A-Z?,]|F\d{1,2}|Enter|Escape|Tab|Space|Backspace|Delete|Up|Down|Left|Right|Home|End|PageUp|PageDown|Click)$/;
  for (const [, shortcuts] of places) {
    for (const { keys } of Object.values(shortcuts)) {
      expect(keys).not.toEqual([]);
      for (const each of keys) expect(each).toMatch(key);
    }
  }
});
