/** The names of items in the rows of a list. They load with the list: the first key needs none. */
import { namedText } from '../../../markdown/named-text.ts';
import type { ListRow } from './list-rows.ts';

/** A row whose name, if it has one, is apart from its text. */
export type NamedRow = ListRow & Required<Pick<ListRow, 'name'>>;

/** `rows` with the names that their texts begin with; a row is the same as long as it is. */
export function namedRows(rows: readonly ListRow[]): readonly NamedRow[] {
  return rows.map((row) => {
    if (isNamed(row)) return row;
    const known = looked.get(row) ?? { ...row, ...namedText(row.text) };
    looked.set(row, known);
    return known;
  });
}

function isNamed(row: ListRow): row is NamedRow {
  return row.name !== undefined;
}

const looked = new WeakMap<ListRow, NamedRow>();
