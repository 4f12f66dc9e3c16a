import { useEffect, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { type Other, planSchema } from '../../../plan/schema.ts';
import { holderAt, type Place } from '../../../store/place.ts';
import type { EditableField } from '../../../store/plan-store.ts';
import { Field } from '../../../ui/field.tsx';
import { useEditor, usePlan } from '../editor-context.ts';
import { ProseBox } from '../text/prose-box.tsx';
import { useStoredText } from '../text/use-stored-text.ts';
import { useStable } from '../use-stable.ts';

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
  const stored = usePlan((plan) => holderAt(plan, place)?.other[at]);
  const cleared = useRef<Other | null>(null);

  const others = (): readonly Other[] => holderAt(store.state.getState().plan, place)?.other ?? [];

  const box = useStoredText(stored?.text ?? '', (text) => {
    // Without text it is gone from the plan, and its box with it: only once the card closes.
    const isCleared = text.trim() === '';
    cleared.current = isCleared ? (others()[at] ?? null) : null;
    if (isCleared) return;
    store.edit(
      place,
      OTHER,
      others().map((other, i) => (i === at ? { ...other, text } : other)),
    );
  });

  const removeCleared = useStable(() => {
    const gone = cleared.current;
    if (!gone) return;
    const where = others().findIndex(
      ({ after, text }) => after === gone.after && text === gone.text,
    );
    store.edit(
      place,
      OTHER,
      others().filter((_, i) => i !== where),
    );
  });
  useEffect(() => removeCleared, [removeCleared]);

  return (
    <Field
      label="Other content"
      help="Markdown from the file that fits no field. It stays as it is, in its place."
    >
      {(wiring) => <ProseBox {...wiring} {...box} className="font-mono text-sm" />}
    </Field>
  );
}

const OTHER: EditableField = {
  path: 'other',
  label: 'other content',
  kind: { schema: planSchema.shape.other },
};
