/**
 * Two versions of a plan as one, where both were made from a third: what only one of them changed
 * is as that one has it. So two tabs that edit different fields of a plan go on with both edits.
 */
import { mergedParts } from './merge-parts.ts';
import { Merge } from './merge-values.ts';
import type { Part, Plan } from './schema.ts';

export interface Merged {
  readonly plan: Plan;
  /** Whether both changed the same text: there the plan is as `mine` has it. */
  readonly clashes: boolean;
}

/** `mine` with all that `theirs` has changed since `base`, which both of them were made from. */
export function mergedPlans(base: Plan, mine: Plan, theirs: Plan): Merged {
  const merge = new Merge();
  const rest = merge.record(withoutTasks(base), withoutTasks(mine), withoutTasks(theirs));
  const parts = mergedParts(base.tasks, mine.tasks, theirs.tasks, merge);
  return {
    plan: { ...(rest as Omit<Plan, 'tasks'>), tasks: withWaitsThere(parts, mine, theirs) },
    clashes: merge.clashes,
  };
}

function withoutTasks({ tasks: _, ...rest }: Plan): Omit<Plan, 'tasks'> {
  return rest;
}

function namesIn(...plans: readonly Plan[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = ({ id, name, steps }: Part) => {
    names.set(id, name);
    steps.forEach(add);
  };
  for (const { tasks } of plans) tasks.forEach(add);
  return names;
}

/**
 * With its name in words, as one of `plans` has it, for each part that is waited for and not in the list
 * any more.
 */
export function withWaitsThere(parts: readonly Part[], ...plans: readonly Plan[]): Part[] {
  return withNamesOfGone(parts, namesIn(...plans));
}

function withNamesOfGone(parts: readonly Part[], names: ReadonlyMap<string, string>): Part[] {
  const there = new Set(parts.map(({ id }) => id));
  return parts.map((part) => ({
    ...part,
    dependsOn: part.dependsOn.flatMap((each) => {
      if (!('step' in each) || there.has(each.step)) return [each];
      const text = names.get(each.step) ?? '';
      return text === '' ? [] : [{ text }];
    }),
    steps: withNamesOfGone(part.steps, names),
  }));
}
