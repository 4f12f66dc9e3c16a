/** Adding a field to the format of a plan, so that what is typed into it reads back. */
import { OWN_FORMAT } from '../plan/own-format.ts';
import { isSameValue } from '../plan/same.ts';
import type { Part, Plan } from '../plan/schema.ts';
import { type Added, type AddedField, withFieldAdded } from './built-in/added-field.ts';
import { formatOf } from './built-in/format-of.ts';
import type { FieldPart } from './language/definition.ts';
import { fieldValue, withFieldValue } from './language/field-value.ts';
import type { KindId } from './language/kind.ts';
import { fieldsIn } from './language/parts.ts';
import { printPlan } from './print.ts';
import { readPlan } from './read.ts';

/**
 * The format that `plan` gets with a field more in each of its tasks or steps, and the path of the
 * field. Null where there can be none: its words or its path are taken, or a heading or label of these
 * words would be read as something else, as `Step 3: Roof` would be a step.
 */
export function addedField(plan: Plan, of: 'task' | 'step', added: AddedField): Added | null {
  const made = withFieldAdded(plan, of, added);
  if (!made) return null;
  const next = { ...plan, format: OWN_FORMAT, ownFormat: made.definition };
  const part = fieldsIn(formatOf(next))[of].find(({ path }) => path === made.path);
  return part && readsBack(next, of, part) ? made : null;
}

/** Whether a value in the first task or step that has the field is read as that, and nothing else with it. */
export function readsBack(plan: Plan, of: 'task' | 'step', part: FieldPart): boolean {
  const value = SAMPLES[part.kind.id];
  const at = of === 'task' ? 0 : plan.tasks.findIndex(({ steps }) => steps.length > 0);
  const task = plan.tasks[at];
  // There is nothing yet to read it in; the field is none of those that a person names.
  if (value === undefined || !task) return true;
  const set = (holder: Part) => withFieldValue(holder, part, value);
  const [step, ...steps] = task.steps;
  const changed = of === 'task' || !step ? set(task) : { ...task, steps: [set(step), ...steps] };
  const filled = { ...plan, tasks: plan.tasks.with(at, changed).map(withNamedSteps) };
  const { plan: read } = readPlan(printPlan(filled, OWN_FORMAT), formatOf(plan));
  const counts = ({ tasks }: Plan) => tasks.map((each) => each.steps.length).join();
  const holder = of === 'task' ? read.tasks[at] : read.tasks[at]?.steps[0];
  const isThere = holder !== undefined && isSameValue(fieldValue(holder, part), value);
  return isThere && counts(read) === counts(filled);
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
