import { memo } from 'react';
import type { FormGroup } from '../../../formats/derived/form.ts';
import type { FieldPart } from '../../../formats/language/definition.ts';
import { fieldValue } from '../../../formats/language/field-value.ts';
import { isEmptyValue } from '../../../formats/language/kind.ts';
import type { Holder } from '../../../plan/schema.ts';
import { otherPath } from '../../../store/other-place.ts';
import type { Place } from '../../../store/place.ts';
import { late } from '../../../ui/late.ts';
import { LatePart } from '../../../ui/late-part.tsx';
import { isAbove, isBelow } from '../context/other-places.ts';
import { PlainText } from '../other/plain-text.tsx';
import { ClosedField } from './closed-field.tsx';

const lateOtherText = late(
  'what shows other content',
  async () => (await import('../other/other-text.tsx')).OtherText,
);

interface ClosedFieldsProps {
  readonly place: Place;
  readonly holder: Holder;
  readonly groups: readonly FormGroup[];
  /** The field that the heading of the card shows already. */
  readonly inHeading: FieldPart | undefined;
  readonly title: string;
  readonly hasOther: ((after: string) => boolean) | undefined;
}

/** What is in a closed card; where there is nothing yet, what could be. */
export const ClosedFields = memo(function ClosedFields(props: ClosedFieldsProps) {
  const { place, holder, groups, inHeading, title, hasOther } = props;
  const steps = 'steps' in holder ? holder.steps : [];
  const parts = groups.flatMap(({ fields }) => fields);
  const shown = parts.filter((part) => part !== inHeading);

  const hasNoFields = parts.length === 0;
  const other = (isHere: (after: string) => boolean) =>
    holder.other.flatMap(({ after, text }, at) =>
      isHere(after) && text !== ''
        ? [
            <LatePart
              of={lateOtherText}
              key={otherPath(at)}
              {...{ place, at, text, title }}
              labelHidden={hasNoFields}
              until={<PlainText text={text} />}
            />,
          ]
        : [],
    );

  const content = parts.flatMap((part) => {
    const value = fieldValue(holder, part);
    const isShown = part !== inHeading && !isEmptyValue(part.kind, value, steps);
    return [
      ...other((after) => isAbove(part, after)),
      ...(isShown
        ? [
            <ClosedField
              key={part.path}
              part={part}
              value={value}
              place={place}
              labelHidden={shown.length === 1 && part.label === title}
            />,
          ]
        : []),
      ...other((after) => isBelow(part, after, inHeading)),
    ];
  });
  if (hasOther) content.push(...other(hasOther));
  if (content.length === 0) return <Emptiness parts={shown} />;
  return <dl className="flex flex-col gap-2.5 pt-1">{content}</dl>;
});

/** What an empty card is for: its help where it is one field, else the names of its fields. */
function Emptiness({ parts }: { readonly parts: readonly FieldPart[] }) {
  const [only, second] = parts;
  if (!only) return null;
  return (
    <p className="text-sm text-ink-faint">
      {second ? parts.map(({ label }) => label).join(' · ') : only.help}
    </p>
  );
}
