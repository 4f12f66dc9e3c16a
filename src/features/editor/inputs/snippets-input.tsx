import { rowsOfCode } from '../rows/code-rows.ts';
import { CodeEditor } from './code-editor.tsx';
import type { InputProps, KindInput } from './kind-input.ts';

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

function SnippetsInput({ label, draft, onDraft }: InputProps<'snippets'>) {
  return <CodeEditor label={label} named={false} rows={draft} onRows={onDraft} />;
}
