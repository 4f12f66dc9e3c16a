import { normalProse } from '../../../plan/text.ts';
import { ProseBox } from '../text/prose-box.tsx';
import type { InputProps, KindInput } from './kind-input.ts';

export const proseInput: KindInput<'prose'> = {
  shape: 'control',
  draftOf: (value, _, old) => (old !== undefined && normalProse(old) === value ? old : value),
  valueOf: (draft) => draft,
  Input: ProseInput,
};

/** Text of any length; the box grows with it. */
function ProseInput({ draft, onDraft, wiring }: InputProps<'prose'>) {
  return <ProseBox {...wiring} value={draft} onText={onDraft} />;
}
