/** Plans from templates, and templates from plans. A template is a plan like any other. */
import { newId } from './id.ts';
import type { Plan, Step } from './schema.ts';

/** `plan` as a template: a copy of which nothing is done. */
export function templateOf(plan: Plan): Plan {
  return { ...unticked(renewed(plan)), template: true };
}

/** A plan to work on, with all that the template has. */
export function planFrom(template: Plan): Plan {
  return { ...unticked(renewed(template)), template: false };
}

/** A copy whose tasks and steps have ids of their own. */
function renewed(plan: Plan): Plan {
  const tasks = plan.tasks.map((task) => {
    const ids = new Map(task.steps.map(({ id }) => [id, newId()]));
    const steps = task.steps.map(
      (step): Step => ({
        ...step,
        id: ids.get(step.id) ?? newId(),
        dependsOn: step.dependsOn.map((each) =>
          'step' in each ? { step: ids.get(each.step) ?? each.step } : each,
        ),
      }),
    );
    return { ...task, id: newId(), steps };
  });
  return { ...plan, tasks };
}

/** A copy in which no box is ticked. */
function unticked<T>(value: T): T {
  if (Array.isArray(value)) return value.map(unticked) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key === 'box' && inner === 'done' ? 'open' : unticked(inner),
  ]);
  return Object.fromEntries(entries) as T;
}
