import type { InputProps } from './kind-input.ts';
import { PairsEditor } from './pairs-editor.tsx';

export function PairsInput({ label, options, draft, onDraft }: InputProps<'pairs'>) {
  const { names, codeFirst } = options;
  return (
    <PairsEditor label={label} names={names} codeFirst={codeFirst} rows={draft} onRows={onDraft} />
  );
}
