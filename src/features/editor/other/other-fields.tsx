import { otherAt } from '../../../store/other-place.ts';
import { holderAt, type Place } from '../../../store/place.ts';
import { late } from '../../../ui/late.ts';
import { LatePart } from '../../../ui/late-part.tsx';
import { usePlan } from '../context/editor-context.ts';
import { usePlanList } from '../context/use-plan-list.ts';
import { PlainText } from './plain-text.tsx';

const lateOtherField = late(
  'what edits other content',
  async () => (await import('./other-field.tsx')).OtherField,
);

interface OtherFieldsProps {
  readonly place: Place;
  /** Which of it stands here, by what it follows. */
  readonly isHere: (after: string) => boolean;
}

/** Inputs for Markdown of an opened file that fits no field, where the file has it. */
export function OtherFields({ place, isHere }: OtherFieldsProps) {
  const positions = usePlanList((plan) => {
    const other = holderAt(plan, place)?.other ?? [];
    return other.flatMap(({ after }, at) => (isHere(after) ? [at] : []));
  });
  return positions.map((at) => (
    <LatePart
      of={lateOtherField}
      key={at}
      place={place}
      at={at}
      until={<TextAt place={place} at={at} />}
    />
  ));
}

function TextAt({ place, at }: { readonly place: Place; readonly at: number }) {
  const text = usePlan((plan) => otherAt(plan, { place, at })?.text ?? '');
  return <PlainText text={text} />;
}
