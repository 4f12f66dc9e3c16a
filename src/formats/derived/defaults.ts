import { blankPlan } from '../../plan/blank-plan.ts';
import { valueAt } from '../../plan/path.ts';
import { isOwnPath } from '../language/field-value.ts';
import type { Level } from '../language/parts.ts';

/** Whether a new plan has this value at `path`. */
export function isDefault(of: Level, path: string, value: unknown): boolean {
  const holder = { plan: BLANK, task: BLANK.tasks[0], step: undefined }[of];
  return (
    holder !== undefined &&
    !isOwnPath(path) &&
    JSON.stringify(valueAt(holder, path)) === JSON.stringify(value)
  );
}

/** A new plan; its defaults are the same in every format. */
const BLANK = blankPlan('blank');
