import { useMemo } from 'react';
import { isCleared } from '../../../plan/cleared.ts';
import { holderAt, type Place } from '../../../store/place.ts';
import { late, useLate } from '../../../ui/late.ts';
import { cardKey } from '../context/card-address.ts';
import { usePlan } from '../context/editor-context.ts';
import { useIsOpen } from '../context/use-is-open.ts';
import { OTHER } from '../other/other.ts';
import { Card } from './card.tsx';

/** Until it is there, the card has no title of its own. */
const lateFirstWords = late(
  'what gives other content its titles',
  async () => (await import('../../../markdown/first-words.ts')).firstWords,
);

interface OtherCardProps {
  readonly id: string;
  readonly place: Place;
  readonly level: 2 | 3;
  /** Which of the place's other content is in this card, by what it follows. */
  readonly isHere: (after: string) => boolean;
}

/** Other content that stands beside no field of this format. */
export function OtherCard({ id, place, level, isHere }: OtherCardProps) {
  const isOpen = useIsOpen(cardKey(place, id));
  const holder = usePlan((plan) => holderAt(plan, place));
  const own = holder?.other.filter(({ after }) => isHere(after)) ?? [];
  const said = own.find((other) => !isCleared(other));
  const isShown = said || (isOpen && own.length > 0);
  const text = said?.text ?? '';
  const naming = useLate(lateFirstWords);
  const words = useMemo(() => (naming.is === 'there' ? naming.part(text) : ''), [naming, text]);
  if (!holder || !isShown) return null;
  return (
    <Card
      id={id}
      place={place}
      holder={holder}
      level={level}
      title={words || OTHER}
      kicker={words && OTHER}
      groups={[]}
      hasOther={isHere}
    />
  );
}
