import { memo, useMemo } from 'react';
import type { FormModel } from '../../../formats/derived/form.ts';
import type { Step } from '../../../plan/schema.ts';
import { shownNumber } from '../../../plan/step-numbers.ts';
import type { StepPlace } from '../../../store/steps.ts';
import { Button } from '../../../ui/button.tsx';
import { LatePart } from '../../../ui/late-part.tsx';
import { useEditor } from '../context/editor-context.ts';
import { isElsewhere } from '../context/other-places.ts';
import { AddField } from '../entries/add-field.tsx';
import { EntryMenu, headingKey } from '../entries/entry-menu.tsx';
import { addStep } from '../entries/late-entry-tools.ts';
import { selectionClick, selectionKey } from '../selection/late-selection-keys.ts';
import { Card } from './card.tsx';
import { lateOutsideCard } from './late-outside-card.ts';

interface StepSectionProps {
  readonly model: FormModel;
  readonly task: string;
  readonly step: Step;
  /** From 1. */
  readonly number: number;
  readonly isSelected: boolean;
}

/** A step: its card, and what it has that the format has not. */
export const StepSection = memo(function StepSection(props: StepSectionProps) {
  const { model, task, step, number, isSelected } = props;
  const { id } = step;
  const editor = useEditor();
  const place: StepPlace = useMemo(() => ({ task, step: id }), [task, id]);

  const { format, stepNoun, stepCard } = model;
  const [name] = stepCard.groups[0]?.fields ?? [];
  const kicker = `${stepNoun} ${shownNumber(step, number - 1)}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the list around it
    <div role="listitem">
      <Card
        id={stepCard.id}
        place={place}
        holder={step}
        level={4}
        title={step.name}
        kicker={kicker}
        groups={stepCard.groups}
        inHeading={name}
        hasOther={(after) => isElsewhere(model, 'step', after)}
        menu={<EntryMenu place={place} name={kicker} />}
        actions={
          <>
            <Button size="small" variant="quiet" onClick={() => addStep(editor, task, id)}>
              Add {stepNoun.toLowerCase()} after
            </Button>
            <AddField place={place} />
          </>
        }
        onHeadingKey={(press) => {
          if (!selectionKey(editor, place, press)) headingKey(editor, place, press);
        }}
        isSelected={isSelected}
        onSelectingClick={(event) => selectionClick(editor, place, event)}
      />
      <LatePart of={lateOutsideCard} {...{ format, place }} holder={step} />
    </div>
  );
});
