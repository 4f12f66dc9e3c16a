/** Labels: `**Name**: value`, `**Name:** value`, `**Name**`, `Name: value`, as a bullet, too. */
import { afterSpace, type Range } from '../range.ts';
import { afterEmoji } from './emoji.ts';
import { listMarkerIn } from './list-marker.ts';
import type { MarkRow } from './mark-row.ts';

/** A label, from its emphasis or name to its colon, or to its emphasis where it has no colon. */
export interface Label extends Range {
  /** Without emphasis and colon. */
  readonly name: Range;
  /**
   * Whether its signs alone make it a label. Recognition takes such a one for a field wherever its
   * words name one, and it is escaped where people type it; one without signs counts only where
   * lines of them stand together, or all of its words are a name.
   */
  readonly isBold: boolean;
  /** The colon; null for a bold name that is all of its line. */
  readonly colon: Range | null;
  /** What follows on its line; empty at the end of the line for nothing. */
  readonly value: Range;
  readonly isBullet: boolean;
}

/**
 * The label that a line begins with, or null. Up to three spaces, a bullet and emoji may stand
 * before it.
 */
export function labelIn(line: string): Label | null {
  return boldLabelIn(line) ?? plainLabelIn(line);
}

/** The same for bold labels alone. */
export function boldLabelIn(line: string): Label | null {
  const found = boldIn(line);
  return found && found.backslashes.start === found.backslashes.end ? found : null;
}

/** A bold label whose colon may have been taken away by backslashes right before it. */
export interface EscapableLabel extends Label {
  readonly backslashes: Range;
}

/** The bold label that a line begins with, or would begin with but for backslashes; or null. */
export function escapableLabelIn(line: string): EscapableLabel | null {
  const found = boldIn(line);
  return found?.colon ? found : null;
}

function boldIn(line: string): EscapableLabel | null {
  if (!line.includes('**') && !line.includes('__')) return null;
  const lead = leadOf(line);
  const sign = lead ? line[lead.end] : undefined;
  if (!lead || (sign !== '*' && sign !== '_') || line[lead.end + 1] !== sign) return null;
  const start = lead.end + 2;
  const close = line.indexOf(sign, start);
  if (close <= start || line[close + 1] !== sign) return null;
  const label = { start: lead.end, isBold: true, isBullet: lead.isBullet };
  if (isColon(line[close - 1]) && close - 1 > start) {
    const colon = { start: close - 1, end: close };
    // A second colon behind it says nothing more.
    const end = close + (line[close + 2] === ':' ? 3 : 2);
    const backslashes = backslashesBefore(line, colon.start, start);
    const name = { start, end: backslashes.start };
    if (name.end === start) return null;
    return { ...label, end, name, colon, backslashes, value: valueFrom(line, end) };
  }
  const name = { start, end: close };
  const behind = afterSpace(line, close + 2);
  let at = behind;
  while (line[at] === '\\') at++;
  if (isColon(line[at])) {
    const colon = { start: at, end: at + 1 };
    const backslashes = { start: behind, end: at };
    return { ...label, end: at + 1, name, colon, backslashes, value: valueFrom(line, at + 1) };
  }
  if (behind < line.length) return null;
  const nothing = { start: line.length, end: line.length };
  return { ...label, end: close + 2, name, colon: null, backslashes: nothing, value: nothing };
}

/**
 * The label without emphasis that a line begins with, or null: a few words, the first of them
 * letters, and a colon.
 */
export function plainLabelIn(line: string): Label | null {
  if (!line.includes(':') && !line.includes('：')) return null;
  const lead = leadOf(line);
  if (!lead) return null;
  PLAIN_NAME.lastIndex = lead.end;
  const length = PLAIN_NAME.exec(line)?.[0].length ?? 0;
  const at = lead.end + length;
  const sign = line[at];
  if (length === 0 || !isColon(sign)) return null;
  // `https://example.org` is none; after a wide colon nobody sets a space.
  if (sign === ':' && at + 1 < line.length && !/[ \t]/.test(line[at + 1] ?? '')) return null;
  const end = at + 1;
  return {
    start: lead.end,
    end,
    name: { start: lead.end, end: at },
    isBold: false,
    colon: { start: at, end },
    value: valueFrom(line, end),
    isBullet: lead.isBullet,
  };
}

