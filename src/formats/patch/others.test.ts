/** Changes to other content in the places where it stands. */
import { expect, it } from 'vitest';
import { LineEdits, linesOfText } from '../../markdown/line-edits.ts';
import type { OtherSpan } from '../read/spans.ts';
import { patchOthers } from './others.ts';

const TEXT = `### Step 1: Dig (old)

Wait.
  Look.

- a

Then rest.`;

/** Characters of one line of the text, beside others. */
const beside = (line: number, text: string): OtherSpan => {
  const start = (TEXT.split('\n')[line] ?? '').indexOf(text);
  const range = { line, start, end: start + text.length, whole: false };
  return {
    after: '',
    places: [{ text, alone: false, lines: { start: line, end: line + 1 }, ranges: [range] }],
  };
};

/** Lines of the text in one place. */
const placeOf = (start: number, end: number) => ({
  text: '',
  alone: true,
  lines: { start, end },
  ranges: Array.from({ length: end - start }, (_, at) => ({
    line: start + at,
    start: 0,
    end: 0,
    whole: true,
  })),
});

/** The text where entries at these places say `now` in place of `old`; new ones go to the end. */
function patched(
  spans: readonly OtherSpan[],
  old: readonly string[],
  now: readonly string[],
  {
    extent = 'lines',
    column = 0,
    behind = 7,
  }: { extent?: 'lines' | 'block' | 'all'; column?: number; behind?: number } = {},
): string[] {
  const edits = new LineEdits(linesOfText(TEXT));
  const others = (texts: readonly string[]) => texts.map((text) => ({ text, after: '' }));
  patchOthers(edits, {
    spans,
    old: others(old),
    now: others(now),
    column,
    heading: null,
    extent,
    behind: () => behind,
  });
  return edits.text().split('\n');
}

const STATUS = beside(0, '(old)');
const WAIT: OtherSpan = { after: '', places: [placeOf(2, 4)] };
const FAR: OtherSpan = { after: '', places: [placeOf(2, 4), placeOf(7, 8)] };
const [HEAD, , WAITS, LOOKS, , ITEM, , REST] = TEXT.split('\n');

it('changes words within a line, and takes them out with the space before them', () => {
  expect(patched([STATUS], ['(old)'], ['(new)'])[0]).toBe('### Step 1: Dig (new)');
  expect(patched([STATUS], ['(old)'], [])[0]).toBe('### Step 1: Dig');
  expect(patched([beside(0, '1:')], ['1:'], [])[0]).toBe('### Step Dig (old)');
  expect(patched([beside(0, 'ep')], ['ep'], [])[0]).toBe('### St 1: Dig (old)');
});

it('changes lines as they are indented', () => {
  const lines = [HEAD, '', WAITS, '  See.', '', ITEM, '', REST];
  expect(patched([WAIT], ['Wait.\n  Look.'], ['Wait.\n  See.'])).toEqual(lines);
  expect(patched([WAIT], ['Wait.\n  Look.'], ['Wait.\n  Look.\nGo.'], { column: 2 })).toEqual([
    HEAD,
    '',
    WAITS,
    LOOKS,
    'Go.',
    '',
    ITEM,
    '',
    REST,
  ]);
  const rest: OtherSpan = { after: '', places: [placeOf(3, 4)] };
  expect(patched([rest], ['Look.'], ['Look.\n\nGo.'], { column: 2 })).toEqual([
    HEAD,
    '',
    WAITS,
    LOOKS,
    '',
    '  Go.',
    '',
    ITEM,
    '',
    REST,
  ]);
});

it('knows the blank lines between two places, in the text or not', () => {
  const old = 'Wait.\n  Look.\n\nThen rest.';
  expect(patched([FAR], [old], ['Wait.\n  Look.'])).toEqual([HEAD, '', WAITS, LOOKS, ITEM, '']);
});

it('prints a word that becomes lines below all', () => {
  expect(patched([STATUS], ['(old)'], ['(old)\nof oak'])).toEqual([
    '### Step 1: Dig',
    '',
    WAITS,
    LOOKS,
    '',
    ITEM,
    '',
    REST,
    '',
    '(old)',
    'of oak',
  ]);
});

it('prints whole entries that changed, or all that have lines of their own', () => {
  const spans = [STATUS, WAIT];
  const old = ['(old)', 'Wait.\n  Look.'];
  const moved = [HEAD, '', ITEM, '', REST, '', WAITS, LOOKS];
  expect(patched(spans, old, old, { extent: 'block' })).toEqual(TEXT.split('\n'));
  expect(patched(spans, old, old, { extent: 'all' })).toEqual(moved);
  const now = ['(old)', 'Wait.\n  See.'];
  expect(patched(spans, old, now, { extent: 'block' })).toEqual([...moved.slice(0, 7), '  See.']);
});

it('comes first in a text', () => {
  expect(patched([], [], ['Draft.'], { behind: -1 }).slice(0, 3)).toEqual(['Draft.', '', HEAD]);
});
