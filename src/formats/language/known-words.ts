/**
 * The words behind the names that definitions give: `known('OBJECTIVE')` stands for all that people
 * call an objective. A definition has the name alone, and the form needs no more; the words, which
 * are many, load with what reads and prints.
 */
import { COLUMNS, WORDS } from './aliases.ts';
import type { ColumnNames } from './table.ts';

/** A list of words for a part, by its name. */
export type WordList = keyof typeof WORDS;

/** Other words for a part: each by itself, or a list of them by its name; but not those `except`. */
export type Aliases = readonly (
  | string
  | { readonly list: WordList }
  | { readonly except: readonly string[] }
)[];

/** What people call the two columns of a table; in definitions mostly by the name of a list. */
export type Columns = keyof typeof COLUMNS | ColumnNames;

/** All words in `aliases`. */
export function aliasWords(aliases: Aliases): readonly string[] {
  const words = aliases.flatMap((alias) => {
    if (typeof alias === 'string') return [alias];
    return 'list' in alias ? WORDS[alias.list] : [];
  });
  const except = aliases.flatMap((alias) => {
    return typeof alias === 'object' && 'except' in alias ? alias.except : [];
  });
  if (except.length === 0) return words;
  const others = new Set(except.map((word) => word.toLowerCase()));
  return words.filter((word) => !others.has(word.toLowerCase()));
}

export function columnWords(columns: Columns): ColumnNames {
  return typeof columns === 'string' ? COLUMNS[columns] : columns;
}