const PLAIN_NAME = /\p{L}[^:：*`[\]\n]{0,60}/uy;

/**
 * Index of the first line of a paragraph that may be a label without emphasis: of all of them
 * where each says what it is, `Goal: dry`; of the last, where its value is below.
 */
export function firstPlainLabel(lines: readonly string[]): number {
  if (lines.every((line) => plainLabelIn(line) !== null)) return 0;
  const last = lines.length - 1;
  const label = plainLabelIn(lines[last] ?? '');
  return label && label.value.start === label.value.end ? last : lines.length;
}

/** What may stand before a label: where it ends, and whether it is a bullet; null for too much. */
function leadOf(line: string): { end: number; isBullet: boolean } | null {
  let at = 0;
  while (line[at] === ' ') at++;
  if (at > 3) return null;
  const marker = listMarkerIn(line, at);
  if (marker && (marker.number || marker.content === marker.end)) return null;
  return { end: afterEmoji(line, marker?.content ?? at), isBullet: marker !== null };
}

function valueFrom(line: string, at: number): Range {
  return { start: afterSpace(line, at), end: line.length };
}

/** `：` is the colon of Chinese and Japanese. */
export function isColon(char: string | undefined): boolean {
  return char === ':' || char === '：';
}

function backslashesBefore(line: string, at: number, from: number): Range {
  let start = at;
  while (start > from && line[start - 1] === '\\') start--;
  return { start, end: at };
}

export const boldLabelRow: MarkRow = {
  name: 'bold label',
  grammar:
    '`**Name**: …`, `**Name:** …`, or `**Name**` alone on its line; `__` for `**`, `：` for `:`, `- ` or emoji before it',
  why: 'All of these read as the name of what follows. The name has no emphasis in it, so that a sentence with two bold words is none; one without a colon is a label only where nothing else stands on its line.',
  parse: boldLabelIn,
  examples: [
    ['**Goal**: dry', { mark: '**Goal**:', name: 'Goal', colon: ':', value: 'dry', isBold: true }],
    ['**Goal:** dry', { mark: '**Goal:**', name: 'Goal', colon: ':', value: 'dry' }],
    ['**Goal:**: dry', { mark: '**Goal:**:', name: 'Goal', value: 'dry' }],
    ['**Goal** : dry', { mark: '**Goal** :', name: 'Goal', value: 'dry' }],
    ['**目标**：干', { mark: '**目标**：', name: '目标', colon: '：', value: '干' }],
    ['**目标：**干', { mark: '**目标：**', name: '目标', colon: '：', value: '干' }],
    ['**Goal**', { mark: '**Goal**', name: 'Goal', colon: null, value: '' }],
    ['- **Goal**: dry', { mark: '**Goal**:', name: 'Goal', isBullet: true, value: 'dry' }],
    ['  🎯 **Goal:**', { mark: '**Goal:**', name: 'Goal', isBullet: false, value: '' }],
    ['__Goal__: dry', { mark: '__Goal__:', name: 'Goal', value: 'dry' }],
    ['- ⚠️ **Risk** : late', { name: 'Risk', isBullet: true, value: 'late' }],
    ['**a\\**: b', { name: 'a\\', value: 'b' }],
  ],
  nearMisses: [
    ['**Goal** is dry: yes', 'the colon is the sentence’s'],
    ['**Goal\\:** dry', 'a backslash takes the colon away'],
    ['**Goal**\\: dry', 'the same outside'],
    ['1. **Goal**: dry', 'an item of a numbered list, with a name in bold'],
    ['- [ ] **Goal**: dry', 'something to be ticked off'],
    ['    **Goal**: dry', 'indented code'],
    ['**Goal *two***: dry', 'emphasis within'],
    ['****: dry', 'no name'],
    ['**:** dry', 'no name'],
  ],
};

export const plainLabelRow: MarkRow = {
  name: 'plain label',
  grammar: '`Name: …`, `Name：…`; `- ` or emoji before it',
  why: 'A few words and a colon may be a label or a sentence: it counts only where the words name something, or where lines of them stand together.',
  parse: plainLabelIn,
  examples: [
    ['Goal: dry', { mark: 'Goal:', name: 'Goal', value: 'dry', isBold: false, isBullet: false }],
    ['- Out of scope:', { name: 'Out of scope', value: '', isBullet: true }],
    ['目标：干', { mark: '目标：', name: '目标', colon: '：', value: '干' }],
    ['📁 Files: none', { name: 'Files', value: 'none' }],
    ['Goal:', { name: 'Goal', value: '' }],
  ],
  nearMisses: [
    ['https://example.org', 'an address'],
    ['12:30 lunch', 'no word'],
    ['[ ] Goal: dry', 'a box'],
    ['Use `a: b` here', 'the colon stands in code'],
    [`${'a long sentence '.repeat(5)}: dry`, 'a sentence'],
    ['- 1. Goal: dry', 'a number'],
  ],
};
