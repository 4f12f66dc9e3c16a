/** Keys with their values: which lines are such, and where the colon stands. */
import { describe, expect, it } from 'vitest';
import { areKeys, colonOfKey, escapableKeyIn } from './keys.ts';

describe('a line that begins with a key', () => {
  it.each([
    ['Status: draft', 'Status'],
    ['   Status: draft', '   Status'],
    ['Due date: May', 'Due date'],
    ['状态：草稿', '状态'],
    ['**Status**: draft', '**Status**'],
    ['**Status:** draft', '**Status'],
    ['**Status 2**: draft', '**Status 2**'],
    ['__Status 2__：草稿', '__Status 2__'],
    ['*Status:* draft', '*Status'],
    ['*Status*: draft', '*Status*'],
    ['🎯 Status: draft', '🎯 Status'],
    ['**Status: draft** by Ann', '**Status'],
    ['**Status 2: draft**', '**Status 2'],
    ['Actions:', 'Actions'],
  ])('%s', (line, key) => {
    expect(line.slice(0, colonOfKey(line))).toBe(key);
  });

  it.each([
    'Status\\: draft',
    'my_key: draft',
    'Mind the wind, it is strong: 6 or 7',
    '- Status: draft',
    '* Status: draft',
    '1. Status: draft',
    '12:30 lunch',
    'Status 2: draft',
    'https://example.org',
    '**Status** is a word: yes',
    `**${'long '.repeat(50)}**: draft`,
    '',
  ])('not %s', (line) => {
    expect(colonOfKey(line)).toBe(-1);
  });
});

it('is one of keys with values where each line has a value', () => {
  expect(areKeys(['Status: draft', '**Owner:** Ann'])).toBe(true);
  expect(areKeys(['状态：草稿'])).toBe(true);
  expect(areKeys(['Status: draft', 'by Ann'])).toBe(false);
  expect(areKeys(['Status: draft', 'Actions:'])).toBe(false);
  expect(areKeys(['**Actions：**'])).toBe(false);
});

it('may have backslashes before its colon', () => {
  expect(escapableKeyIn('Status\\\\: draft')).toBe(6);
  expect(escapableKeyIn('*Status*\\：draft')).toBe(8);
  expect(escapableKeyIn('Mind\\, it: is')).toBe(-1);
});
