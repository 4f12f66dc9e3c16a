/** Spots of the form and paths in the plan: what a piece of a print shows, and back. */

import { allFields } from '../formats/built-in/all-fields.ts';
import { valueAt } from '../plan/path.ts';
import type { Plan } from '../plan/schema.ts';
import { otherPath } from './other-place.ts';
import { holderAt, indexOfId, kindOfPlace, type Place, type Spot, taskOf } from './place.ts';

/** The spot that a path from the plan down leads to: `tasks.0.steps.2.actions.1`. */
export function spotAt(plan: Plan, path: string): Spot {
  const [, taskAt, stepAt, rest] = /^tasks\.(\d+)(?:\.steps\.(\d+))?(?:\.(.*))?$/.exec(path) ?? [];
  const task = taskAt === undefined ? undefined : plan.tasks[Number(taskAt)];
  if (!task) return spotIn(plan, {}, path);
  const step = stepAt === undefined ? undefined : task.steps[Number(stepAt)];
  const place = step ? { task: task.id, step: step.id } : { task: task.id };
  return spotIn(plan, place, rest ?? '');
}

/** Whether a spot is more than the plan as a whole, which the form shows all along. */
export function isSomewhere({ place, field }: Spot): boolean {
  return place.task !== undefined || field !== null;
}

function spotIn(plan: Plan, place: Place, path: string): Spot {
  const holder = holderAt(plan, place);
  // All other content of a place is no field: the first piece of it is.
  const known = path === 'other' && holder?.other.length ? otherPath(0) : path;
  const field = fieldAt(place, known);
  const keys = path.slice((field ?? path).length + 1).match(/\d+/g) ?? [];
  const value = field !== null && holder && keys.length > 0 ? valueAt(holder, field) : undefined;
  if (!Array.isArray(value)) return { place, card: null, field };
  return { place, card: null, field, entry: positionOf(keys.map(Number), value) };
}

/** What may have entries of its kind in it, as items have. */
interface Nested {
  readonly children?: readonly Nested[];
}

function positionOf([at = 0, ...deeper]: readonly number[], entries: readonly Nested[]): number {
  const before = entries.slice(0, at).reduce((sum, each) => sum + sizeOf(each), 0);
  if (deeper.length === 0) return before;
  return before + 1 + positionOf(deeper, entries[at]?.children ?? []);
}

function sizeOf({ children = [] }: Nested): number {
  return children.reduce((sum, child) => sum + sizeOf(child), 1);
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

/**
 * The path of the field, or of the piece of other content, that holds the value at `path` in a
 * place; null where no format has a field there.
 */
export function fieldAt(place: Place, path: string): string | null {
  const [other] = /^other\.\d+/.exec(path) ?? [];
  if (other !== undefined) return other;
  const [own] = /^own\.[^.]+/.exec(path) ?? [];
  if (own !== undefined) return own;
  return (
    allFields()[kindOfPlace(place)].find(
      (field) => path === field.path || path.startsWith(`${field.path}.`),
    )?.path ?? null
  );
}
