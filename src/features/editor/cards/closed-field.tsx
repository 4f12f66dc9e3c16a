import { memo } from 'react';
import type { FieldPart } from '../../../formats/language/definition.ts';
import type { Place } from '../../../store/place.ts';
import { FIELD } from '../../../ui/screen-address.ts';
import { useEditor } from '../context/editor-context.ts';
import { viewOf } from '../views/views.ts';

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
  const View = viewOf(part.kind);
  return (
    <div {...FIELD.attributes(part.path)}>
      <dt className={labelHidden ? 'sr-only' : 'text-xs text-ink-faint'}>{part.label}</dt>
      <dd>
        <View
          label={part.label}
          options={part.kind.options}
          value={value}
          onValue={(next) => store.edit(place, part, next)}
          place={place}
        />
      </dd>
    </div>
  );
});
