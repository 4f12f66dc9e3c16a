/** How a document calls its phases and the steps in them: a new one is called so, too. */
import { expect, it } from 'vitest';
import { OWN_FORMAT } from '../../plan/own-format.ts';
import { readPlan } from '../read.ts';

/** A document with headings of two phases, which have a step each. */
function withHeadings(phases: readonly [string, string], steps: readonly [string, string]): string {
  const parts = phases.map((phase, at) => `## ${phase}\n\n### ${steps[at]}\n\n- [ ] saw\n`);
  return ['# Shed\n', ...parts].join('\n');
}

function namesIn(text: string): unknown {
  const { ownFormat } = readPlan(text, OWN_FORMAT).plan;
  return ownFormat?.names.map(({ of, level, text: pattern }) => [of, level, pattern]);
}

it.each<[string, [string, string], [string, string], [string, string]]>([
  [
    'a noun with a number',
    ['Phase 1: Ground', 'Phase 2: Walls'],
    ['Step 1: Dig', 'Step 2: Frame'],
    ['Phase {n}: {name}', 'Step {n}: {name}'],
  ],
  [
    'a dash behind that',
    ['Sprint 1 – Ground', 'Sprint 2 – Walls'],
    ['Step 1 - Dig', 'Step 2 - Frame'],
    ['Sprint {n} – {name}', 'Step {n} - {name}'],
  ],
  [
    'a space behind that',
    ['Phase 1 Ground', 'Phase 2 Walls'],
    ['Step 1: Dig', 'Step 2: Frame'],
    ['Phase {n}: {name}', 'Step {n}: {name}'],
  ],
  [
    'those of the format where they have no noun',
    ['Ground', 'Walls'],
    ['1. Dig', '2. Frame'],
    ['Task: {name}', 'Step {n}: {name}'],
  ],
])('%s', (_, phases, steps, [task, step]) => {
  expect(namesIn(withHeadings(phases, steps))).toEqual([
    ['task', 2, task],
    ['step', 3, step],
  ]);
});

it('those of the format where an overview says the same', () => {
  const overview = '## Overview\n\n### Phase 1: Ground\n\nSoon.\n\n### Phase 2: Walls\n\nLater.\n';
  const phase = (n: number) => `### Phase ${n}: Part ${n}\n\n#### Step ${n}: Saw\n\n- [ ] saw\n`;
  const text = ['# Shed\n', overview, '## Work\n', phase(1), phase(2)].join('\n');
  expect(namesIn(text)).toEqual([
    ['task', 3, 'Feature: {name}'],
    ['step', 4, 'Step {n}: {name}'],
  ]);
});
