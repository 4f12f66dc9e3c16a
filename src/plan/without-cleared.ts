import { isCleared } from './cleared.ts';
import type { Holder, Part, Plan } from './schema.ts';

/** The plan without cleared content; the same object where there is none. */
export function withoutCleared(plan: Plan): Plan {
  if (!plan.other.some(isCleared) && !plan.tasks.some(hasCleared)) return plan;
  return { ...settled(plan), tasks: plan.tasks.map(settledPart) };
}

function hasCleared({ other, steps }: Part): boolean {
  return other.some(isCleared) || steps.some(hasCleared);
}

function settledPart(part: Part): Part {
  return { ...settled(part), steps: part.steps.map(settledPart) };
}

function settled<H extends Holder>(holder: H): H {
  return { ...holder, other: holder.other.filter((each) => !isCleared(each)) };
}
