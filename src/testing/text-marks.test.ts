import { expect, it } from 'vitest';
import { readPlan } from '../formats/read.ts';
import { textMarks } from './text-marks.ts';

it('finds headings and labels outside of code, and says what they name', () => {
  const text = `# A shop

Deadline: May

## Implementation Steps

### Step 1: Dig

**Goal:** A hole.

- **Actions:**
  - \`**Not this**: one\`

\`\`\`md
# Nor this
\`\`\`

Out of scope
------------
`;
  const { span } = readPlan(text, 'task');
  const marks = textMarks(text, span).map(({ line, text, path }) => [line, text, path]);
  expect(marks).toEqual([
    [1, 'A shop', 'tasks.0'],
    [3, 'Deadline', null],
    [5, 'Implementation Steps', 'tasks.0.steps'],
    [7, 'Step 1: Dig', 'tasks.0.steps.0'],
    [9, 'Goal', 'tasks.0.steps.0.objective'],
    [11, 'Actions', 'tasks.0.steps.0.actions'],
    [18, 'Out of scope', null],
  ]);
});
