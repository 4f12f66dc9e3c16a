import { newId } from './id.ts';
import type { Step } from './schema.ts';

/** Copies of steps with new ids, their dependencies on each other turned to the copies. */
export function copiedSteps(steps: readonly Step[]): Step[] {
  const ids = new Map(steps.map((step) => [step.id, newId()]));
  return steps.map((step) => ({
    ...step,
    id: ids.get(step.id) ?? newId(),
    dependsOn: step.dependsOn.map((dependency) =>
      'step' in dependency ? { step: ids.get(dependency.step) ?? dependency.step } : dependency,
    ),
  }));
}
