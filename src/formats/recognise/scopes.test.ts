/** What is open at a heading, in a format with more in each other than the built-in ones have. */
import { expect, it } from 'vitest';
import { formatWithId } from '../built-in/registry.ts';
import { defineFormat } from '../language/define-format.ts';
import {
  each,
  type Format,
  field,
  fixed,
  heading,
  label,
  section,
} from '../language/definition.ts';
import { line, list, prose } from '../language/kinds.ts';
import { printedText } from '../print/printer.ts';
import { readText, sourceOf } from '../read/read-text.ts';
import { Scopes } from './scopes.ts';

/** A new one each time: what is found of a format is kept with its parts. */
function cooking(): Format {
  const said = { label: 'Name', help: 'What it is.', example: 'Dough' };
  const name = field('name', line, null, said);

  const steps = each('steps', {
    noun: 'Move',
    heading: heading(5, 'Move {n}: {name}'),
    name,
    parts: [field('actions', list(), label('Do', 'colon-outside'), said)],
  });
  const work = section(heading(3, 'Work'), [section(heading(4, 'Moves'), [steps])]);
  const end = fixed(heading(3, 'Enjoy it'));
  const summary = field('summary', prose, heading(3, 'In short'), said);
  const tasks = each('tasks', {
    noun: 'Dish',
    heading: heading(2, 'Dish: {name}'),
    name,
    parts: [work, end, summary],
  });
  return defineFormat({
    id: 'cooking',
    name: 'Cooking',
    when: 'For a kitchen.',
    seeds: [],
    keepsEmpty: false,
    parts: [fixed(heading(1, 'Menu')), tasks],
  });
}

const PRINTED = `# Menu

## Dish: Bread

### Work

#### Moves

##### Move 1: Dough
**Do**:
- Mix

##### Move 2: Loaf

### Enjoy it

### In short
Bread.
`;

it('a fixed heading behind the steps of a task is no other content', () => {
  const { plan } = readText(sourceOf(PRINTED), cooking());
  expect(plan.tasks.map(({ other }) => other)).toEqual([[]]);
  expect(plan.tasks[0]?.summary).toBe('Bread.');
  expect(printedText(plan, cooking())).toBe(PRINTED);
});

it('a fixed heading of the plan is a heading like any other behind a task', () => {
  const { plan } = readText(sourceOf('## Dish: Bread\n\n# Menu\n\nAnd cake.\n'), cooking());
  expect(plan.other.map(({ text }) => text)).toEqual(['# Menu\n\nAnd cake.']);
});

it('a step in other words opens all sections around the steps', () => {
  const step = (title: string) => `##### **${title}**\n**Do**:\n- it\n\n`;
  const text = `## Dish: Bread\n\n${step('Move 1: Dough')}${step('Move 2: Loaf')}#### Moves\n\nNo more.\n`;
  const { plan } = readText(sourceOf(text), cooking());
  const [task] = plan.tasks;
  expect(task?.steps.map((step) => step.name)).toEqual(['Dough', 'Loaf']);
  expect(task?.other.map((other) => other.text)).toEqual(['#### Moves\n\nNo more.']);
});

it('a task without a name is named by a heading only where it has a tag', () => {
  const scopes = new Scopes(cooking(), () => undefined);
  scopes.returnToTask();
  expect(scopes.findTaskToName(2)).toBeNull();
  const tagged = new Scopes(formatWithId('analysis'), () => undefined);
  expect(tagged.findTaskToName(1)).toBeNull();
  tagged.returnToTask();
  expect(tagged.findTaskToName(1)?.depth).toBe(1);
  expect(tagged.findTaskToName(2)).toBeNull();
  const { each: task, seen } = tagged.current;
  if (task) seen.add(task.name);
  expect(tagged.findTaskToName(1)).toBeNull();
});
