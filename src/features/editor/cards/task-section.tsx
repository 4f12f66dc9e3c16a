import Plus from 'lucide-react/icons/plus';
import { memo, useMemo } from 'react';
import { type FormModel, STEPS_CARD } from '../../../formats/derived/form.ts';
import { isDividing } from '../../../plan/dividers.ts';
import type { Step } from '../../../plan/schema.ts';
import { idsOf, taskOf } from '../../../store/place.ts';
import { Button } from '../../../ui/button.tsx';
import { LatePart } from '../../../ui/late-part.tsx';
import { cardAttributes, cardKey, headingId } from '../context/card-address.ts';
import { useEditor, usePlan } from '../context/editor-context.ts';
import {
  ABOVE_STEPS_CARD,
  DIVIDER_CARD,
  isAboveSteps,
  isElsewhere,
  OTHER_CARD,
} from '../context/other-places.ts';
import { AddField } from '../entries/add-field.tsx';
import { addStepId } from '../entries/entry-card.ts';
import { addStep } from '../entries/late-entry-tools.ts';
import { PartMenu } from '../entries/part-menu.tsx';
import { lateOutside } from './late-outside-card.ts';
import { OtherCard } from './other-card.tsx';
import { PlainCard } from './plain-card.tsx';
import { StepList } from './step-list.tsx';
import { TaskCard } from './task-card.tsx';

interface TaskSectionProps {
  readonly model: FormModel;
  readonly task: string;
  /** From 1. */
  readonly number: number;
}

/** A task: its cards, its steps, and what it has that the format has not; then what divides it from the next. */
export const TaskSection = memo(function TaskSection({ model, task, number }: TaskSectionProps) {
  const editor = useEditor();
  const place = useMemo(() => ({ task }), [task]);
  const steps = usePlan((plan) => idsOf(taskOf(plan, task)?.steps ?? NONE));
  const [first, ...before] = model.taskCards;
  const name = `${model.taskNoun} ${number}`;
  // A document may have steps, and no heading above them.
  const hasHeading = model.stepsTitle !== '';
  const stepsTitle = hasHeading ? model.stepsTitle : `${model.stepNoun}s`;
  const { stepsKey } = model;
  const stepsTarget = useMemo(
    () => (stepsKey === null ? null : { place, key: stepsKey }),
    [place, stepsKey],
  );
  return (
    <>
      <section aria-label={name} className="flex flex-col gap-1">
        {first ? <TaskCard card={first} task={task} name={name} /> : null}
        {before.map((card) => (
          <PlainCard key={card.id} card={card} place={place} level={3} />
        ))}
        <section aria-label={`${stepsTitle}, ${name}`}>
          <div {...cardAttributes(place, STEPS_CARD)} className="flex items-end gap-2 pt-4 pb-1">
            <h3
              id={headingId(cardKey(place, STEPS_CARD))}
              tabIndex={-1}
              className={hasHeading ? 'min-w-0 flex-1 text-lg font-semibold' : 'sr-only'}
            >
              {stepsTitle}
            </h3>
            {stepsTarget ? <PartMenu target={stepsTarget} name={stepsTitle} /> : null}
          </div>
          <OtherCard id={ABOVE_STEPS_CARD} place={place} level={3} isHere={isAboveSteps} />
          <StepList model={model} task={task} steps={steps} />
          <Button
            id={addStepId(task)}
            size="small"
            variant="quiet"
            icon={<Plus />}
            className="-ms-2 mt-1"
            onClick={() => addStep(editor, task, steps.at(-1) ?? null)}
          >
            Add {model.stepNoun.toLowerCase()}
          </Button>
        </section>
        {model.taskCardsAfterSteps.map((card) => (
          <PlainCard key={card.id} card={card} place={place} level={3} />
        ))}
        <OtherCard
          id={OTHER_CARD}
          place={place}
          level={3}
          isHere={(after) => isElsewhere(model, 'task', after)}
        />
        <div className="-ms-2 mt-1">
          <AddField place={place} />
        </div>
        {model.notesCard ? <PlainCard card={model.notesCard} place={place} level={3} /> : null}
        <LatePart of={lateOutside} place={place} />
      </section>
      <OtherCard id={DIVIDER_CARD} place={place} level={2} isHere={isDividing} />
    </>
  );
});

const NONE: readonly Step[] = [];
