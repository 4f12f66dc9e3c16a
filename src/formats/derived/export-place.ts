/** What a person calls the place of a path in a plan. */
import type { Plan } from '../../plan/schema.ts';
import { shownNumber } from '../../plan/step-numbers.ts';
import type { Format } from '../language/definition.ts';
import { fieldsIn } from '../language/parts.ts';
import { formModel } from './form.ts';

/** Where reading an export gives something else, in a person's words, each place once. */
export function inexactPlaces(
  plan: Plan,
  format: Format,
  differing: readonly string[],
): readonly string[] {
  return [...new Set(differing.map((path) => placeInWords(plan, format, path)))];
}

/**
 * The places where reading an export gives something else, as a sentence for a short message, with
 * the path that it leads to; null where there is none.
 */
export function inexactInShort(
  plan: Plan,
  format: Format,
  differing: readonly string[],
): { readonly words: string; readonly path: string } | null {
  // What stands beside all tasks is the hardest to find.
  const paths = differing.toSorted((a, b) => Number(a === 'other') - Number(b === 'other'));
  const [first, ...more] = inexactPlaces(plan, format, paths);
  if (first === undefined) return null;
  const others = more.length === 0 ? '' : `, and ${more.length} more`;
  const words = `This edit cannot be read back exactly from it: ${first}${others}.`;
  return { words, path: paths[0] ?? '' };
}

/**
 * The place of `path`, from the plan down, in the words of `format`: `Step 2 › Actions`,
 * with the task before it where there are several. Entries are in their field.
 */
export function placeInWords(plan: Plan, format: Format, path: string): string {
  const { taskNoun, stepNoun } = formModel(format);
  const fields = fieldsIn(format);
  const [, task, step, rest = ''] = HOLDERS.exec(path) ?? [];
  const of = step !== undefined ? 'step' : task !== undefined ? 'task' : 'plan';
  const isIn = (own: string) => rest === own || rest.startsWith(`${own}.`);
  const field = fields[of].find((part) => isIn(part.path));
  const what = isIn('other') ? 'Other content' : (field?.label ?? '');
  const several =
    plan.tasks.length > 1 || (task !== undefined && step === undefined && what === '');
  return [
    task !== undefined && several ? `${taskNoun} ${Number(task) + 1}` : '',
    step !== undefined ? `${stepNoun} ${numberOf(plan, Number(task), Number(step))}` : '',
    what,
  ]
    .filter((part) => part !== '')
    .join(' › ');
}

/** A path may lead to a step that reading the text gives and the plan has not: it goes by its place. */
function numberOf(plan: Plan, task: number, at: number): string {
  return shownNumber(plan.tasks[task]?.steps[at] ?? { number: '' }, at);
}

/** The task, the step, and the path from there. */
const HOLDERS = /^(?:tasks\.(\d+)(?:\.|$))?(?:steps\.(\d+)(?:\.|$))?(.*)$/;
