import type { InputProps } from './kind-input.ts';
import { ListEditor } from './list-editor.tsx';

export function ListInput({ label, options, draft, onDraft }: InputProps<'list'>) {
  return (
    <ListEditor
      label={label}
      box={options.box}
      isNumbered={options.ordered}
      openings={options.openings}
      rows={draft}
      onRows={onDraft}
    />
  );
}
