/** Fields that are printed afresh, more of them at each level. */
import { expect, it } from 'vitest';
import { LineEdits, linesOfText } from '../../markdown/line-edits.ts';
import { valueAt } from '../../plan/path.ts';
import { formatWithId } from '../built-in/registry.ts';
import { printedFieldsOf } from '../language/printed-parts.ts';
import { readPlan } from '../read.ts';
import { type FieldLevel, patchField, printedValue } from './field.ts';
import { LocalStyle } from './local-style.ts';
import { openedSource } from './opened.ts';

const FEATURE = '# Implementation Plan\n\n## Feature: Tea\n\n';

/** A text in which the first step, or the task, has another value at `path`. */
function changed(text: string, path: string, value: unknown, level: FieldLevel): string {
  const format = formatWithId(text.startsWith(FEATURE) ? 'feature' : 'task');
  const { plan } = readPlan(text, format.id);
  const source = openedSource({ text, plan }, format);
  const edits = new LineEdits(linesOfText(text), source.headings);
  const fields = printedFieldsOf(format);
  const [task, span] = [plan.tasks[0], source.span.inner[0]];
  const holders = [
    { holder: task?.steps[0], lines: span?.inner[0], parts: fields.step },
    { holder: task, lines: span, parts: fields.task },
  ];
  for (const { holder, lines, parts } of holders) {
    const part = parts.find((each) => each.path === path);
    const field = lines?.fields.find((each) => each.part === part);
    if (!holder || !lines || !part || !field) continue;
    const printed = (each: unknown) => printedValue(part, format, each, []);
    patchField(edits, new LocalStyle(edits, source.span, []), {
      part,
      span: field,
      old: printed(valueAt(holder, path)),
      now: printed(value),
      rows: null,
      level,
      others: lines.others,
    });
    return edits.text();
  }
  throw new Error(`The text has nothing at ${path}.`);
}

const item = (text: string) => ({ box: 'none', text, children: [] });

it.each<[what: string, level: FieldLevel, text: string, path: string, value: unknown, now: string]>(
  [
    [
      'what changed',
      'changes',
      '# Tea\n\n### Step 1: Boil\n__Actions__:\n* water\n* heat\n',
      'actions',
      [item('water'), item('fire')],
      '# Tea\n\n### Step 1: Boil\n__Actions__:\n* water\n* fire\n',
    ],
    [
      'the value below its label',
      'value',
      '# Tea\n\n### Step 1: Boil\n__Actions__:\n*  water\n*  heat\n',
      'actions',
      [item('water'), item('fire')],
      '# Tea\n\n### Step 1: Boil\n__Actions__:\n* water\n* fire\n',
    ],
    [
      'a value behind its label',
      'value',
      '# Tea\n\n**Goal:**  Hot\nwater\n',
      'objective',
      'Cold\nwater',
      '# Tea\n\n**Goal:**  Cold\nwater\n',
    ],
    [
      'the label, too, where it stands',
      'field',
      '# Tea\n\n## Implementation Steps\n\n- [ ] 1. Boil\n  - __Actions__:\n    - water\n- [ ] 2. Pour\n',
      'actions',
      [item('fire')],
      '# Tea\n\n## Implementation Steps\n\n- [ ] 1. Boil\n  **Actions**:\n  - fire\n- [ ] 2. Pour\n',
    ],
    [
      'a heading in words of its own',
      'field',
      `${FEATURE}### Goal\n\nHot.\n`,
      'objective',
      'Cold.',
      `${FEATURE}## Overview\nCold.\n`,
    ],
    [
      "a heading in the format's words, which stays",
      'field',
      `${FEATURE}### Overview\n\nHot.\n`,
      'objective',
      'Cold.',
      `${FEATURE}### Overview\n\nCold.\n`,
    ],
    [
      'a text without a label, which gets one',
      'field',
      '# Tea\n\n### Step 1: Boil\nHot.\n\n- water\n',
      'objective',
      'Cold.',
      '# Tea\n\n### Step 1: Boil\n**Objective**: Cold.\n\n- water\n',
    ],
    [
      'a label that says more, which stays',
      'field',
      '# Tea\n\n### Step 1: Boil\n__Code__: by hand\n```\nheat\n```\n',
      'code',
      [{ language: 'sh', code: 'wait' }],
      '# Tea\n\n### Step 1: Boil\n__Code__: by hand\n```sh\nwait\n```\n',
    ],
    [
      'a value among other content, which stays',
      'field',
      '# Tea\n\n### Step 1: Boil\n**Code**:\n```\nheat\n```\n\nBy hand.\n\n```\nwait\n```\n',
      'code',
      [{ language: '', code: 'blow' }],
      '# Tea\n\n### Step 1: Boil\n**Code Examples**:\n```\nblow\n```\n\nBy hand.\n\n',
    ],
    [
      'a value that goes from behind its label',
      'changes',
      '# Tea\n\n**Goal:** Hot\nwater\n\n**Complexity**: Low\n',
      'objective',
      '',
      '# Tea\n\n**Goal:**\n\n**Complexity**: Low\n',
    ],
    [
      'a value that goes from other content',
      'changes',
      '# Tea\n\n### Step 1: Boil\n**Code**:\n```\nheat\n```\n\nBy hand.\n\n```\nwait\n```\n',
      'code',
      [],
      '# Tea\n\n### Step 1: Boil\n**Code**:\nBy hand.\n\n',
    ],
  ],
)('%s (%s)', (_what, level, text, path, value, now) => {
  expect(changed(text, path, value, level)).toBe(now);
});
