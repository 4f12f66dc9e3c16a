import { CodeEditor } from './code-editor.tsx';
import type { InputProps } from './kind-input.ts';

export function PatternsInput({ label, draft, onDraft }: InputProps<'patterns'>) {
  return <CodeEditor label={label} named rows={draft} onRows={onDraft} />;
}
