import { normalLine } from '../../../plan/text.ts';
import { TextBox } from '../text/text-box.tsx';
import type { InputProps, KindInput } from './kind-input.ts';

export const lineInput: KindInput<'line'> = {
  shape: 'control',
  draftOf: (value, _, old) => (old !== undefined && normalLine(old) === value ? old : value),
  valueOf: (draft) => draft,
  Input: LineInput,
};

/** One line of text; it wraps rather than hide its end. */
function LineInput({ draft, onDraft, wiring }: InputProps<'line'>) {
  return <TextBox {...wiring} single value={draft} onText={onDraft} />;
}
