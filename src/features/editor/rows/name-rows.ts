/** Names (variables, files) as they are typed. */
import { normalLine } from '../../../plan/text.ts';
import { aligned, type Keyed, newKey } from './keys.ts';

export interface NameRow extends Keyed {
  readonly text: string;
}

/** The rows of `names`; where there were rows before, they keep their keys. At least one row. */
export function rowsOfNames(
  names: readonly string[],
  old: readonly NameRow[] = [],
): readonly NameRow[] {
  const rows = aligned(names, old, {
    same: (row, name) => normalLine(row.text) === name,
    isBlank: (row) => normalLine(row.text) === '',
    make: (text, key): NameRow => ({ key, text }),
  });
  return rows.length > 0 ? rows : [nameRow('')];
}

export function nameRow(text: string): NameRow {
  return { key: newKey(), text };
}
