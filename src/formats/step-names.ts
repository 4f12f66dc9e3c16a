/** Steps as other parts of the document name them: `Component 2: Cache`. */
import type { Step } from '../plan/schema.ts';

/** The name of the step at `index`, from 0. */
export function stepName(noun: string, index: number, name: string): string {
  return name === '' ? `${noun} ${index + 1}` : `${noun} ${index + 1}: ${name}`;
}

/** The step that `text` names in full: its number, and its name where it has one. */
export function stepWithName(text: string, steps: readonly Step[], noun: string): Step | undefined {
  const number = new RegExp(`^${noun} (\\d+)`).exec(text)?.[1];
  const index = Number(number ?? 0) - 1;
  const step = steps[index];
  return step && stepName(noun, index, step.name) === text ? step : undefined;
}
