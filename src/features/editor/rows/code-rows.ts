/** Pieces of code as they are typed, with or without a name. */
import { normalLine } from '../../../plan/text.ts';
import { aligned, type Keyed, newKey } from './keys.ts';

export interface CodeRow extends Keyed {
  /** '' where the kind has no names. */
  readonly name: string;
  readonly language: string;
  readonly code: string;
}

type CodeValue = Omit<CodeRow, 'key'>;

/** The rows of `values`; where there were rows before, they keep their keys. */
export function rowsOfCode(values: readonly CodeValue[], old: readonly CodeRow[] = []): CodeRow[] {
  return aligned(values, old, {
    same: (row, value) =>
      row.code === value.code &&
      normalLine(row.language) === value.language &&
      normalLine(row.name) === value.name,
    isBlank: (row) => row.code === '' && row.language.trim() === '' && row.name.trim() === '',
    make: (value, key) => ({ key, ...value }),
  });
}

export function blankCode(): CodeRow {
  return { key: newKey(), name: '', language: '', code: '' };
}
