/** The texts in the fields of a plan or part, each with where it stands. */

import type { FieldPart } from '../formats/language/definition.ts';
import { fieldValue } from '../formats/language/field-value.ts';
import type { KindId, KindValues } from '../formats/language/kind.ts';
import type { Item } from '../plan/values.ts';
import type { PartContent } from './checked-plan.ts';
import { ofPart } from './of-part.ts';

export interface TextAt {
  /** The path of its field in the holder. */
  readonly field: string;
  /** Which entry of the value, from 0, those below others counted with them. */
  readonly entry?: number;
  readonly text: string;
  /** Whether all of it is code. */
  readonly isCode?: boolean;
  /** Whether it is ticked off. */
  readonly isDone?: boolean;
}

type Finder<Id extends KindId> = (value: KindValues[Id]) => readonly Omit<TextAt, 'field'>[];

const whole = (text: string) => [{ text }];

/** For each kind of field, the texts in a value. */
const textsIn: { readonly [Id in KindId]: Finder<Id> } = {
  line: whole,
  prose: whole,
  choice: whole,
  list: (items) =>
    flat(items).map(({ text, box }, entry) => ({ text, entry, isDone: isTicked({ box, text }) })),
  table: ({ rows }) => rows.flatMap((row, entry) => row.map((text) => ({ text, entry }))),
  pairs: (pairs) =>
    pairs.flatMap(({ first, second }, entry) => [
      { text: first, entry },
      { text: second, entry },
    ]),
  snippets: (all) => all.map(({ code }, entry) => ({ text: code, entry, isCode: true })),
  patterns: (all) => all.map(({ code }, entry) => ({ text: code, entry, isCode: true })),
  configuration: ({ variables, files, other }) => [
    ...[...variables, ...files].map((text) => ({ text, isCode: true })),
    ...flat(other).map(({ text }) => ({ text })),
  ],
  dependencies: (all) =>
    all.flatMap((each, entry) => ('text' in each ? [{ text: each.text, entry }] : [])),
  timeline: ({ rows, total }) => [
    ...rows.flatMap(({ first, second }) => [{ text: first }, { text: second }]),
    { text: total },
  ],
};

/** Whether an item is ticked off, in its box or with a sign. */
export function isTicked({ box, text }: Pick<Item, 'box' | 'text'>): boolean {
  return box === 'done' || /^\W*[✅✓✔☑]/u.test(text);
}

/** The items of a list and those in them, as they stand below each other. */
export function flat(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...flat(item.children)]);
}

/** The texts of a part in the fields that the format prints, but those of the parts below it. */
export const textsOf = ofPart((part): readonly TextAt[] =>
  [...part.fields.values()].flatMap((field) => textsOfField(part, field)),
);

function textsOfField({ holder }: PartContent, field: FieldPart): readonly TextAt[] {
  const find = textsIn[field.kind.id] as Finder<never>;
  return find(fieldValue(holder, field) as never)
    .filter(({ text }) => text !== '')
    .map((each) => ({ ...each, field: field.path }));
}
