/** Where other content of a step goes, as more of it is printed afresh. */
import { expect, it } from 'vitest';
import { headingsOf } from '../../markdown/blocks.ts';
import { LineEdits, linesOfText } from '../../markdown/line-edits.ts';
import type { Other } from '../../plan/values.ts';
import { formatWithId } from '../built-in/registry.ts';
import { readText, sourceOf } from '../read/read-text.ts';
import type { FieldLevel } from './field.ts';
import { patchHolderOthers } from './holder-others.ts';
import type { Patch } from './patch.ts';

const HEADING = '#### Step 1: Dig';
const ACTIONS = '**Actions**:\n- mark';
const OBJECTIVE = '**Objective**: Deep.';

/** The first step of a text with `other` as its other content. */
function patched(text: string, level: FieldLevel, other: readonly Other[]): string {
  const format = formatWithId('task');
  const source = sourceOf(text);
  const { plan, span } = readText(source, format);
  const [step, place] = [plan.tasks[0]?.steps[0], span.inner[0]?.inner[0]];
  if (!step || !place) throw new Error('The text has a step.');
  const edits = new LineEdits(linesOfText(text), headingsOf(source.blocks));
  const patch = { edits, level: () => level, changed: () => undefined } as unknown as Patch;
  const now = { ...step, other: [...other] };
  const change = { old: step, now, oldSteps: [], nowSteps: [], span: place, path: '' };
  patchHolderOthers(patch, change, 0, place.start);
  return edits.text();
}

const wait = { after: 'objective', text: 'Wait.' };

it.each<[FieldLevel, string]>([
  ['changes', `${HEADING}\n\n${ACTIONS}\n\n${OBJECTIVE}\n\nWait.\n`],
  ['value', `${HEADING}\n\n${ACTIONS}\n\n${OBJECTIVE}\n\nWait.\n`],
  ['field', `${HEADING}\n\n${ACTIONS}\n\nWait.\n\n${OBJECTIVE}\n`],
  ['first', `${HEADING}\n\nWait.\n\n${ACTIONS}\n\n${OBJECTIVE}\n`],
])('is new: %s', (level, result) => {
  expect(patched(`${HEADING}\n\n${ACTIONS}\n\n${OBJECTIVE}\n`, level, [wait])).toBe(result);
});

it('is new in a step without fields', () => {
  const next = `#### Step 2: Sow\n\n${ACTIONS}\n`;
  const result = `${HEADING}\n\nWait.\n\n${next}`;
  expect(patched(`${HEADING}\n\n${next}`, 'field', [wait])).toBe(result);
});

it('is new behind the last list where only text follows', () => {
  const text = `${HEADING}\n\n${OBJECTIVE}\n`;
  expect(patched(text, 'field', [{ ...wait, after: '' }])).toBe(`${text}\nWait.\n`);
});

const NOTED = `${HEADING}\n\n${ACTIONS}\n\nOwner: Kim\n`;

it.each<[FieldLevel, string]>([
  ['changes', NOTED.replace('Kim', 'Lee')],
  ['value', `${HEADING}\n\nOwner: Lee\n\n${ACTIONS}\n`],
])('says something else: %s', (level, result) => {
  expect(patched(NOTED, level, [{ after: '', text: 'Owner: Lee' }])).toBe(result);
});

it.each<[FieldLevel, string]>([['value', `${HEADING}\n\nWait.\n\n${ACTIONS}\n\nOwner: Kim\n`]])(
  'stands beside what is new: %s',
  (level, result) => {
    const owner = { after: 'actions', text: 'Owner: Kim' };
    expect(patched(NOTED, level, [owner, { after: '', text: 'Wait.' }])).toBe(result);
  },
);
