import { useShallow } from 'zustand/react/shallow';
import { type Other, planSchema } from '../../../plan/schema.ts';
import { holderAt, type Place } from '../../../store/place.ts';
import type { EditableField } from '../../../store/plan-store.ts';
import { Field } from '../../../ui/field.tsx';
import { useEditor, usePlan } from '../editor-context.ts';
import { TextBox } from '../text/text-box.tsx';
import { useStoredText } from '../text/use-stored-text.ts';

interface OtherFieldsProps {
  readonly place: Place;
  /** Which of it stands here, by what it follows. */
  readonly isHere: (after: string) => boolean;
}

/** Inputs for Markdown of an opened file that fits no field, where the file has it. */
export function OtherFields({ place, isHere }: OtherFieldsProps) {
  const positions = usePlan(
    useShallow((plan) => {
      const other = holderAt(plan, place)?.other ?? [];
      return other.flatMap(({ after }, at) => (isHere(after) ? [at] : []));
    }),
  );
  return positions.map((at) => <OtherField key={at} place={place} at={at} />);
}

interface OtherFieldProps {
  readonly place: Place;
  /** Which one of the place's other content it is. */
  readonly at: number;
}

function OtherField({ place, at }: OtherFieldProps) {
  const { store } = useEditor();
  const stored = usePlan((plan) => holderAt(plan, place)?.other[at]?.text ?? '');

  const commit = (text: string) => {
    const others: readonly Other[] = holderAt(store.state.getState().plan, place)?.other ?? [];
    const next = others.map((other, i) => (i === at ? { ...other, text } : other));
    store.edit(place, OTHER, next);
  };

  const box = useStoredText(stored, (text) => {
    // Without text it would be gone from the plan, and its box with it, while it is typed in.
    if (text.trim() !== '') commit(text);
  });

  return (
    <Field
      label="Other content"
      help="Markdown from the file that fits no field. It stays as it is, in its place."
    >
      {(wiring) => (
        <TextBox
          {...wiring}
          {...box}
          rows={2}
          className="font-mono text-sm"
          onBlur={(event) => {
            if (event.currentTarget.value.trim() === '') commit('');
          }}
        />
      )}
    </Field>
  );
}

const OTHER: EditableField = {
  path: 'other',
  label: 'other content',
  kind: { schema: planSchema.shape.other },
};
