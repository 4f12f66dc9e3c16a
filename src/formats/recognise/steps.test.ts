/** Which lines of a text are its steps, as a person counts them, whatever the document calls them. */
import { expect, it } from 'vitest';
import { readPlan } from '../read.ts';

it.each<[what: string, text: string, title: string, steps: string[]]>([
  [
    'items below a heading of no format',
    '# Garden\n\n## Steps\n\n1. Dig\n   - deep\n2. Sow\n   - thin\n\n## Risks\n\n- frost\n',
    'Garden',
    ['Dig', 'Sow'],
  ],
  [
    'underlined headings',
    'Garden\n======\n\nSteps\n-----\n\n1. Dig\n   - deep\n2. Sow\n   - thin\n',
    'Garden',
    ['Dig', 'Sow'],
  ],
  [
    'a single item below the heading of the steps',
    '# Garden\n\n## Implementation Steps\n\n1. Dig\n   - deep\n',
    'Garden',
    ['Dig'],
  ],
  [
    'a single heading below that of the steps',
    '# Garden\n\n## Implementation\n\n### Beds\n\n- dig\n- sow\n',
    'Garden',
    ['Beds'],
  ],
  [
    'a single numbered heading with a field',
    '# Garden\n\n### 1. Dig\n\n**Actions**:\n- deep\n',
    'Garden',
    ['Dig'],
  ],
  [
    'items in notes on the implementation',
    '# Refunds\n\n## Acceptance Criteria\n\n- [ ] by line\n\n## Implementation Notes\n\n1. Extend the request\n2. Add the picker\n',
    'Refunds',
    ['Extend the request', 'Add the picker'],
  ],
  [
    'items without numbers or boxes, where there is nothing else',
    '# Garden\n\n## Plan\n\n- **Dig**: deep\n- **Sow**: thin\n',
    'Garden',
    ['Dig', 'Sow'],
  ],
  [
    'numbered headings below a section of any name',
    '# Plan: Move\n\n## Approach\n\n### 1. Copy\n\n- the table\n\n### 2. Switch\n\nBy a flag.\n',
    'Move',
    ['Copy', 'Switch'],
  ],
  [
    'numbered sections of a document: none',
    '# Design\n\n## 1. Introduction\n\nWords.\n\n## 2. Structure\n\n- parts\n',
    'Design',
    [],
  ],
  [
    'headings with a noun of their own',
    '# New here\n\n## Week 1: Settle in\n\n- read\n\n## Week 2: First change\n\n- pick one\n',
    'New here',
    ['Settle in', 'First change'],
  ],
  [
    'stories, deeper than their section',
    '# Spec\n\n## Users\n\n### User Story 1 - Sign in\n\nAs a user.\n\n### User Story 2 - Leave\n\nAs a user.\n',
    'Spec',
    ['Sign in', 'Leave'],
  ],
  [
    'a noun of its own below a field: none',
    '# Move\n\n## Risks\n\n### Threat 1: Loss\n\n- copy\n\n### Threat 2: Delay\n\n- wait\n',
    'Move',
    [],
  ],
  [
    'options to choose from: none',
    '# Store\n\n## Option 1: Files\n\n- plain\n\n## Option 2: Tables\n\n- fast\n',
    'Store',
    [],
  ],
  [
    'a noun that counts nothing: none',
    '# Notes\n\n## Release 4\n\n- a\n\n## Release 9\n\n- b\n',
    'Notes',
    [],
  ],
  [
    'items right below a title',
    '# Blog\n\n- [x] export the posts\n- [ ] port the theme\n\n## Notes\n\n- slow host\n',
    'Blog',
    ['export the posts', 'port the theme'],
  ],
  [
    'bold items right below a title',
    '# Fixes\n\n+ **Label the fields**\n    * all of them\n+ **Mend the contrast**\n\nSoon.\n',
    'Fixes',
    ['Label the fields', 'Mend the contrast'],
  ],
  [
    'labels in items right below a title: none',
    '# Shed\n\n- **Owner**: Ann\n- **Due**: May\n',
    'Shed',
    [],
  ],
  [
    'sub-steps of phases, with words alone',
    '# Move\n\n## Fase 1: Preparar\n\n### 1.1 Pedir\n\nUno.\n\n### 1.2 Redactar\n\nDos.\n\n## Fase 2: Hacer\n\n### 2.1 Enviar\n\nTres.\n',
    'Move',
    ['Pedir', 'Redactar', 'Enviar'],
  ],
  [
    'numbered bold lines with remarks',
    '# Secrets\n\n#### Work\n\n**1. Install** _(1 day)_\n\nFirst.\n\n**2. Convert** _(2 days)_\n\nThen.\n\n**3. Rotate** _(a week)_\n\nLast.\n',
    'Secrets',
    ['Install', 'Convert', 'Rotate'],
  ],
  [
    'numbers in words, and of how many',
    '# Water\n\n## Step One: Measure\n\nTwo.\n\n## Step Two: Switch\n\nOne.\n\n## ✅ Step 3 of 4: Decide\n\nNow.\n\n## Step 4/4: Show\n\nAll.\n',
    'Water',
    ['Measure', 'Switch', 'Decide', 'Show'],
  ],
  [
    'numbered headings below notes: none',
    '# Garden\n\n## Notes\n\n### 1. Who\n\n- Ann\n\n### 2. When\n\n- May\n',
    'Garden',
    [],
  ],
  [
    'groups of boxes below a title',
    '# Move\n\n## Goal\n\nOut.\n\n## Pack\n\n- [ ] books\n- [x] plates\n\n## Carry\n\n- [ ] all\n',
    'Move',
    ['Pack', 'Carry'],
  ],
  [
    'a title that is called like a field',
    '# Rollout\n\n## Phase 1: Copy\n\n- [ ] all\n\n## Phase 2: Drop\n\n- [ ] old\n',
    'Rollout',
    ['Copy', 'Drop'],
  ],
  [
    'a section that is called so, above a title',
    '# Rollout\n\nIn May.\n\n# Phase 1: Copy\n\n- [ ] all\n\n# Phase 2: Drop\n\n- [ ] old\n',
    '',
    ['Copy', 'Drop'],
  ],
])('%s', (_, text, title, steps) => {
  const [task] = readPlan(text).plan.tasks;
  expect(task?.name).toBe(title);
  expect(task?.steps.map(({ name }) => name)).toEqual(steps);
});

it('tickets in one document are tasks, where each has a section of steps', () => {
  const ticket = (name: string, step: string) =>
    `## ${name}\n\n**Owner:** Ann\n\n### Steps\n\n1. ${step}\n\n`;
  const text = `# Sprint 3\n\n${ticket('SEARCH-4: Typos', 'Rank')}${ticket('SEARCH-9: Recent', 'Save')}`;
  const { tasks } = readPlan(text).plan;
  expect(tasks.map(({ name, steps }) => [name, ...steps.map((step) => step.name)])).toEqual([
    ['SEARCH-4: Typos', 'Rank'],
    ['SEARCH-9: Recent', 'Save'],
  ]);
});
