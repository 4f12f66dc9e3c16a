import { describe, expect, it } from 'vitest';
import { formats } from '../formats/built-in/registry.ts';
import { tagNamesIn } from '../formats/language/marks.ts';
import { printPlan } from '../formats/print.ts';
import { samplePlan } from '../plan/sample.ts';
import { converted } from './converted.ts';
import { github } from './github.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { ticketTitle, withoutTitle } from './title.ts';

describe('the title of a ticket', () => {
  it('is the name where that fits', () => {
    expect(ticketTitle(' Add\na cache ', github)).toEqual({ title: 'Add a cache', isCut: false });
  });

  it('is cut to what the target takes, by whole signs', () => {
    const { title, isCut } = ticketTitle('👩‍👩‍👧 '.repeat(60), github);
    expect(isCut).toBe(true);
    expect(title.length).toBeLessThanOrEqual(255);
    expect(title).toMatch(/^(?:👩‍👩‍👧 ?)+…$/u);
  });

  it('has no limit in a file', () => {
    expect(ticketTitle('a'.repeat(999), plainMarkdown).isCut).toBe(false);
  });
});

describe('a text without its title', () => {
  const sample = samplePlan();
  const plan = { ...sample, tasks: sample.tasks.slice(0, 1) };
  const name = plan.tasks[0]?.name ?? '';

  it.each([
    ['task', /^\*\*Objective\*\*: People type/],
    ['feature', /^## Overview\n/],
    ['analysis', /^## Task Breakdown\n/],
    ['issue', /^\*\*Issue\*\*: #482\n/],
  ])('in the %s format begins with what stands below it', (id, begins) => {
    const format = formats.find((each) => each.id === id);
    const tags = tagNamesIn(format?.parts ?? []);
    const text = printPlan(plan, id);
    const body = withoutTitle(text, name, tags, github) ?? '';
    expect(converted(text, github, { tags, leaveOut: name }).text).toMatch(begins);
    expect(body).not.toContain(name);
  });

  it('is none where it begins with something else', () => {
    expect(withoutTitle('# Another\n\nText\n', name, [], github)).toBeNull();
    expect(withoutTitle('Text\n', name, [], github)).toBeNull();
  });
});
