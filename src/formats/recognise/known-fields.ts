/** The fields that any plan may have, by all that documents call them. */
import { allFields, type FieldsByLevel, TITLE } from '../built-in/all-fields.ts';
import { type FieldPart, known, label } from '../language/definition.ts';
import type { WordList } from '../language/known-words.ts';
import type { Level } from '../language/parts.ts';
import { findNamed } from './names.ts';

/**
 * `allFields` with words for those that the formats print without a label, or under one of a section:
 * `**Estimated time**: 2 days` in a task, `## Next steps` with a list, `title: Shed` at the top.
 */
export function knownFields(): FieldsByLevel {
  if (fields) return fields;
  const { plan, task, step } = allFields();
  fields = {
    plan: [TITLE, ...plan].map(withWords),
    task: task.map(withWords),
    step: step.map(withWords),
  };
  return fields;
}
let fields: FieldsByLevel | undefined;

/** Whether the words of a heading name one of them, and say no more. */
export function namesField(of: Level, label: string): boolean {
  return findNamed(knownFields()[of], label, () => true)?.beside.length === 0;
}

const WORDS_OF: ReadonlyMap<string, WordList> = new Map([
  ['details', 'DETAILS'],
  ['estimate', 'ESTIMATES'],
  ['files.modified', 'FILES'],
  ['nextTask', 'NEXT_STEPS'],
  ['unlocks', 'NEXT_STEPS'],
  ['title', 'TITLES'],
]);

function withWords(field: FieldPart): FieldPart {
  const words = WORDS_OF.get(field.path);
  if (words === undefined) return field;
  const mark = field.mark ?? label(field.label, 'colon-outside');
  return { ...field, mark: { ...mark, aliases: [...mark.aliases, known(words)] } };
}
