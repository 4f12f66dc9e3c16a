import { late, withLate } from '../../../ui/late.ts';
import type { Editor } from '../context/editor-context.ts';

export const lateEntryTools = late(
  'what can be done with a step as a whole',
  async () => (await import('./entry-tools.ts')).entryTools,
);

/** Adds an empty step after this one, or as the first (null), and opens it. */
export function addStep(editor: Editor, task: string, after: string | null): void {
  withLate(lateEntryTools, (tools) => tools.addStep(editor, task, after));
}

/** Adds an empty task after this one, and opens it. */
export function addTask(editor: Editor, after: string | null): void {
  withLate(lateEntryTools, (tools) => tools.addTask(editor, after));
}
