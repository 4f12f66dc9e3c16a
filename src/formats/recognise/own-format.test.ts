/** What the headings and labels of a text become that the nearest format does not have. */
import { expect, it } from 'vitest';
import { OWN_FORMAT, type OwnPart } from '../../plan/own-format.ts';
import { formatOf } from '../built-in/format-of.ts';
import { readPlan } from '../read.ts';

/** The outermost parts that `text` has beside a format. */
function parts(text: string): OwnPart[] {
  const { ownFormat } = readPlan(text, OWN_FORMAT).plan;
  return (ownFormat?.parts ?? []).map(({ part }) => part);
}

/** A text whose steps have no field for `below` in their format. */
function inStep(below: string): string {
  return `# Shed\n\n**Issue**: 12\n\n## Proposed Implementation\n\n### Component 1: Dig\n\n${below}`;
}

it.each<[what: string, text: string, path: string]>([
  ['a line in a field of lists', inStep('**Validation:** look\n'), 'validation'],
  [
    'names and texts in a field of lists',
    inStep('**Validation:**\n- **Hole**: deep\n- **Wall**: dry\n'),
    'validation',
  ],
  [
    'names and texts in a field of pairs',
    inStep('**Risks:**\n- **Rain**: a roof\n- **Wind**: a wall\n'),
    'risks',
  ],
])('has %s', (_, text, path) => {
  expect(parts(text).map((part) => part.path)).toEqual([path]);
});

it.each<[what: string, text: string]>([
  [
    'has nothing behind its name',
    '# Shed\n\n**Issue**: 12\n\n## Crew\n\n- **Kim**: \n- **Ann**: \n',
  ],
  ['has more below it', inStep('**Crew:**\n- **Kim**: wood\n  - oak\n- **Ann**: paint\n')],
])('has no pairs of a list whose item %s', (_, text) => {
  expect(parts(text)).toMatchObject([{ label: 'Crew', path: 'own.crew' }]);
  expect(parts(text).filter(({ kind }) => kind.startsWith('pairs'))).toEqual([]);
});

it.each<[what: string, text: string]>([
  [
    'two steps end with them',
    ['All', 'Some']
      .map((who, i) => `## Step ${i + 1}: Dig\n\n### Crew\n\n${who}:\n\n- **Kim**: wood\n\n`)
      .join(''),
  ],
  [
    'two lists end it',
    '**Issue**: 12\n\n## Crew\n\nAll:\n\n- **Kim**: wood\n- **Ann**: paint\n\n* **Joe**: nails\n* **Sue**: tar\n',
  ],
])('has text alone below a heading where %s', (_, text) => {
  expect(parts(`# Shed\n\n${text}`)).toMatchObject([
    { path: 'own.crew', kind: 'prose', list: null },
  ]);
});

it('has the parts of tasks where one of the whole plan would end a task', () => {
  const task = (issue: string) =>
    `<implementation_plan>\n\n# Shed\n\n#### Issue\n${issue}\n\n## Overview\nDry.\n\n## Colours\nRed.\n\n</implementation_plan>\n\n`;
  const { plan } = readPlan(`${task('1')}${task('2')}# Shed\n\n#### Issue\n3\n`, OWN_FORMAT);
  expect(plan.tasks.map(({ issue }) => issue)).toEqual(['1', '2']);
  expect(plan.ownFormat?.parts).toMatchObject([{ of: 'task', part: { label: 'Colours' } }]);
});

it('has the tasks of the format, those without a name too', () => {
  const task = (issue: string) =>
    `<implementation_plan>\n\n#### Issue\n${issue}\n\n## Overview\nDry.\n\n</implementation_plan>\n\n`;
  const text = `${task('1')}${task('2')}# Shed\n\n#### Issue\n3\n`;
  const { plan } = readPlan(text, OWN_FORMAT);
  expect(plan.tasks.map(({ issue }) => issue)).toEqual(['1', '2']);
  expect(readPlan(text, formatOf(plan)).plan.tasks).toHaveLength(2);
});

it('has no field of the format whose lines are all labels of its own', () => {
  const step = (n: number, who: string) =>
    `## Step ${n}: Dig\n\n- **Crew**: ${who}\n- **Rest**: no\n\n`;
  const { plan } = readPlan(`# Shed\n\n${step(1, 'Kim')}${step(2, 'Ann')}`, OWN_FORMAT);
  expect(plan.ownFormat?.parts.map(({ part }) => part.label)).toEqual(['Crew', 'Rest']);
  expect(plan.ownFormat?.had.fields).toEqual([]);
});

it('is the built-in one where nothing beside that says anything', () => {
  const { plan } = readPlan('# Shed\n\n**Issue**: 12\n\n## ✅\n\nBlue.\n', OWN_FORMAT);
  expect(plan.format).toBe('issue');
});

it('has text alone below a label, pairs at its end or not', () => {
  const text =
    '# Shed\n\n**Issue**: 12\n\n**Crew:**\n\nAll:\n\n- **Kim**: wood\n- **Ann**: paint\n';
  expect(parts(text)).toMatchObject([{ path: 'own.crew', kind: 'prose', list: null }]);
});

it('has a list above a rule', () => {
  const text = '# Shed\n\n**Issue**: 12\n\n## Crew\n\n- Kim\n- Ann\n\n---\n\n**Note:** wet\n';
  expect(parts(text)).toMatchObject([{ kind: 'list', parts: [{ label: 'Note' }] }]);
});

it('makes no steps of a list where others are there, or none', () => {
  const notes = '## Notes\n\n1. Wood is wet\n2. Tar is cold\n\n## Colours\n\n- red\n';
  const none = readPlan(`# Shed\n\n${notes}`, OWN_FORMAT).plan;
  expect(none.tasks[0]?.steps).toEqual([]);
  expect(none.ownFormat?.parts.map(({ part }) => part.label)).toEqual(['Notes', 'Colours']);
  const one = readPlan(`# Shed\n\n## Steps\n\n### Dig\n\n- deep\n\n${notes}`, OWN_FORMAT).plan;
  expect(one.tasks[0]?.steps.map(({ name }) => name)).toEqual(['Dig']);
  expect(one.ownFormat?.parts.map(({ part }) => part.label)).toEqual(['Notes', 'Colours']);
});
