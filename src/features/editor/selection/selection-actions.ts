/** What can be done with the selected steps. Each says what it did and leaves focus in the form. */
import { flushSync } from 'react-dom';
import { formatOf } from '../../../formats/built-in/format-of.ts';
import { formModel } from '../../../formats/derived/form.ts';
import type { Step } from '../../../plan/schema.ts';
import { indexOfId, type StepGroup, stepsIn, taskOf } from '../../../store/place.ts';
import * as edits from '../../../store/structure.ts';
import { announce } from '../../../ui/live-region.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import type { Editor } from '../context/editor-context.ts';
import { selectSteps } from '../context/step-selection.ts';
import { addStepId, focusHeading } from '../entries/entry-card.ts';

/** `1 step`, `3 steps`: as the format calls them. */
export function countOf({ store }: Editor, count: number): string {
  const { stepNoun } = formModel(formatOf(store.state.getState().plan));
  const noun = stepNoun.toLowerCase();
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

export function moveSelected(editor: Editor, group: StepGroup, by: -1 | 1): void {
  const moved = flushSync(() => edits.moveSteps(editor.store, group, by));
  const where = by < 0 ? 'up' : 'down';
  announce(
    moved
      ? `${countOf(editor, group.steps.size)} moved ${where}.`
      : `They cannot move further ${where}.`,
  );
  const [first] = stepsIn(editor.store.state.getState().plan, group);
  if (moved && first) focusHeading({ task: group.task, step: first.id });
}

/** Removes them; a message offers to bring them back. */
export function removeSelected(editor: Editor, group: StepGroup): void {
  const { store, selection } = editor;
  const steps = taskOf(store.state.getState().plan, group.task)?.steps ?? [];
  const at = steps.findIndex(({ id }) => group.steps.has(id));
  const removed = flushSync(() => {
    selection.setState(null, true);
    return edits.removeSteps(store, group);
  });
  if (!removed) return;
  const left = taskOf(store.state.getState().plan, group.task)?.steps ?? [];
  const next = left[Math.min(at, left.length - 1)];
  if (next) focusHeading({ task: group.task, step: next.id });
  else document.getElementById(addStepId(group.task))?.focus();
  showToast({
    text: `${countOf(editor, removed.removed.length)} removed.`,
    action: {
      label: 'Undo',
      onAction: () => {
        if (!flushSync(() => edits.restore(store, removed))) return;
        const ids = removed.removed.map(({ step }) => step.id);
        selectSteps(selection, group.task, ids);
        const [first] = stepsIn(store.state.getState().plan, group);
        if (first) focusHeading({ task: group.task, step: first.id });
        announce(`${countOf(editor, ids.length)} are back.`);
      },
    },
  });
}

export function duplicateSelected(editor: Editor, group: StepGroup): void {
  const steps = stepsIn(editor.store.state.getState().plan, group);
  insertSteps(editor, group.task, steps.at(-1)?.id ?? null, steps);
}

/** Puts copies of `steps` behind the one with the id `after`, and selects them. How many there are. */
export function insertSteps(
  editor: Editor,
  task: string,
  after: string | null,
  steps: readonly Step[],
): number {
  const added = flushSync(() => edits.insertSteps(editor.store, task, after, steps));
  const [first] = added;
  if (!first) return 0;
  selectSteps(
    editor.selection,
    task,
    added.map(({ id }) => id),
  );
  focusHeading({ task, step: first.id });
  announce(`${countOf(editor, added.length)} added.`);
  return added.length;
}

export function selectAll(editor: Editor, task: string): void {
  const steps = taskOf(editor.store.state.getState().plan, task)?.steps ?? [];
  selectSteps(
    editor.selection,
    task,
    steps.map(({ id }) => id),
  );
  announce(`${countOf(editor, steps.length)} selected.`);
}

export function clearSelection(editor: Editor): void {
  const group = editor.selection.getState();
  if (!group) return;
  editor.selection.setState(null, true);
  // The bar, which may have had the focus, is gone.
  if (document.activeElement === document.body) {
    focusHeading({ task: group.task, step: group.anchor });
  }
  announce('Nothing is selected.');
}

/** The place behind the selected steps; without any, behind the step that has the focus. */
export function placeToInsert(
  { store, selection }: Editor,
  focused: { readonly task?: string; readonly step?: string } | undefined,
): { readonly task: string; readonly after: string | null } | null {
  const { plan } = store.state.getState();
  const group = selection.getState();
  const last = group ? stepsIn(plan, group).at(-1) : undefined;
  if (group && last) return { task: group.task, after: last.id };
  const task = (focused?.task && taskOf(plan, focused.task)) || plan.tasks.at(-1);
  if (!task) return null;
  const isThere = focused?.step !== undefined && indexOfId(task.steps, focused.step) >= 0;
  return {
    task: task.id,
    after: isThere ? (focused?.step ?? null) : (task.steps.at(-1)?.id ?? null),
  };
}
