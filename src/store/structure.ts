/**
 * What makes tasks, steps and other content of the open plan come, go and move: each is one edit of
 * its store.
 */
import { formatOf } from '../formats/built-in/format-of.ts';
import { formModel } from '../formats/derived/form.ts';
import type { Plan, Step } from '../plan/schema.ts';
import { type OtherPlace, otherPath } from './other-place.ts';
import * as others from './others.ts';
import { type Place, type StepGroup, taskOf } from './place.ts';
import { type EditableField, type PlanStore, withField } from './plan-store.ts';
import * as groups from './step-groups.ts';
import * as steps from './steps.ts';
import * as tasks from './tasks.ts';

export type Removed =
  | steps.RemovedStep
  | groups.RemovedSteps
  | tasks.RemovedTask
  | others.RemovedOther;

/** An empty step after the one with this id; first, for null. */
export function addStep(
  store: PlanStore,
  task: string,
  after: string | null,
): steps.StepPlace | null {
  if (!taskOf(planOf(store), task)) return null;
  return placed(
    store,
    steps.withStepAdded(planOf(store), task, after),
    `new ${nounsOf(store).step}`,
  );
}

export function duplicateStep(store: PlanStore, place: steps.StepPlace): steps.StepPlace | null {
  return placed(
    store,
    steps.withStepDuplicated(planOf(store), place),
    `copy of a ${nounsOf(store).step}`,
  );
}

/** Moves a step to a position in its task, from 0. Whether it moved. */
export function moveStep(store: PlanStore, place: steps.StepPlace, to: number): boolean {
  return moved(
    store,
    steps.withStepMoved(planOf(store), place, to),
    `move of a ${nounsOf(store).step}`,
    place,
  );
}

/**
 * Moves a step to a position (from 0) in another task. Gives where it is now, and how
 * many dependencies between it and the steps it left are text since; null for nothing.
 */
export function moveStepToTask(
  store: PlanStore,
  from: steps.StepPlace,
  to: { readonly task: string; readonly at: number },
): { readonly place: steps.StepPlace; readonly inWords: number } | null {
  const { step, stepNoun } = nounsOf(store);
  const done = steps.withStepMovedToTask(
    planOf(store),
    from,
    to,
    (number) => `${stepNoun} ${number}`,
  );
  const place = placed(store, done, `move of a ${step}`);
  return done && place && { place, inWords: done.inWords };
}

export function removeStep(store: PlanStore, place: steps.StepPlace): steps.RemovedStep | null {
  const { step, stepNoun } = nounsOf(store);
  const done = steps.withStepRemoved(planOf(store), place, (number) => `${stepNoun} ${number}`);
  return takenAway(store, done, `removal of a ${step}`, place);
}

/** Moves several steps of a task past their neighbours. Whether any moved. */
export function moveSteps(store: PlanStore, group: StepGroup, by: -1 | 1): boolean {
  const what = `move of ${group.steps.size} ${nounsOf(store).step}s`;
  return moved(store, groups.withStepsMoved(planOf(store), group, by), what, { task: group.task });
}

export function removeSteps(store: PlanStore, group: StepGroup): groups.RemovedSteps | null {
  const { step, stepNoun } = nounsOf(store);
  const done = groups.withStepsRemoved(planOf(store), group, (number) => `${stepNoun} ${number}`);
  return takenAway(store, done, `removal of ${group.steps.size} ${step}s`, { task: group.task });
}

/** Copies of `steps` after the one with this id (first, for null), with new ids; the copies. */
export function insertSteps(
  store: PlanStore,
  task: string,
  after: string | null,
  added: readonly Step[],
): readonly Step[] {
  const done = groups.withStepsInserted(planOf(store), task, after, added);
  const what =
    added.length === 1
      ? `new ${nounsOf(store).step}`
      : `${added.length} new ${nounsOf(store).step}s`;
  if (done) store.commit(done.plan, { what, place: { task }, field: null });
  return done?.steps ?? [];
}

/** A new task after the one with this id; first, for null. */
export function addTask(store: PlanStore, after: string | null): tasks.TaskPlace | null {
  return placed(store, tasks.withTaskAdded(planOf(store), after), `new ${nounsOf(store).task}`);
}

