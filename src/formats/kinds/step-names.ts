/** Steps as other parts of the document name them: `Component 2: Cache`. */
import type { Step } from '../../plan/schema.ts';

/** The name of the step at `index`, from 0. */
export function stepName(noun: string, index: number, name: string): string {
  return name === '' ? `${noun} ${index + 1}` : `${noun} ${index + 1}: ${name}`;
}

/** Where in `steps` the step with this id is, from 0; -1 for nowhere. */
export function indexOfStep(steps: readonly Step[], id: string): number {
  const known = indexes.get(steps) ?? new Map(steps.map((step, at) => [step.id, at]));
  indexes.set(steps, known);
  return known.get(id) ?? -1;
}

const indexes = new WeakMap<readonly Step[], ReadonlyMap<string, number>>();

/** The numbers and names of the other steps that a step speaks of. */
export function otherNames({ dependsOn }: Step, steps: readonly Step[]): readonly string[] {
  return dependsOn.flatMap((each) => {
    if (!('step' in each)) return [];
    const at = indexOfStep(steps, each.step);
    return [stepName('', at, steps[at]?.name ?? '')];
  });
}

/** The step that `text` names in full: its number, and its name where it has one. */
export function stepWithName(text: string, steps: readonly Step[], noun: string): Step | undefined {
  const number = new RegExp(`^${noun} (\\d+)`).exec(text)?.[1];
  const index = Number(number ?? 0) - 1;
  const step = steps[index];
  return step && stepName(noun, index, step.name) === text ? step : undefined;
}
