/** The outline of a plan in a format: tasks, their sections and steps, and how much is filled in. */
import type { Plan, Step, Task } from '../plan/schema.ts';
import { type FormCard, filledFields, formModel } from './form.ts';
import { formatOf } from './registry.ts';

export interface OutlineEntry {
  /** Path of the task or step that the entry is about, from the plan down; '' for the plan. */
  readonly path: string;
  readonly title: string;
  /** How many fields it has in this format, and how many of them are filled in. */
  readonly fields: number;
  readonly filled: number;
  readonly children: readonly OutlineEntry[];
}

/**
 * The entries of `plan` in the format with id `format`, in the order of the form.
 * Throws where there is no such format.
 */
export function outlineOf(plan: Plan, format: string): OutlineEntry[] {
  const model = formModel(formatOf(format));
  const tasks = plan.tasks.map((task, i): OutlineEntry => {
    const path = `tasks.${i}`;
    const [own, ...before] = model.taskCards;
    const title = task.name || `${model.taskNoun} ${i + 1}`;
    const steps = task.steps.map((step, j) => {
      const name = step.name || `${model.stepNoun} ${j + 1}`;
      return cardEntry(model.stepCard, step, `${path}.steps.${j}`, name);
    });
    const children = [
      ...before.map((card) => cardEntry(card, task, path)),
      summed({ path, title: model.stepsTitle, fields: 0, filled: 0, children: steps }),
      ...model.taskCardsAfterSteps.map((card) => cardEntry(card, task, path)),
    ];
    const { fields, filled } = own ? cardEntry(own, task, path) : { fields: 0, filled: 0 };
    return summed({ path, title, fields, filled, children });
  });
  return [...tasks, ...model.planCards.map((card) => cardEntry(card, plan, ''))];
}

function cardEntry(
  card: FormCard,
  holder: Plan | Task | Step,
  path: string,
  title = card.title,
): OutlineEntry {
  const fields = card.groups.flatMap((group) => group.fields);
  const filled = filledFields(holder, fields).length;
  return { path, title, fields: fields.length, filled, children: [] };
}

/** An entry with the figures of its children added to its own. */
function summed(entry: OutlineEntry): OutlineEntry {
  const add = (key: 'fields' | 'filled') =>
    entry.children.reduce((sum, child) => sum + child[key], entry[key]);
  return { ...entry, fields: add('fields'), filled: add('filled') };
}
