import { useId } from 'react';
import { itemsOfRows, rowsOfItems } from '../rows/list-rows.ts';
import { rowsOfNames } from '../rows/name-rows.ts';
import type { InputProps, KindInput } from './kind-input.ts';
import { ListEditor } from './list-editor.tsx';
import { NamesEditor } from './names-editor.tsx';

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

/** Names of environment variables, config files, and other lines. */
function ConfigurationInput({ label, draft, onDraft }: InputProps<'configuration'>) {
  const otherId = useId();
  return (
    <div className="flex flex-col gap-3 pt-1">
      <NamesEditor
        title="Environment variables"
        noun="Variable"
        rows={draft.variables}
        onRows={(variables) => onDraft({ ...draft, variables })}
      />
      <NamesEditor
        title="Config files"
        noun="File"
        rows={draft.files}
        onRows={(files) => onDraft({ ...draft, files })}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a legend can't be laid out beside what it names */}
      <div role="group" aria-labelledby={otherId} className="flex flex-col">
        <span id={otherId} className="text-xs text-ink-faint">
          Other
        </span>
        <ListEditor
          label={`${label}, other`}
          box="none"
          openings={[]}
          rows={draft.other}
          onRows={(other) => onDraft({ ...draft, other })}
        />
      </div>
    </div>
  );
}
