import { memo } from 'react';
import type { FieldPart } from '../../../formats/language/definition.ts';
import { keyOfPart } from '../../../formats/language/parts.ts';
import type { Place } from '../../../store/place.ts';
import { late } from '../../../ui/late.ts';
import { LatePart } from '../../../ui/late-part.tsx';
import { FIELD } from '../../../ui/screen-address.ts';
import { useEditor } from '../context/editor-context.ts';
import { Guess } from '../entries/part-menu.tsx';
import { PlainValue } from '../views/plain-value.tsx';

/** Plain texts stand for it until it is there. */
const lateView = late(
  'what shows the fields of closed cards',
  async () => (await import('../views/field-view.tsx')).FieldView,
);

interface ClosedFieldProps {
  readonly part: FieldPart;
  readonly value: unknown;
  readonly place: Place;
  readonly labelHidden: boolean;
}

/** A filled field of a closed card. */
export const ClosedField = memo(function ClosedField(props: ClosedFieldProps) {
  const { part, value, place, labelHidden } = props;
  const { store } = useEditor();
  return (
    <div {...FIELD.attributes(part.path)}>
      {labelHidden ? (
        <dt className="sr-only">{part.label}</dt>
      ) : (
        <dt className="flex items-center text-xs text-ink-faint">
          {part.label}
          {part.mark ? <Guess target={{ place, key: keyOfPart(part) }} name={part.label} /> : null}
        </dt>
      )}
      <dd>
        <LatePart
          of={lateView}
          kind={part.kind}
          label={part.label}
          value={value}
          onValue={(next) => store.edit(place, part, next)}
          place={place}
          until={<PlainValue value={value} />}
        />
      </dd>
    </div>
  );
});
