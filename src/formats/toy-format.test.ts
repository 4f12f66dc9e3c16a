/** What is made of a format needs its definition alone: this one is on no list of formats. */

import { describe, expect, it } from 'vitest';
import { blankPlan } from '../plan/blank-plan.ts';
import type { Plan } from '../plan/schema.ts';
import { ownCopy } from '../testing/own-copy.ts';
import { formats } from './built-in/registry.ts';
import { formModel } from './derived/form.ts';
import { defineFormat } from './language/define-format.ts';
import { each, field, heading, label } from './language/definition.ts';
import { line, list } from './language/kinds.ts';
import { openedSource } from './patch/opened.ts';
import { patchedText } from './patch/patched-text.ts';
import { printedText } from './print/printer.ts';
import { readText, sourceOf } from './read/read-text.ts';

const said = { label: 'Name', help: 'What it is.', example: 'Dough' };
const name = field('name', line, null, said);

const does = field('actions', list(), label('Do', 'colon-outside'), said);
const moves = each('steps', {
  noun: 'Move',
  heading: heading(2, 'Move {n}: {name}'),
  name,
  parts: [does],
});
const dishes = each('tasks', {
  noun: 'Dish',
  heading: heading(1, 'Dish: {name}'),
  name,
  parts: [moves],
});

const toy = defineFormat({
  id: 'recipe',
  name: 'Recipe',
  when: 'For a kitchen.',
  seeds: [],
  keepsEmpty: false,
  parts: [dishes],
});

const PRINTED = `# Dish: Bread

## Move 1: Dough
**Do**:
- Mix
- Wait

## Move 2: Loaf
**Do**:
- Bake
`;

/** As somebody wrote it. */
const WRITTEN = `# Dish: Bread

My grandmother's.

## Move 1: **Dough** ✅
**Do:**
* Mix

  until it is smooth
* Wait

---

## Move 2: Loaf
**Do:**
* Bake`;

function read(text: string): Plan {
  return readText(sourceOf(text), toy).plan;
}

/** `text`, opened and edited, as it is given back. */
function patched(text: string, edit: (plan: Plan) => void): string {
  const plan = read(text);
  const source = openedSource({ text, plan }, toy);
  const edited = ownCopy(source.plan);
  edit(edited);
  return patchedText(source, edited, false).text;
}

describe('a format of three lines', () => {
  it('is on no list', () => {
    expect(formats).not.toContain(toy);
  });

  it('reads a text', () => {
    const { format, tasks } = read(PRINTED);
    expect(format).toBe('recipe');
    expect(tasks.map((task) => task.name)).toEqual(['Bread']);
    expect(
      tasks[0]?.steps.map((step) => [step.name, step.actions.map(({ text }) => text)]),
    ).toEqual([
      ['Dough', ['Mix', 'Wait']],
      ['Loaf', ['Bake']],
    ]);
  });

  it('prints the plan of it', () => {
    expect(printedText(read(PRINTED), toy)).toBe(PRINTED);
  });

  it('prints the template of an empty plan', () => {
    expect(printedText(blankPlan('recipe'), toy, { empty: true })).toBe(
      '# Dish: [Name]\n\n## Move 1: [Name]\n**Do**: [Name]\n',
    );
  });

  it('has a form', () => {
    const { taskNoun, stepNoun, stepCard } = formModel(toy);
    expect([taskNoun, stepNoun]).toEqual(['Dish', 'Move']);
    expect(stepCard.groups).toEqual([{ title: '', fields: [name, does], key: null }]);
  });

  it('gives an opened text back as it was', () => {
    for (const text of [PRINTED, WRITTEN]) expect(patched(text, () => undefined)).toBe(text);
  });

  it('patches what was edited, and only that', () => {
    const result = patched(WRITTEN, ({ tasks: [task] }) => {
      const [dough, loaf] = task?.steps ?? [];
      if (!dough || !loaf) throw new Error('The dish has two moves.');
      dough.actions.push({ box: 'none', text: 'Knead', children: [] });
      loaf.name = 'Two loaves';
    });
    expect(result).toBe(
      WRITTEN.replace('* Wait\n', '* Wait\n* Knead\n').replace('Loaf', 'Two loaves'),
    );
  });

  it('patches a step that comes, with its number', () => {
    const result = patched(PRINTED, ({ tasks: [task] }) => {
      const [first] = task?.steps ?? [];
      if (!task || !first) throw new Error('The dish has moves.');
      task.steps.splice(1, 0, { ...first, id: 'new', name: 'Rest', actions: [] });
    });
    expect(result).toBe(PRINTED.replace('## Move 2: Loaf', '## Move 2: Rest\n\n## Move 3: Loaf'));
  });
});
