import type { FormModel } from '../../../formats/derived/form.ts';
import { holderAt, type Place } from '../../../store/place.ts';
import { usePlan } from '../context/editor-context.ts';
import { OutsideCard } from './outside-card.tsx';

interface TaskOutsideProps {
  readonly model: FormModel;
  readonly place: Place;
}

/** What a task has that the format has not. */
export function TaskOutside({ model, place }: TaskOutsideProps) {
  const task = usePlan((plan) => holderAt(plan, place));
  if (!task) return null;
  return <OutsideCard format={model.format} of="task" place={place} holder={task} level={3} />;
}
