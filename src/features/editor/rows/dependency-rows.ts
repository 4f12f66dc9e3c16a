/** What a step waits for, as it is typed. */

import { normalItemText } from '../../../plan/text.ts';
import type { Dependency } from '../../../plan/values.ts';
import { aligned, type Keyed, newKey } from './keys.ts';

/** Another step by its id, or, where that is null, anything in words. */
export interface DependencyRow extends Keyed {
  readonly step: string | null;
  readonly text: string;
}

/** The rows of `dependencies`; where there were rows before, they keep their keys. */
export function rowsOfDependencies(
  dependencies: readonly Dependency[],
  old: readonly DependencyRow[] = [],
): DependencyRow[] {
  return aligned(dependencies, old, {
    same: (row, value) =>
      'step' in value
        ? row.step === value.step
        : row.step === null && normalItemText(row.text) === value.text,
    isBlank: (row) => row.step === null && normalItemText(row.text) === '',
    make: (value, key) =>
      'step' in value ? { key, step: value.step, text: '' } : { key, step: null, text: value.text },
  });
}

export function dependenciesOfRows(rows: readonly DependencyRow[]): Dependency[] {
  return rows.map(({ step, text }) => (step === null ? { text } : { step }));
}

export function dependencyRow(step: string | null): DependencyRow {
  return { key: newKey(), step, text: '' };
}
