/**
 * The inputs of all kinds but plain texts. What a draft of each is, the form has to know at once;
 * the input itself comes after the first key can be typed.
 */
import { late } from '../../../ui/late.ts';
import { rowsOfCode } from '../rows/code-rows.ts';
import { dependenciesOfRows, rowsOfDependencies } from '../rows/dependency-rows.ts';
import { itemsOfRows, rowsOfItems } from '../rows/list-rows.ts';
import { rowsOfNames } from '../rows/name-rows.ts';
import { pairsOfRows, rowsOfPairs } from '../rows/pair-rows.ts';
import { draftOfTable, tableOfDraft } from '../rows/table-rows.ts';
import type { InputProps, KindInput } from './kind-input.ts';
import { LateInput } from './late-input.tsx';
import { lineInput } from './line-input.tsx';

const lateChoice = late(
  'the input for choices',
  async () => (await import('./choice-input.tsx')).ChoiceInput,
);
export const choiceInput: KindInput<'choice'> = {
  shape: 'control',
  draftOf: (value, _, old) => lineInput.draftOf(value, {}, old),
  valueOf: (draft) => draft,
  Input: ChoiceInput,
};
function ChoiceInput(props: InputProps<'choice'>) {
  return <LateInput of={lateChoice} {...props} />;
}

const lateList = late(
  'the input for lists',
  async () => (await import('./list-input.tsx')).ListInput,
);
export const listInput: KindInput<'list'> = {
  shape: 'group',
  draftOf: (value, options, old) => rowsOfItems(value, options.box, old),
  valueOf: itemsOfRows,
  Input: ListInput,
};
function ListInput(props: InputProps<'list'>) {
  return <LateInput of={lateList} {...props} />;
}

const lateTable = late(
  'the input for tables',
  async () => (await import('./table-input.tsx')).TableInput,
);
export const tableInput: KindInput<'table'> = {
  shape: 'group',
  draftOf: (value, { columns }, old) => draftOfTable(value, columns, old),
  valueOf: tableOfDraft,
  Input: TableInput,
};
function TableInput(props: InputProps<'table'>) {
  return <LateInput of={lateTable} {...props} />;
}

const latePairs = late(
  'the input for pairs',
  async () => (await import('./pairs-input.tsx')).PairsInput,
);
export const pairsInput: KindInput<'pairs'> = {
  shape: 'group',
  draftOf: (value, _, old) => rowsOfPairs(value, old),
  valueOf: pairsOfRows,
  Input: PairsInput,
};
function PairsInput(props: InputProps<'pairs'>) {
  return <LateInput of={latePairs} {...props} />;
}

const lateSnippets = late(
  'the input for code',
  async () => (await import('./snippets-input.tsx')).SnippetsInput,
);
export const snippetsInput: KindInput<'snippets'> = {
  shape: 'group',
  draftOf: (value, _, old) =>
    rowsOfCode(
      value.map((snippet) => ({ name: '', ...snippet })),
      old,
    ),
  valueOf: (draft) => draft.map(({ language, code }) => ({ language, code })),
  Input: SnippetsInput,
};
function SnippetsInput(props: InputProps<'snippets'>) {
  return <LateInput of={lateSnippets} {...props} />;
}

const latePatterns = late(
  'the input for patterns',
  async () => (await import('./patterns-input.tsx')).PatternsInput,
);
export const patternsInput: KindInput<'patterns'> = {
  shape: 'group',
  draftOf: (value, _, old) => rowsOfCode(value, old),
  valueOf: (draft) => draft.map(({ name, language, code }) => ({ name, language, code })),
  Input: PatternsInput,
};
function PatternsInput(props: InputProps<'patterns'>) {
  return <LateInput of={latePatterns} {...props} />;
}

const lateConfiguration = late(
  'the input for configuration',
  async () => (await import('./configuration-input.tsx')).ConfigurationInput,
);
export const configurationInput: KindInput<'configuration'> = {
  shape: 'group',
  draftOf: (value, _, old) => ({
    variables: rowsOfNames(value.variables, old?.variables),
    files: rowsOfNames(value.files, old?.files),
    other: rowsOfItems(value.other, 'none', old?.other),
  }),
  valueOf: (draft) => ({
    variables: draft.variables.map(({ text }) => text),
    files: draft.files.map(({ text }) => text),
    other: itemsOfRows(draft.other),
  }),
  Input: ConfigurationInput,
};
function ConfigurationInput(props: InputProps<'configuration'>) {
  return <LateInput of={lateConfiguration} {...props} />;
}

const lateDependencies = late(
  'the input for dependencies',
  async () => (await import('./dependencies-input.tsx')).DependenciesInput,
);
export const dependenciesInput: KindInput<'dependencies'> = {
  shape: 'group',
  draftOf: (value, _, old) => rowsOfDependencies(value, old),
  valueOf: dependenciesOfRows,
  Input: DependenciesInput,
};
function DependenciesInput(props: InputProps<'dependencies'>) {
  return <LateInput of={lateDependencies} {...props} />;
}

const lateTimeline = late(
  'the input for times',
  async () => (await import('./timeline-input.tsx')).TimelineInput,
);
export const timelineInput: KindInput<'timeline'> = {
  shape: 'group',
  draftOf: (value, _, old) => ({
    rows: rowsOfPairs(value.rows, old?.rows),
    total: old && old.total.trim() === value.total ? old.total : value.total,
  }),
  valueOf: (draft) => ({ rows: pairsOfRows(draft.rows), total: draft.total }),
  Input: TimelineInput,
};
function TimelineInput(props: InputProps<'timeline'>) {
  return <LateInput of={lateTimeline} {...props} />;
}
