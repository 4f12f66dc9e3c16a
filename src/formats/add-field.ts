/** Adding a field to the format of a plan, so that what is typed into it reads back. */
import { OWN_FORMAT } from '../plan/own-format.ts';
import { isSameValue } from '../plan/same.ts';
import type { Holder, Part, Plan } from '../plan/schema.ts';
import { type Added, type AddedField, standsFor, withFieldAdded } from './built-in/added-field.ts';
import { formatOf } from './built-in/format-of.ts';
import type { FieldPart } from './language/definition.ts';
import { fieldValue, withFieldValue } from './language/field-value.ts';
import type { KindId } from './language/kind.ts';
import { fieldsIn, type Level } from './language/parts.ts';
import { printPlan } from './print.ts';
import { readPlan } from './read.ts';

/**
 * The format that `plan` gets with a field more, of its own or in each of its tasks or steps, and the
 * path of the field. Null where there can be none: its words or its path are taken, or a heading or label of these
 * words would be read as something else, as `Step 3: Roof` would be a step.
 */
export function addedField(plan: Plan, of: Level, added: AddedField): Added | null {
  for (const stands of standsFor(of)) {
    const made = withFieldAdded(plan, of, added, stands);
    if (!made) return null;
    const next = { ...plan, format: OWN_FORMAT, ownFormat: made.definition };
    const part = fieldsIn(formatOf(next))[of].find(({ path }) => path === made.path);
    if (part && readsBack(next, of, part)) return made;
  }
  return null;
}

/** Whether a value in the plan, or the first task or step, is read as that, and nothing else with it. */
export function readsBack(plan: Plan, of: Level, part: FieldPart): boolean {
  const value = SAMPLES[part.kind.id];
  const at = of === 'step' ? plan.tasks.findIndex(({ steps }) => steps.length > 0) : 0;
  // There is nothing yet to read it in; the field is none of those that a person names.
  if (value === undefined || !holderIn(plan, of, at)) return true;
  const set = <T extends Holder>(holder: T) => withFieldValue(holder, part, value);
  const inTask = (task: Part) =>
    of === 'task' ? set(task) : { ...task, steps: withFirst(task.steps, set) };
  const changed = of === 'plan' ? set(plan) : { ...plan, tasks: withFirst(plan.tasks, inTask, at) };
  const filled = { ...changed, tasks: changed.tasks.map(withNamedSteps) };
  const { plan: read } = readPlan(printPlan(filled, OWN_FORMAT), formatOf(plan));
  const counts = ({ tasks }: Plan) => tasks.map((each) => each.steps.length).join();
  const holder = holderIn(read, of, at);
  const isThere = holder !== undefined && isSameValue(fieldValue(holder, part), value);
  return isThere && counts(read) === counts(filled);
}

/** The plan, its task at `at`, or the first step of that. */
function holderIn(plan: Plan, of: Level, at: number): Holder | undefined {
  if (of === 'plan') return plan;
  return of === 'task' ? plan.tasks[at] : plan.tasks[at]?.steps[0];
}

function withFirst(parts: readonly Part[], change: (part: Part) => Part, first = 0): Part[] {
  return parts.map((part, at) => (at === first ? change(part) : part));
}

/** A step in which nothing is typed yet is in no text. */
function withNamedSteps(task: Part): Part {
  return { ...task, steps: task.steps.map((step) => ({ ...step, name: step.name || 'Words' })) };
}

/** A value of each kind that a field of one's own may have. */
const SAMPLES: Partial<Record<KindId, unknown>> = {
  line: 'Words',
  choice: 'Words',
  prose: 'Words',
  list: [{ box: 'none', text: 'Words', children: [] }],
  table: { columns: ['Name'], rows: [['Words']] },
  pairs: [{ first: 'Name', second: 'Words' }],
  snippets: [{ language: '', code: 'words' }],
};
