/** What a person calls the place of a path in a plan. */
import type { Plan } from '../plan/schema.ts';
import { fieldsIn, formModel } from './form.ts';
import type { Format } from './language.ts';

/**
 * The place of `path`, from the plan down, in the words of `format`: `Step 2 › Actions`,
 * with the task before it where there are several.
 */
export function placeInWords(plan: Plan, format: Format, path: string): string {
  const { taskNoun, stepNoun } = formModel(format);
  const fields = fieldsIn(format);
  const [, task, step, rest = ''] = /^(?:tasks\.(\d+)\.)?(?:steps\.(\d+)\.)?(.*)$/.exec(path) ?? [];
  const of = step !== undefined ? 'step' : task !== undefined ? 'task' : 'plan';
  const field = fields[of].find((part) => part.path === rest);
  const what = rest === 'other' ? 'Other content' : (field?.label ?? '');
  const several =
    plan.tasks.length > 1 || (task !== undefined && step === undefined && what === '');
  return [
    task !== undefined && several ? `${taskNoun} ${Number(task) + 1}` : '',
    step !== undefined ? `${stepNoun} ${Number(step) + 1}` : '',
    what,
  ]
    .filter((part) => part !== '')
    .join(' › ');
}
