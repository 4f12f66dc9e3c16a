/** Changes to other content in the places where it stands. */
import { describe, expect, it } from 'vitest';
import { LineEdits, linesOfText } from '../../markdown/line-edits.ts';
import { hashHeadingIn } from '../../markdown/marks/heading.ts';
import { BETWEEN } from '../../plan/dividers.ts';
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
  expect(patched([beside(0, 'ep')], ['ep'], ['op'])[0]).toBe('### Stop 1: Dig (old)');
  expect(patched([beside(5, 'a')], ['a'], [])[5]).toBe('-');
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

it('indents what is new as the first line that the entry has to itself', () => {
  const joined: OtherSpan = { after: '', places: [...STATUS.places, placeOf(3, 4)] };
  const now = ['(old)\n\nLook.\nGo.'];
  expect(patched([joined], ['(old)\n\nLook.'], now, { column: 2 })[4]).toBe('  Go.');
});

it('does without the blank lines that an entry has and the text has not', () => {
  const joined: OtherSpan = { after: '', places: [...STATUS.places, ...WAIT.places] };
  const old = '(old)\n\nWait.\n  Look.';
  // The one below the heading is the heading's.
  expect(patched([joined], [old], ['(old)\nWait.\n  Look.'])).toEqual(TEXT.split('\n'));
  const more = ['(old)\n\nNew.\n\nWait.\n  Look.'];
  expect(patched([joined], [old], more).slice(0, 5)).toEqual([HEAD, 'New.', '', '', WAITS]);
  const apart: OtherSpan = { after: '', places: [placeOf(2, 3), placeOf(7, 8)] };
  const without = patched([apart], ['Wait.\n\nThen rest.'], ['Wait.\nThen rest.']);
  expect(without).toEqual(TEXT.split('\n'));
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

describe('what stood below other content', () => {
  /** The lines where those from the third on, up to `end`, divide steps and say `now`; `added` comes too. */
  function divided(
    text: string,
    [end, now]: readonly [number, string | null],
    added: readonly (readonly [number, string])[] = [],
  ): string[] {
    const lines = text.split('\n');
    const headings = new Map(
      lines.flatMap((line, at) => {
        const level = hashHeadingIn(line)?.level;
        return level
          ? [[at, { type: 'heading' as const, level, start: at, end: at + 1 }] as const]
          : [];
      }),
    );
    const edits = new LineEdits(linesOfText(text), headings);
    for (const [at, line] of added) edits.insertBefore(at, [line]);
    patchOthers(edits, {
      spans: [{ after: BETWEEN, places: [placeOf(2, end)] }],
      old: [{ text: lines.slice(2, end).join('\n'), after: BETWEEN }],
      now: now === null ? [] : [{ text: now, after: BETWEEN }],
      column: 0,
      heading: 0,
      extent: 'lines',
      behind: () => 1,
    });
    return edits.text().split('\n');
  }
  const moved = (...args: Parameters<typeof divided>) => divided(...args).slice(2);

  it('stays where a step has no heading, or is below none', () => {
    expect(moved('**Dig**\n\n## Phase 2\n\n### Saw', [3, null])).toEqual(['### Saw']);
    expect(moved('#### Dig\n\n## Phase 2\n\n### Saw', [3, null])).toEqual(['### Saw']);
  });

  it('stays where words went, or a heading has another name', () => {
    expect(moved('## Dig\n\nA word.\n\n### Saw', [3, null])).toEqual(['### Saw']);
    const renamed = moved('## Dig\n\n### Part\n\n#### Saw', [3, '### Parts']);
    expect(renamed).toEqual(['### Parts', '', '#### Saw']);
  });

  it('goes out to the step above, without what is new beside it', () => {
    const text = '## Dig\n\n## Phase 2\n\n### Saw\n\n#### Oak\n\n## Phase 3\n\n### Oil';
    const lines = ['## Saw', '', '#### Oak', '', '## Phase 3', '', '### Oil'];
    expect(moved(text, [3, null])).toEqual(lines);
    expect(moved('## Dig\n### Depth\n## Phase 2\n\n### Saw', [3, null])).toEqual(['', '## Saw']);
    expect(moved(text, [3, null], [[4, '#### New']])).toEqual(['#### New', ...lines]);
  });

  it('goes out of an item that is none any more, and not below what stays', () => {
    expect(moved('- x\n\n- a\n    - b\n  - c', [4, 'a\n    - b'])).toEqual(['a', '    - b', '- c']);
    const items = '- x\n\n  - a\n    - c\n    - d';
    expect(moved(items, [3, null])).toEqual(['  - c', '  - d']);
    expect(moved(items, [3, null], [[4, '  - new']])).toEqual(['  - c', '  - new', '  - d']);
  });
});
