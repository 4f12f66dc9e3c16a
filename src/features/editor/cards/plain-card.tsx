import { useMemo } from 'react';
import type { FormCard } from '../../../formats/derived/form.ts';
import { holderAt, type Place } from '../../../store/place.ts';
import { useEditor, usePlan } from '../context/editor-context.ts';
import { PartMenu, partHeadingKey } from '../entries/part-menu.tsx';
import { Card } from './card.tsx';

interface PlainCardProps {
  readonly card: FormCard;
  readonly place: Place;
  readonly level: 2 | 3;
}

/** A card of a task or of the plan that is just its fields. */
export function PlainCard({ card, place, level }: PlainCardProps) {
  const editor = useEditor();
  const { key } = card;
  const target = useMemo(() => (key === null ? null : { place, key }), [place, key]);
  const holder = usePlan((plan) => holderAt(plan, place));
  if (!holder) return null;
  const [first] = card.groups[0]?.fields ?? [];
  const title = card.title || (first?.label ?? '');
  return (
    <Card
      id={card.id}
      place={place}
      holder={holder}
      level={level}
      title={title}
      groups={card.groups}
      menu={target && <PartMenu target={target} name={title} />}
      onHeadingKey={(press) => target && partHeadingKey(editor, target, press)}
    />
  );
}
