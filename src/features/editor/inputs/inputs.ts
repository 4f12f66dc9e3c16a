/** The input of each kind of field. A kind without one does not compile. */
import type { Kind, KindId } from '../../../formats/language/kind.ts';
import type { Drafts, KindInput } from './kind-input.ts';
import {
  choiceInput,
  configurationInput,
  dependenciesInput,
  listInput,
  pairsInput,
  patternsInput,
  snippetsInput,
  tableInput,
  timelineInput,
} from './late-inputs.tsx';
import { lineInput } from './line-input.tsx';
import { proseInput } from './prose-input.tsx';

const inputs = {
  line: lineInput,
  prose: proseInput,
  choice: choiceInput,
  list: listInput,
  table: tableInput,
  pairs: pairsInput,
  snippets: snippetsInput,
  patterns: patternsInput,
  configuration: configurationInput,
  dependencies: dependenciesInput,
  timeline: timelineInput,
} satisfies { readonly [Id in KindId]: KindInput<Id> };

/** Any draft: which one, its kind says. */
export type Draft = Drafts[KindId];

/** An input without its kind: what goes in and out has that of the field it is for. */
export type AnyInput = KindInput<never>;

/** The input of a field of this kind. */
export function inputOf(kind: Kind): AnyInput {
  return inputs[kind.id] as unknown as AnyInput;
}
