/** How a document writes the headings of its tasks and steps, and where a text without a title begins. */
import { describe, expect, it } from 'vitest';
import { OWN_FORMAT } from '../../plan/own-format.ts';
import { readPlan } from '../read.ts';
import { formatOfTemplate } from '../template.ts';

/** The levels and words of its tasks and steps. */
function namesOf(...headings: string[]): string[] | undefined {
  return namesBelow('# Shed\n\n', ...headings);
}

function namesBelow(title: string, ...headings: string[]): string[] | undefined {
  const text = headings.map((heading) => `${heading}\n\n- it\n`).join('\n');
  const { plan } = readPlan(title + text, OWN_FORMAT);
  return plan.ownFormat?.names.map(({ level, text: words }) => `${'#'.repeat(level)} ${words}`);
}

describe('the headings of phases and steps', () => {
  it('are counted in the words of the document', () => {
    expect(
      namesOf('## Chunk 1 – Dig', '### Step 1: Look', '## Chunk 2 – Saw', '### Step 2: Look'),
    ).toEqual(['## Chunk {n} – {name}', '### Step {n}: {name}']);
    expect(
      namesOf('## Part 1. Dig', '#### Step 1. Look', '## Part 2. Saw', '#### Step 2. Look'),
    ).toEqual(['## Part {n}. {name}', '#### Step {n}. {name}']);
  });

  it('go by their names where nothing counts them, or not all are counted in one way', () => {
    const own = ['## Feature: {name}', '### Step {n}: {name}'];
    expect(namesOf('## Dig', '### Step 1: Look', '## Saw', '### Step 2: Look')).toEqual(own);
    expect(
      namesOf('## Phase 1: Dig', '### Step 1: Look', '## Sprint 1: Saw', '### Step 2: Look'),
    ).toEqual(own);
    expect(namesBelow('', '## Dig', '### Step 1: Look', '## Saw', '### Step 2: Look')).toEqual(own);
    expect(namesOf('## 1. Dig', '### Step 1: Look', '## 2. Saw', '### Step 2: Look')).toEqual(own);
    expect(
      namesOf('## 1st Phase: Dig', '### Step 1: Look', '## 2nd Phase: Saw', '### Step 2: Look'),
    ).toEqual(own);
  });

  it('go by their names where another heading is counted as they are', () => {
    expect(
      namesOf(
        '## Overview',
        '### Phase 1 in short',
        '## Phase 1: Dig',
        '### Step 1: Look',
        '## Phase 2: Saw',
        '### Step 2: Look',
      ),
    ).toEqual(['## Feature: {name}', '### Step {n}: {name}']);
  });
});

describe('a text without a title', () => {
  const WITHOUT = '## Why\n\nIt rains.\n';
  const SHED = '# Shed\n\n## Why\n\nIt rains.\n';
  const read = (template: string, text: string) => {
    const { plan } = readPlan(text, formatOfTemplate(template));
    return plan.tasks.map(({ name, own }) => [name, ...own.map(({ value }) => value)]);
  };

  it('is the only task where its format has no title, either', () => {
    const template = '## Why\n\n[Reason]\n\n## How\n';
    expect(read(template, WITHOUT)).toEqual([['', 'It rains.']]);
    expect(read(template, `<!-- of May -->\n\n${WITHOUT}`)).toEqual([['', 'It rains.']]);
  });

  it('has its title where it has one all the same', () => {
    const template = '## Why\n\n[Reason]\n\n## How\n';
    expect(read(template, SHED)).toEqual([['Shed', 'It rains.']]);
    expect(read(template, `<!-- of May -->\n\n${SHED}`)).toEqual([['Shed', 'It rains.']]);
  });

  it('is no task where all that its format has is of the plan', () => {
    const template = '# Why\n\n[Reason]\n\n# How\n\n[Way]\n';
    const { plan } = readPlan('# Why\n\nIt rains.\n', formatOfTemplate(template));
    expect(plan.own.map(({ value }) => value)).toEqual(['It rains.']);
    expect(plan.tasks.flatMap(({ own, other }) => [...own, ...other])).toEqual([]);
  });

  it.each(['# [Title]\n\n## Why\n\n[Reason]\n', '# Plan: [Title]\n\n## Why\n\n[Reason]\n'])(
    'has what it says in a format with a title: %j',
    (template) => {
      const { plan } = readPlan(WITHOUT, formatOfTemplate(template));
      expect(JSON.stringify([plan.own, plan.other, plan.tasks])).toContain('It rains.');
    },
  );
});
