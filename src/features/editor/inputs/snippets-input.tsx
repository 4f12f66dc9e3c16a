import { CodeEditor } from './code-editor.tsx';
import type { InputProps } from './kind-input.ts';

export function SnippetsInput({ label, draft, onDraft }: InputProps<'snippets'>) {
  return <CodeEditor label={label} named={false} rows={draft} onRows={onDraft} />;
}
