/**
 * Dividers: what stands between two steps, or between two tasks, and groups them, `## Phase 2`. The step
 * or task above has it as other content.
 */
import type { Part } from './schema.ts';
import type { Other } from './values.ts';

/** The anchor of a divider: before the next step or task. */
export const BETWEEN = '<next';

/** The anchors of what stands before the first step of a task, and before the first task of a plan. */
export const AHEAD_OF_STEPS = '<steps';
export const AHEAD_OF_TASKS = '<tasks';

/** Whether other content with this anchor divides tasks or steps, or stands above the first task as what divides them. */
export function isDividing(after: string): boolean {
  return after === BETWEEN || after === AHEAD_OF_TASKS;
}

export function isDivider({ after }: Other): boolean {
  return after === BETWEEN;
}

export function dividersOf({ other }: Part): readonly Other[] {
  return other.filter(isDivider);
}

/** The step or task without its dividers; the same object where it has none. */
export function withoutDividers(part: Part): Part {
  const other = part.other.filter((each) => !isDivider(each));
  return other.length === part.other.length ? part : { ...part, other };
}
