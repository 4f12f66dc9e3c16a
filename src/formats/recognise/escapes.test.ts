/** Backslashes that keep a name a name, and a text a text, where people type signs at its start. */
import { describe, expect, it } from 'vitest';
import { formatWithId } from '../built-in/registry.ts';
import { eachOf, fieldsOf } from '../language/parts.ts';
import { escapedBareText, isBareText, unescapedBareText } from './bare-text.ts';
import { escapedTitle, unescapedTitle } from './title-escape.ts';

type Sample = [text: string, escaped: string];

describe('a name in a heading of a person’s own style', () => {
  it.each<Sample>([
    ['Sow', 'Sow'],
    ['2 eggs', '2 eggs'],
    ['2. Sow', '2\\. Sow'],
    ['2\\. Sow', '2\\\\. Sow'],
    ['Step 2: Sow', 'Step 2\\: Sow'],
    ['[x] Sow', '\\[x] Sow'],
    ['*Sow*', '\\*Sow*'],
    ['', ''],
  ])('%s', (name, escaped) => {
    expect(escapedTitle(name)).toBe(escaped);
    expect(unescapedTitle(escaped)).toBe(name);
  });

  it('keeps a backslash that escapes nothing there', () => {
    expect(unescapedTitle('\\Sow')).toBe('\\Sow');
    expect(unescapedTitle('2. Sow')).toBe('2. Sow');
  });
});

describe('text without a label', () => {
  it.each<Sample>([
    ['Dig.', 'Dig.'],
    ['1. Dig', '1\\. Dig'],
    ['1\\. Dig', '1\\\\. Dig'],
    ['- Dig', '\\- Dig'],
    ['-dig', '-dig'],
    ['## Dig', '\\## Dig'],
    ['> Dig', '\\> Dig'],
    ['**Dig**', '\\**Dig**'],
    ['Goal: dry', 'Goal\\: dry'],
    ['Goal\\: dry', 'Goal\\\\: dry'],
    ['*Goal*: dry', '*Goal*\\: dry'],
    ['__Dig__', '\\__Dig__'],
    ['__Goal: dry__', '\\__Goal: dry__'],
    ['🎯 **Goal 2: or 3**: dry', '🎯 \\**Goal 2: or 3**: dry'],
    ['🎯 Goal: dry', '🎯 Goal\\: dry'],
    ['目标：干', '目标\\：干'],
    ['目标：', '目标\\：'],
    ['my_key: dry', 'my_key: dry'],
    ['Mind the wind, it is strong: 6', 'Mind the wind, it is strong: 6'],
    ['Goal:dry', 'Goal:dry'],
    ['', ''],
  ])('%s', (text, escaped) => {
    expect(escapedBareText(text)).toBe(escaped);
    expect(unescapedBareText(escaped)).toBe(text);
  });

  it('keeps a backslash that escapes nothing there', () => {
    expect(unescapedBareText('\\Dig')).toBe('\\Dig');
    expect(unescapedBareText('Goal: dry')).toBe('Goal: dry');
  });

  it.each([
    ['task', 'objective', true],
    ['task', 'actions', false],
    ['analysis', 'summary', false],
  ])('is that of a field with a label, of the %s plan: %s', (format, path, expected) => {
    const { parts } = eachOf(formatWithId(format).parts, 'tasks');
    const all = [...fieldsOf(parts), ...fieldsOf(eachOf(parts, 'steps').parts)];
    const found = all.filter((part) => part.path === path && isBareText(part));
    expect(found.length > 0).toBe(expected);
  });
});
