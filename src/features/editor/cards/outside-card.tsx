import { useState } from 'react';
import { formatOf } from '../../../formats/built-in/format-of.ts';
import { isDefault } from '../../../formats/derived/defaults.ts';
import { fieldsOutside, ownFieldsOutside } from '../../../formats/derived/fields-outside.ts';
import type { FormGroup } from '../../../formats/derived/form.ts';
import type { Format } from '../../../formats/language/definition.ts';
import { fieldValue } from '../../../formats/language/field-value.ts';
import { filledFields } from '../../../formats/language/parts.ts';
import type { Holder } from '../../../plan/schema.ts';
import { holderAt, kindOfPlace, type Place } from '../../../store/place.ts';
import { cardKey } from '../context/card-address.ts';
import { usePlan } from '../context/editor-context.ts';
import { useIsOpen } from '../context/use-is-open.ts';
import { hasSameEntries } from '../context/use-plan-list.ts';
import { Card } from './card.tsx';

/** What the plan or a task has that its format has not. */
export function Outside({ place }: { readonly place: Place }) {
  const holder = usePlan((plan) => holderAt(plan, place));
  const format = usePlan(formatOf);
  return holder ? <OutsideCard {...{ format, place, holder }} /> : null;
}

interface OutsideCardProps {
  readonly format: Format;
  readonly place: Place;
  readonly holder: Holder;
}

/**
 * Filled fields that this format has not: they stay in the plan, and are there again
 * in a format that has them. Defaults that nobody touched are not worth a card.
 */
export function OutsideCard({ format, place, holder }: OutsideCardProps) {
  const level = kindOfPlace(place);
  const isOpen = useIsOpen(cardKey(place, ID));
  const outside = [...fieldsOutside(format)[level], ...ownFieldsOutside(format, level, holder)];
  const filled = filledFields(holder, outside).filter(
    (part) => !isDefault(level, part.path, fieldValue(holder, part)),
  );
  const [shown, setShown] = useState(filled);
  // While the card is open, a field that is cleared stays, to be typed in again.
  if (!isOpen && !hasSameEntries(shown, filled)) setShown(filled);
  const fields = isOpen ? shown : filled;
  if (fields.length === 0) return null;
  const groups: readonly FormGroup[] = [{ title: '', fields, key: null }];
  return (
    <Card
      id={ID}
      place={place}
      holder={holder}
      level={HEADING_LEVELS[level]}
      title="Not in this format"
      quiet
      groups={groups}
    />
  );
}

const ID = 'outside';
const HEADING_LEVELS = { plan: 2, task: 3, step: 4 } as const;
