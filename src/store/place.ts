/**
 * Where a field lives: in the plan, in one of its tasks, or in a step of a task.
 * Places go by id, so they stay true when tasks and steps move.
 */
import type { Holder, Plan, Step, Task } from '../plan/schema.ts';

/** `{}` is the plan itself, `{ task }` a task, `{ task, step }` a step of it. */
export interface Place {
  readonly task?: string;
  readonly step?: string;
}

/** A task, or a step of one. */
export type EntryPlace = Place & { readonly task: string };

/** Several steps of one task, by their ids. */
export interface StepGroup {
  readonly task: string;
  readonly steps: ReadonlySet<string>;
}

/** Somewhere in the form: one of the cards about a place, and a field in it; null for no one of them. */
export interface Spot {
  readonly place: Place;
  /** The id of a card of the format's form: `task`, `step`, `section:#Testing Plan`. */
  readonly card: string | null;
  /** The path of a field in the place. */
  readonly field: string | null;
  /** Which entry of the field, from 0, as they stand below each other, those in others included. */
  readonly entry?: number;
}

/** What is at a place. */
export function kindOfPlace({ task, step }: Place): 'plan' | 'task' | 'step' {
  if (step !== undefined) return 'step';
  return task === undefined ? 'plan' : 'task';
}

/** The plan, task or step at `place`, or undefined where it is no longer there. */
export function holderAt(plan: Plan, place: Place): Holder | undefined {
  if (place.task === undefined) return plan;
  const task = taskOf(plan, place.task);
  return place.step === undefined ? task : task && stepOf(task, place.step);
}

export function taskOf(plan: Plan, id: string): Task | undefined {
  return entryOf(plan.tasks, id);
}

export function stepOf(task: Task, id: string): Step | undefined {
  return entryOf(task.steps, id);
}

/** The steps of a group that are there, in the order of their task. */
export function stepsIn(plan: Plan, { task, steps }: StepGroup): readonly Step[] {
  return taskOf(plan, task)?.steps.filter(({ id }) => steps.has(id)) ?? [];
}

/** Which one of `entries` has this id, counted from 0; -1 for none. */
export function indexOfId(entries: readonly { readonly id: string }[], id: string): number {
  return indexOf(entries).positions.get(id) ?? -1;
}

/** The ids of `entries`, in their order: the same array for as long as no entry is added, moved or removed. */
export function idsOf(entries: readonly { readonly id: string }[]): readonly string[] {
  return indexOf(entries).ids;
}

/** A copy of `plan` with `change` made at `place`; all else is shared. The plan itself where it changes nothing. */
export function withHolder(
  plan: Plan,
  place: Place,
  change: <T extends Holder>(old: T) => T,
): Plan {
  if (place.task === undefined) return change(plan);
  return withTask(plan, place.task, (task) =>
    place.step === undefined ? change(task) : withStep(task, place.step, change),
  );
}

export function withTask(plan: Plan, id: string, change: (task: Task) => Task): Plan {
  const tasks = withEntry(plan.tasks, id, change);
  return tasks === plan.tasks ? plan : { ...plan, tasks };
}

function withStep(task: Task, id: string, change: (step: Step) => Step): Task {
  const steps = withEntry(task.steps, id, change);
  return steps === task.steps ? task : { ...task, steps };
}

function withEntry<T extends { id: string }>(entries: T[], id: string, change: (old: T) => T): T[] {
  const at = indexOfId(entries, id);
  const old = entries[at];
  if (!old) return entries;
  const changed = change(old);
  if (changed === old) return entries;
  const copy = entries.slice();
  copy[at] = changed;
  // Same ids in the same places: the copy need not be counted again.
  indexes.set(copy, indexOf(entries));
  return copy;
}

function entryOf<T extends { readonly id: string }>(entries: readonly T[], id: string) {
  return entries[indexOfId(entries, id)];
}

interface Index {
  readonly ids: readonly string[];
  readonly positions: ReadonlyMap<string, number>;
}

/** Ids and their positions, kept per array: a list of 1,000 steps is counted once, not at each key press. */
function indexOf(entries: readonly { readonly id: string }[]): Index {
  const known = indexes.get(entries);
  if (known) return known;
  const ids = entries.map(({ id }) => id);
  const index = { ids, positions: new Map(ids.map((id, at) => [id, at])) };
  indexes.set(entries, index);
  return index;
}

const indexes = new WeakMap<readonly { readonly id: string }[], Index>();
