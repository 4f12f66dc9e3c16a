/**
 * Dividers: what stands between two steps and groups them, `## Phase 2`. The step above has it as
 * other content.
 */
import type { Step } from './schema.ts';
import type { Other } from './values.ts';

/** The anchor of a divider: before the next step. */
export const BETWEEN = '<next';

export function isDivider({ after }: Other): boolean {
  return after === BETWEEN;
}

export function dividersOf({ other }: Step): readonly Other[] {
  return other.filter(isDivider);
}

/** The step without its dividers; the same object where it has none. */
export function withoutDividers(step: Step): Step {
  const other = step.other.filter((each) => !isDivider(each));
  return other.length === step.other.length ? step : { ...step, other };
}
