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
  /**
   * The colon; null for a bold name that is all of its line, without one. Who reads asks it, not
   * `value`, whether the words are a label for sure: a form that has no colon gives the sign that
   * stands for it.
   */
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

/**
 * The label without emphasis that a line begins with, or would begin with but for backslashes before its
 * colon; or null.
 */
export function escapablePlainLabelIn(line: string): EscapableLabel | null {
  const end = line.search(/[:：]/);
  let start = end;
  while (start > 0 && line.charAt(start - 1) === '\\') start--;
  const label = end < 0 ? null : plainLabelIn(line.slice(0, start) + line.slice(end));
  return label?.colon?.start === start ? { ...label, backslashes: { start, end } } : null;
}

/** The same for bold labels alone. */
export function boldLabelIn(line: string): Label | null {
  const found = boldIn(line);
  return found && found.backslashes.start === found.backslashes.end ? found : null;
}

/** The name that a line in bold is as a whole, without a colon: `**Option A**`. Null for any other. */
export function boldLineIn(line: string): Range | null {
  const label = boldLabelIn(line);
  return label && !label.colon && !label.isBullet ? label.name : null;
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
  if (!mayBeBold(line)) return null;
  const lead = leadOf(line);
  const sign = lead ? line.charAt(lead.end) : undefined;
  if (!lead || (sign !== '*' && sign !== '_') || line.charAt(lead.end + 1) !== sign) return null;
  const start = lead.end + 2;
  const close = line.indexOf(sign, start);
  if (close <= start || line.charAt(close + 1) !== sign) return null;
  if (isColon(line.charAt(close - 1)) && close - 1 > start) {
    // A second colon behind it says nothing more.
    const end = close + (line.charAt(close + 2) === ':' ? 3 : 2);
    const backslashes = backslashesBefore(line, close - 1, start);
    if (backslashes.start === start) return null;
    const name = { start, end: backslashes.start };
    return boldLabel(line, lead, end, name, { start: close - 1, end: close }, backslashes);
  }
  const name = { start, end: close };
  const behind = afterSpace(line, close + 2);
  let at = behind;
  while (line.charAt(at) === '\\') at++;
  if (isColon(line.charAt(at))) {
    const colon = { start: at, end: at + 1 };
    return boldLabel(line, lead, at + 1, name, colon, { start: behind, end: at });
  }
  if (behind < line.length) return null;
  return boldLabel(line, lead, close + 2, name, null, { start: behind, end: behind });
}

/** Written out: lines are many, and to spread one object into another takes many times as long. */
function boldLabel(
  line: string,
  { end: start, isBullet }: Lead,
  end: number,
  name: Range,
  colon: Range | null,
  backslashes: Range,
): EscapableLabel {
  const value = valueFrom(line, end);
  return { start, end, name, isBold: true, colon, value, isBullet, backslashes };
}

/** Whether a line begins with a sign that emphasis, a bullet or an emoji has: few do. */
function mayBeBold(line: string): boolean {
  let at = 0;
  while (at < 4 && line.charAt(at) === ' ') at++;
  const sign = line.charAt(at);
  return sign === '*' || sign === '_' || sign === '-' || sign === '+' || line.charCodeAt(at) > 127;
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
  const sign = line.charAt(at);
  // A backslash says that the colon is one and no sign.
  if (length === 0 || !isColon(sign) || line.charAt(at - 1) === '\\') return null;
  // `https://example.org` is none; after a wide colon nobody sets a space.
  if (sign === ':' && at + 1 < line.length && !/[ \t]/.test(line.charAt(at + 1))) return null;
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
  const last = lines.length - 1;
  const label = plainLabelIn(lines[last] ?? '');
  if (!label) return lines.length;
  if (lines.every((line) => plainLabelIn(line) !== null)) return 0;
  return label.value.start === label.value.end ? last : lines.length;
}

/** What may stand before a label. */
interface Lead {
  readonly end: number;
  readonly isBullet: boolean;
}

/** What stands before a label; null for too much. */
function leadOf(line: string): Lead | null {
  let at = 0;
  while (line.charAt(at) === ' ') at++;
  if (at > 3) return null;
  const marker = listMarkerIn(line, at);
  if (marker && (marker.number || marker.content === marker.end)) return null;
  return { end: afterEmoji(line, marker?.content ?? at), isBullet: marker !== null };
}

function valueFrom(line: string, at: number): Range {
  return { start: afterSpace(line, at), end: line.length };
}

/** Whether a character is a colon: `：` is that of Chinese and Japanese. */
export function isColon(char: string | undefined): boolean {
  return char === ':' || char === '：';
}

function backslashesBefore(line: string, at: number, from: number): Range {
  let start = at;
  while (start > from && line.charAt(start - 1) === '\\') start--;
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
