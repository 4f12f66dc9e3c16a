import { rowsOfCode } from '../rows/code-rows.ts';
import { CodeEditor } from './code-editor.tsx';
import type { InputProps, KindInput } from './kind-input.ts';

export const patternsInput: KindInput<'patterns'> = {
  shape: 'group',
  draftOf: (value, _, old) => rowsOfCode(value, old),
  valueOf: (draft) => draft.map(({ name, language, code }) => ({ name, language, code })),
  Input: PatternsInput,
};

function PatternsInput({ label, draft, onDraft }: InputProps<'patterns'>) {
  return <CodeEditor label={label} named rows={draft} onRows={onDraft} />;
}
