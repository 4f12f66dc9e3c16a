import { useState } from 'react';
import { isDefault } from '../../../formats/derived/defaults.ts';
import { fieldsOutside } from '../../../formats/derived/fields-outside.ts';
import type { FormCard, FormGroup } from '../../../formats/derived/form.ts';
import type { Format } from '../../../formats/language/definition.ts';
import { filledFields } from '../../../formats/language/parts.ts';
import { valueAt } from '../../../plan/path.ts';
import type { Holder, Place } from '../../../store/place.ts';
import { cardKey } from '../context/card-address.ts';
import { useIsOpen } from '../context/use-is-open.ts';
import { hasSameEntries } from '../context/use-plan-list.ts';
import { Card } from './card.tsx';

interface OutsideCardProps {
  readonly format: Format;
  readonly of: FormCard['of'];
  readonly place: Place;
  readonly holder: Holder;
  readonly level: 2 | 3 | 4;
}

/**
 * Filled fields that this format has not: they stay in the plan, and are there again
 * in a format that has them. Defaults that nobody touched are not worth a card.
 */
export function OutsideCard({ format, of, place, holder, level }: OutsideCardProps) {
  const isOpen = useIsOpen(cardKey(place, ID));
  const filled = filledFields(holder, fieldsOutside(format)[of]).filter(
    ({ path }) => !isDefault(of, path, valueAt(holder, path)),
  );
  const [shown, setShown] = useState(filled);
  // While the card is open, a field that is cleared stays, to be typed in again.
  if (!isOpen && !hasSameEntries(shown, filled)) setShown(filled);
  const fields = isOpen ? shown : filled;
  if (fields.length === 0) return null;
  const groups: readonly FormGroup[] = [{ title: '', fields }];
  return (
    <Card
      id={ID}
      place={place}
      holder={holder}
      level={level}
      title="Not in this format"
      quiet
      groups={groups}
    />
  );
}

const ID = 'outside';