export function duplicateTask(store: PlanStore, id: string): tasks.TaskPlace | null {
  return placed(
    store,
    tasks.withTaskDuplicated(planOf(store), id),
    `copy of a ${nounsOf(store).task}`,
  );
}

/** Moves a task to a position, from 0. Whether it moved. */
export function moveTask(store: PlanStore, id: string, to: number): boolean {
  return moved(
    store,
    tasks.withTaskMoved(planOf(store), id, to),
    `move of a ${nounsOf(store).task}`,
    { task: id },
  );
}

export function removeTask(store: PlanStore, id: string): tasks.RemovedTask | null {
  const { task, taskNoun } = nounsOf(store);
  const done = tasks.withTaskRemoved(planOf(store), id, (number) => `${taskNoun} ${number}`);
  return takenAway(store, done, `removal of a ${task}`, { task: id });
}

/** Sets the text of a piece of other content. Cleared, it keeps its place, to be typed into again. */
export function editOther(store: PlanStore, piece: OtherPlace, text: string): void {
  const { place, at } = piece;
  const after = others.withOtherText(planOf(store), piece, text);
  if (after === planOf(store)) return;
  store.commit(after, { what: 'change to other content', place, field: otherPath(at) });
}

/** Takes a piece of other content away and sets a field to `value`, which has it: one edit. Whether it did. */
export function moveOther(
  store: PlanStore,
  piece: OtherPlace,
  to: Place,
  field: EditableField,
  value: unknown,
): boolean {
  const without = others.withOtherRemoved(planOf(store), piece)?.plan;
  const after = without && withField(without, to, field, value);
  // Where the field did not take it, it must not go.
  if (!after || after === without) return false;
  const what = `move of other content to ${field.label}`;
  store.commit(after, { what, place: to, field: field.path });
  return true;
}

export function removeOther(store: PlanStore, piece: OtherPlace): others.RemovedOther | null {
  const { place, at } = piece;
  const done = others.withOtherRemoved(planOf(store), piece);
  return takenAway(store, done, 'removal of other content', place, otherPath(at));
}

/**
 * Brings back what was removed, whatever was edited since; null where it is back
 * already, or where its task is gone.
 */
export function restore(store: PlanStore, removed: Removed): Place | null {
  if (removed.of === 'other') {
    return placed(
      store,
      others.withOtherRestored(planOf(store), removed),
      'return of other content',
    );
  }
  if (removed.of === 'steps') {
    const what = `return of ${removed.removed.length} ${nounsOf(store).step}s`;
    return placed(store, groups.withStepsRestored(planOf(store), removed), what);
  }
  return removed.of === 'step'
    ? placed(
        store,
        steps.withStepRestored(planOf(store), removed),
        `return of a ${nounsOf(store).step}`,
      )
    : placed(
        store,
        tasks.withTaskRestored(planOf(store), removed),
        `return of a ${nounsOf(store).task}`,
      );
}

function planOf(store: PlanStore): Plan {
  return store.state.getState().plan;
}

function nounsOf(store: PlanStore) {
  const { taskNoun, stepNoun } = formModel(formatOf(planOf(store)));
  return { task: taskNoun.toLowerCase(), step: stepNoun.toLowerCase(), taskNoun, stepNoun };
}

/** Commits what an edit gave back, and says where the result is. */
function placed<P extends Place>(
  store: PlanStore,
  edit: { readonly plan: Plan; readonly place: P } | null,
  what: string,
): P | null {
  if (!edit) return null;
  store.commit(edit.plan, { what, place: edit.place, field: null });
  return edit.place;
}

/** Commits a move. Whether anything moved. */
function moved(store: PlanStore, next: Plan | null, what: string, place: Place): boolean {
  if (next) store.commit(next, { what, place, field: null });
  return next !== null;
}

/** Commits a removal, and gives what it took away; null for nothing. */
function takenAway<Removed>(
  store: PlanStore,
  done: { readonly plan: Plan; readonly removed: Removed } | null,
  what: string,
  place: Place,
  field: string | null = null,
): Removed | null {
  if (!done) return null;
  store.commit(done.plan, { what, place, field });
  return done.removed;
}
