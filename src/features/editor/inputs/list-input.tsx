import { itemsOfRows, rowsOfItems } from '../rows/list-rows.ts';
import type { InputProps, KindInput } from './kind-input.ts';
import { ListEditor } from './list-editor.tsx';

export const listInput: KindInput<'list'> = {
  shape: 'group',
  draftOf: (value, options, old) => rowsOfItems(value, options.box, old),
  valueOf: itemsOfRows,
  Input: ListInput,
};

function ListInput({ label, options, draft, onDraft }: InputProps<'list'>) {
  return (
    <ListEditor
      label={label}
      box={options.box}
      openings={options.openings}
      rows={draft}
      onRows={onDraft}
    />
  );
}
