/**
 * The open plan: an immutable tree, edited by place and path, with undo and redo.
 * It is the one source of truth while a plan is open. What an edit does not touch
 * keeps its identity, so views and caches compare with `===`.
 */
import type { StoreApi } from 'zustand/vanilla';
import { formatOf } from '../formats/built-in/registry.ts';
import { formModel } from '../formats/derived/form.ts';
import { valueAt, withValueAt } from '../plan/path.ts';
import type { Plan, Step } from '../plan/schema.ts';
import { normalLine } from '../plan/text.ts';
import { type CommitOptions, createCommits, type PlanState } from './commits.ts';
import * as others from './others.ts';
import { type Place, taskOf, withHolder } from './place.ts';
import { shared } from './shared.ts';
import * as groups from './step-groups.ts';
import * as steps from './steps.ts';
import * as tasks from './tasks.ts';

/** A field as an edit needs it; every `FieldPart` of a format is one. */
export interface EditableField {
  readonly path: string;
  readonly label: string;
  readonly kind: { normal(value: unknown): unknown };
}

export type Removed =
  | steps.RemovedStep
  | groups.RemovedSteps
  | tasks.RemovedTask
  | others.RemovedOther;

export type PlanStore = ReturnType<typeof createPlanStore>;

/** `opened` is where its history begins. */
export function createPlanStore(opened: Plan, options: CommitOptions = {}) {
  const { state, plan, commit, placed, moved, takenAway, undo, redo } = createCommits(
    opened,
    options,
  );

  const nouns = () => {
    const { taskNoun, stepNoun } = formModel(formatOf(plan().format));
    return { task: taskNoun.toLowerCase(), step: stepNoun.toLowerCase(), taskNoun, stepNoun };
  };

  return {
    /** To subscribe to; changes go through the functions below. */
    state: state as Pick<StoreApi<PlanState>, 'getState' | 'getInitialState' | 'subscribe'>,

    /**
     * Sets one field. `value` passes the kind's schema, which tidies it; a value of
     * another shape throws. Nothing happens where it says the same as before, or
     * where the place is gone.
     */
    edit(place: Place, field: EditableField, value: unknown): void {
      const before = plan();
      const after = withField(before, place, field, value);
      if (after === before) return;
      commit(after, { what: `change to ${field.label}`, place, field: field.path });
    },

    setTitle(text: string): void {
      const title = normalLine(text);
      if (title === plan().title) return;
      commit({ ...plan(), title }, { what: 'change to the title', place: {}, field: 'title' });
    },

    /** Shows the plan in another format. Throws where there is no such format. */
    setFormat(id: string): void {
      const { name } = formatOf(id);
      if (id === plan().format) return;
      commit({ ...plan(), format: id }, { what: `switch to ${name}`, place: {}, field: null });
    },

    /** An empty step after the one with this id; first, for null. */
    addStep(task: string, after: string | null): steps.StepPlace | null {
      if (!taskOf(plan(), task)) return null;
      return placed(steps.withStepAdded(plan(), task, after), `new ${nouns().step}`);
    },

    duplicateStep(place: steps.StepPlace): steps.StepPlace | null {
      return placed(steps.withStepDuplicated(plan(), place), `copy of a ${nouns().step}`);
    },

    /** Moves a step to a position in its task, from 0. Whether it moved. */
    moveStep(place: steps.StepPlace, to: number): boolean {
      return moved(steps.withStepMoved(plan(), place, to), `move of a ${nouns().step}`, place);
    },

    /**
     * Moves a step to a position (from 0) in another task. Gives where it is now, and how
     * many dependencies between it and the steps it left are text since; null for nothing.
     */
    moveStepToTask(
      from: steps.StepPlace,
      to: { readonly task: string; readonly at: number },
    ): { readonly place: steps.StepPlace; readonly inWords: number } | null {
      const { step, stepNoun } = nouns();
      const done = steps.withStepMovedToTask(plan(), from, to, (number) => `${stepNoun} ${number}`);
      const place = placed(done, `move of a ${step}`);
      return done && place && { place, inWords: done.inWords };
    },

    removeStep(place: steps.StepPlace): steps.RemovedStep | null {
      const { step, stepNoun } = nouns();
      const done = steps.withStepRemoved(plan(), place, (number) => `${stepNoun} ${number}`);
      return takenAway(done, `removal of a ${step}`, place);
    },

    /** Moves several steps of a task past their neighbours. Whether any moved. */
    moveSteps(group: groups.StepGroup, by: -1 | 1): boolean {
      const what = `move of ${group.steps.size} ${nouns().step}s`;
      return moved(groups.withStepsMoved(plan(), group, by), what, { task: group.task });
    },

    removeSteps(group: groups.StepGroup): groups.RemovedSteps | null {
      const { step, stepNoun } = nouns();
      const done = groups.withStepsRemoved(plan(), group, (number) => `${stepNoun} ${number}`);
      return takenAway(done, `removal of ${group.steps.size} ${step}s`, { task: group.task });
    },

    /** Copies of `steps` after the one with this id (first, for null), with new ids; the copies. */
    insertSteps(task: string, after: string | null, added: readonly Step[]): readonly Step[] {
      const done = groups.withStepsInserted(plan(), task, after, added);
      const what =
        added.length === 1 ? `new ${nouns().step}` : `${added.length} new ${nouns().step}s`;
      if (done) commit(done.plan, { what, place: { task }, field: null });
      return done?.steps ?? [];
    },

    /** A new task after the one with this id; first, for null. */
    addTask(after: string | null): tasks.TaskPlace | null {
      return placed(tasks.withTaskAdded(plan(), after), `new ${nouns().task}`);
    },

    duplicateTask(id: string): tasks.TaskPlace | null {
      return placed(tasks.withTaskDuplicated(plan(), id), `copy of a ${nouns().task}`);
    },

    /** Moves a task to a position, from 0. Whether it moved. */
    moveTask(id: string, to: number): boolean {
      return moved(tasks.withTaskMoved(plan(), id, to), `move of a ${nouns().task}`, { task: id });
    },

    removeTask(id: string): tasks.RemovedTask | null {
      const { task, taskNoun } = nouns();
      const done = tasks.withTaskRemoved(plan(), id, (number) => `${taskNoun} ${number}`);
      return takenAway(done, `removal of a ${task}`, { task: id });
    },

    /** Sets the text of a piece of other content. Cleared, it keeps its place, to be typed into again. */
    editOther(piece: others.OtherPlace, text: string): void {
      const { place, at } = piece;
      const after = others.withOtherText(plan(), piece, text);
      if (after === plan()) return;
      commit(after, { what: 'change to other content', place, field: others.otherPath(at) });
    },

    /** Takes a piece of other content away and sets a field to `value`, which has it: one edit. Whether it did. */
    moveOther(piece: others.OtherPlace, to: Place, field: EditableField, value: unknown): boolean {
      const without = others.withOtherRemoved(plan(), piece)?.plan;
      const after = without && withField(without, to, field, value);
      // Where the field did not take it, it must not go.
      if (!after || after === without) return false;
      const what = `move of other content to ${field.label}`;
      commit(after, { what, place: to, field: field.path });
      return true;
    },

    removeOther(piece: others.OtherPlace): others.RemovedOther | null {
      const { place, at } = piece;
      const done = others.withOtherRemoved(plan(), piece);
      return takenAway(done, 'removal of other content', place, others.otherPath(at));
    },

    /**
     * Brings back what was removed, whatever was edited since; null where it is back
     * already, or where its task is gone.
     */
    restore(removed: Removed): Place | null {
      if (removed.of === 'other') {
        return placed(others.withOtherRestored(plan(), removed), 'return of other content');
      }
      if (removed.of === 'steps') {
        const what = `return of ${removed.removed.length} ${nouns().step}s`;
        return placed(groups.withStepsRestored(plan(), removed), what);
      }
      return removed.of === 'step'
        ? placed(steps.withStepRestored(plan(), removed), `return of a ${nouns().step}`)
        : placed(tasks.withTaskRestored(plan(), removed), `return of a ${nouns().task}`);
    },

    /** Takes the plan as it is now with so many matches replaced (`plan/search.ts`): one edit. */
    replaceMatches(replaced: Plan, count: number): void {
      const after = shared(plan(), replaced);
      const what = count === 1 ? 'replacement' : `${count} replacements`;
      commit(after, { what, place: {}, field: null });
    },

    /** Takes over the plan as another tab left it: one edit, which can be undone. */
    replace(next: Plan): void {
      const before = plan();
      const after = shared(before, next);
      if (after === before) return;
      commit(after, { what: 'changes from another tab', place: {}, field: null });
    },

    undo,
    redo,
  };
}

/** `plan` with one field set; the plan itself where that changes nothing. */
function withField(plan: Plan, place: Place, field: EditableField, value: unknown): Plan {
  const tidy = field.kind.normal(value);
  return withHolder(plan, place, (holder) => {
    const old = valueAt(holder, field.path);
    const next = shared(old, tidy);
    return next === old ? holder : withValueAt(holder, field.path, next);
  });
}
