import { useId } from 'react';
import type { InputProps } from './kind-input.ts';
import { ListEditor } from './list-editor.tsx';
import { NamesEditor } from './names-editor.tsx';

/** Names of environment variables, config files, and other lines. */
export function ConfigurationInput({ label, draft, onDraft }: InputProps<'configuration'>) {
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
