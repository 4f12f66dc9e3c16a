import type { FormCard } from '../../../formats/derived/form.ts';
import { holderAt, type Place } from '../../../store/place.ts';
import { usePlan } from '../context/editor-context.ts';
import { Card } from './card.tsx';

interface PlainCardProps {
  readonly card: FormCard;
  readonly place: Place;
  readonly level: 2 | 3;
}

/** A card of a task or of the plan that is just its fields. */
export function PlainCard({ card, place, level }: PlainCardProps) {
  const holder = usePlan((plan) => holderAt(plan, place));
  if (!holder) return null;
  const [first] = card.groups[0]?.fields ?? [];
  return (
    <Card
      id={card.id}
      place={place}
      holder={holder}
      level={level}
      title={card.title || (first?.label ?? '')}
      groups={card.groups}
    />
  );
}
