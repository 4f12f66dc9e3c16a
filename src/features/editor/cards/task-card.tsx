import { useMemo } from 'react';
import type { FormCard } from '../../../formats/derived/form.ts';
import { taskOf } from '../../../store/place.ts';
import { useEditor, usePlan } from '../context/editor-context.ts';
import { AddField } from '../entries/add-field.tsx';
import { EntryMenu, headingKey } from '../entries/entry-menu.tsx';
import { Card } from './card.tsx';

interface TaskCardProps {
  readonly card: FormCard;
  readonly task: string;
  /** `Task 2` */
  readonly name: string;
}

/** The first card of a task: its name as the heading, and what stands right below it. */
export function TaskCard({ card, task: id, name }: TaskCardProps) {
  const editor = useEditor();
  const task = usePlan((plan) => taskOf(plan, id));
  const place = useMemo(() => ({ task: id }), [id]);
  if (!task) return null;
  return (
    <Card
      id={card.id}
      place={place}
      holder={task}
      level={2}
      title={task.name}
      kicker={name}
      groups={card.groups}
      inHeading={card.groups[0]?.fields[0]}
      menu={<EntryMenu place={place} name={name} />}
      actions={<AddField place={place} />}
      onHeadingKey={(press) => headingKey(editor, place, press)}
    />
  );
}
