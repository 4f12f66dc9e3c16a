import { pairsOfRows, rowsOfPairs } from '../rows/pair-rows.ts';
import type { InputProps, KindInput } from './kind-input.ts';
import { PairsEditor } from './pairs-editor.tsx';

export const pairsInput: KindInput<'pairs'> = {
  shape: 'group',
  draftOf: (value, _, old) => rowsOfPairs(value, old),
  valueOf: pairsOfRows,
  Input: PairsInput,
};

function PairsInput({ label, options, draft, onDraft }: InputProps<'pairs'>) {
  const { names, codeFirst } = options;
  return (
    <PairsEditor label={label} names={names} codeFirst={codeFirst} rows={draft} onRows={onDraft} />
  );
}
