import { expect, it } from 'vitest';
import { readPlan } from '../formats/read.ts';
import { textMarks } from './text-marks.ts';

it('finds headings and labels outside of code, and says what they name', () => {
  const text = `---
owner: Kim
---

# A shop

Deadline: May

## Implementation Steps

### Step 1: Dig

**Goal:** A hole.

- **Actions:**
- Note: by hand
  - **Why**: no digger
  - \`**Not this**: one\`

\`\`\`md
# Nor this
\`\`\`

So that:

Out of scope
------------
`;
  const { span } = readPlan(text, 'task');
  const marks = textMarks(text, span).map(({ line, text, path }) => [line, text, path]);
  expect(marks).toEqual([
    [2, 'owner', null],
    [5, 'A shop', 'tasks.0'],
    [7, 'Deadline', null],
    [9, 'Implementation Steps', 'tasks.0.steps'],
    [11, 'Step 1: Dig', 'tasks.0.steps.0'],
    [13, 'Goal', 'tasks.0.steps.0.objective'],
    [15, 'Actions', 'tasks.0.steps.0.actions'],
    [17, 'Why', 'tasks.0.steps.0.actions.0.children.0'],
    [26, 'Out of scope', null],
  ]);
});

it('knows the title of a format, and the keys that a document has as fields', () => {
  const text =
    '---\nowner: Kim\n---\n\n# Implementation Plan\n\n## Feature: Shed\n\n## Overview\n\nDry.\n';
  const marks = textMarks(text, readPlan(text, 'own').span).map(({ text, path }) => [text, path]);
  expect(marks).toEqual([
    ['owner', 'own.owner'],
    ['Implementation Plan', ''],
    ['Feature: Shed', 'tasks.0'],
    ['Overview', 'tasks.0.objective'],
  ]);
});
