/** Steps as other parts of the document name them: `Component 2: Cache`. */
import { NUMBER_SOURCE } from '../../plan/number.ts';
import type { Step } from '../../plan/schema.ts';
import { numbersOf } from '../../plan/step-numbers.ts';

/** The name of a step with its number, as it is shown. */
export function stepName(noun: string, number: string, name: string): string {
  return name === '' ? `${noun} ${number}` : `${noun} ${number}: ${name}`;
}

/** The number of the step that `text` begins with the noun of; null where it names none. */
export function numberIn(text: string, noun: string): string | null {
  if (!text.startsWith(`${noun} `)) return null;
  NUMBER.lastIndex = noun.length + 1;
  return NUMBER.exec(text)?.[0] ?? null;
}

const NUMBER = new RegExp(`(?:${NUMBER_SOURCE})(?=:|$)`, 'y');

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
    return [stepName('', numbersOf(steps)[at] ?? '', steps[at]?.name ?? '')];
  });
}

/** The step that `text` names in full: its number, and its name where it has one. */
export function stepWithName(text: string, steps: readonly Step[], noun: string): Step | undefined {
  const number = numberIn(text, noun);
  const step = number === null ? undefined : steps[numbersOf(steps).indexOf(number)];
  return step && stepName(noun, number ?? '', step.name) === text ? step : undefined;
}
