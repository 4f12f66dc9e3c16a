import { expect, it } from 'vitest';
import { formatOf } from '../formats/built-in/format-of.ts';
import { formats } from '../formats/built-in/registry.ts';
import { samplePlan } from '../plan/sample.ts';
import { jiraDataCenter } from './jira-data-center.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { stepsCsv } from './steps-csv.ts';

/** A reader of such files: one of quotes, commas and line breaks alone. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of csv.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

it.each(formats)('has a row for each step of the example in the $name', (format) => {
  const plan = samplePlan();
  const [head, ...rows] = rowsOf(stepsCsv(plan, format, plainMarkdown));
  expect(head).toEqual([
    ...['Title', 'Description', 'Task', 'Number', 'Complexity', 'Estimate', 'Depends on', 'Ticket'],
  ]);
  const steps = plan.tasks.flatMap((task) => task.steps.map((step) => [step.name, task.name]));
  expect(rows.map(([title, , task]) => [title, task])).toEqual(steps);
  for (const [title = '', description = ''] of rows) {
    expect(description).not.toBe('');
    expect(description).not.toMatch(new RegExp(`^#+ .*${title}`));
  }
});

it('has what is awkward in a table in one cell, and nothing that a spreadsheet would run', () => {
  const sample = samplePlan();
  const [task] = sample.tasks;
  const [step] = task?.steps ?? [];
  if (!task || !step) throw new Error('The example has a step.');
  const steps = [{ ...step, name: '=1+"a", b', estimate: '@now' }];
  const plan = { ...sample, tasks: [{ ...task, steps }] };
  const [, row] = rowsOf(stepsCsv(plan, formatOf(plan), jiraDataCenter));
  expect(row?.[0]).toBe(' =1+"a", b');
  expect(row?.[1]).toMatch(/^\*Objective\*: .*\n/);
  expect(row?.[5]).toBe(' @now');
});

it('names what a step waits for, and nothing in the place of a step that is gone', () => {
  const sample = samplePlan();
  const [task] = sample.tasks;
  const [first, second] = task?.steps ?? [];
  if (!task || !first || !second) throw new Error('The example has two steps.');
  const dependsOn = [{ step: 'gone' }, { step: first.id }, { text: 'the audit' }];
  const plan = { ...sample, tasks: [{ ...task, steps: [first, { ...second, dependsOn }] }] };
  const rows = rowsOf(stepsCsv(plan, formatOf(plan), plainMarkdown));
  expect(rows.at(-1)?.[6]).toBe(`${first.name}, the audit`);
});
