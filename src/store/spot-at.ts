/** Spots of the form and paths in the plan: what a piece of a print shows, and back. */
import { fieldsIn } from '../formats/form.ts';
import { formats } from '../formats/registry.ts';
import type { Plan } from '../plan/schema.ts';
import { indexOfId, type Place, type Spot, taskOf } from './place.ts';

/** The spot that a path from the plan down leads to: `tasks.0.steps.2.actions.1`. */
export function spotAt(plan: Plan, path: string): Spot {
  const [, taskAt, stepAt, rest] = /^tasks\.(\d+)(?:\.steps\.(\d+))?(?:\.(.*))?$/.exec(path) ?? [];
  const task = taskAt === undefined ? undefined : plan.tasks[Number(taskAt)];
  if (!task) return { place: {}, card: null, field: fieldAt({}, path) };
  const step = stepAt === undefined ? undefined : task.steps[Number(stepAt)];
  const place = step ? { task: task.id, step: step.id } : { task: task.id };
  return { place, card: null, field: fieldAt(place, rest ?? '') };
}

/** The path of a spot's field, else of its place; null where that is gone. */
export function pathOf(plan: Plan, { place, field }: Spot): string | null {
  const keys: string[] = [];
  if (place.task !== undefined) {
    const at = indexOfId(plan.tasks, place.task);
    if (at < 0) return null;
    keys.push(`tasks.${at}`);
  }
  if (place.task !== undefined && place.step !== undefined) {
    const at = indexOfId(taskOf(plan, place.task)?.steps ?? [], place.step);
    if (at < 0) return null;
    keys.push(`steps.${at}`);
  }
  if (field !== null) keys.push(field);
  return keys.join('.');
}

/** The path of the field that holds the value at `path` in a place; null where no format has one there. */
export function fieldAt({ task, step }: Place, path: string): string | null {
  const of = step === undefined ? (task === undefined ? 'plan' : 'task') : 'step';
  return [...paths()[of]].find((field) => path === field || path.startsWith(`${field}.`)) ?? null;
}

type Paths = Record<'plan' | 'task' | 'step', ReadonlySet<string>>;
let known: Paths | undefined;

function paths(): Paths {
  if (known) return known;
  const all = formats.map(fieldsIn);
  const of = (holder: keyof Paths) =>
    new Set(all.flatMap((fields) => fields[holder].map(({ path }) => path)));
  known = { plan: of('plan'), task: of('task'), step: of('step') };
  return known;
}
