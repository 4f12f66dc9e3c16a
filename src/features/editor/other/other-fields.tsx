import { useEffect, useMemo, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Other } from '../../../plan/schema.ts';
import { type OtherPlace, otherAt, otherPath } from '../../../store/others.ts';
import { holderAt, type Place } from '../../../store/place.ts';
import { Field } from '../../../ui/field.tsx';
import { useEditor, usePlan } from '../editor-context.ts';
import { ProseBox } from '../text/prose-box.tsx';
import { useStoredText } from '../text/use-stored-text.ts';
import { useStable } from '../use-stable.ts';
import { OtherTools } from './other-tools.tsx';

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

function OtherField({ place, at }: OtherPlace) {
  const { store } = useEditor();
  const piece = useMemo(() => ({ place, at }), [place, at]);
  const stored = usePlan((plan) => otherAt(plan, piece));
  const cleared = useRef<Other | null>(null);

  const box = useStoredText(stored?.text ?? '', (text) => {
    // Without text it is gone from the plan, and its box with it: only once the card closes.
    cleared.current =
      text.trim() === '' ? (otherAt(store.state.getState().plan, piece) ?? null) : null;
    store.editOther(piece, text);
  });

  const removeCleared = useStable(() => {
    if (!cleared.current) return;
    const others = holderAt(store.state.getState().plan, place)?.other ?? [];
    store.removeOther({ place, at: others.indexOf(cleared.current) });
  });
  useEffect(() => removeCleared, [removeCleared]);

  return (
    <div data-field={otherPath(at)}>
      <Field
        label="Other content"
        help="Markdown from the file that fits no field. It stays as it is, in its place."
        aside={<OtherTools place={place} at={at} />}
      >
        {(wiring) => <ProseBox {...wiring} {...box} className="font-mono text-sm" />}
      </Field>
    </div>
  );
}
