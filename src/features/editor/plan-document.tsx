import Plus from 'lucide-react/icons/plus';
import { formatOf } from '../../formats/built-in/format-of.ts';
import { formModel } from '../../formats/derived/form.ts';
import { isDividing } from '../../plan/dividers.ts';
import { idsOf } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { LatePart } from '../../ui/late-part.tsx';
import { lateOutside } from './cards/late-outside-card.ts';
import { OtherCard } from './cards/other-card.tsx';
import { PlainCard } from './cards/plain-card.tsx';
import { TaskSection } from './cards/task-section.tsx';
import { useEditor, usePlan } from './context/editor-context.ts';
import {
  DIVIDER_CARD,
  isElsewhere,
  isPreamble,
  OTHER_CARD,
  PREAMBLE_CARD,
} from './context/other-places.ts';
import { addTask } from './entries/late-entry-tools.ts';

/** The whole plan as one document of cards, in the order of its format. */
export function PlanDocument() {
  const editor = useEditor();
  const tasks = usePlan((plan) => idsOf(plan.tasks));
  const model = formModel(usePlan(formatOf));
  return (
    <div className="flex flex-col gap-10">
      <OtherCard id={PREAMBLE_CARD} place={PLAN} level={2} isHere={isPreamble} />
      {model.planCardsAbove.length > 0 ? (
        <section aria-label="Above the tasks" className="flex flex-col gap-1">
          {model.planCardsAbove.map((card) => (
            <PlainCard key={card.id} card={card} place={PLAN} level={2} />
          ))}
        </section>
      ) : null}
      <OtherCard id={DIVIDER_CARD} place={PLAN} level={2} isHere={isDividing} />
      {tasks.map((task, at) => (
        <TaskSection key={task} model={model} task={task} number={at + 1} />
      ))}
      <div>
        <Button size="small" icon={<Plus />} onClick={() => addTask(editor, tasks.at(-1) ?? null)}>
          Add {model.taskNoun.toLowerCase()}
        </Button>
      </div>
      <section aria-label="The whole plan" className="flex flex-col gap-1">
        {model.planCards.map((card) => (
          <PlainCard key={card.id} card={card} place={PLAN} level={2} />
        ))}
        <OtherCard
          id={OTHER_CARD}
          place={PLAN}
          level={2}
          isHere={(after) => isElsewhere(model, 'plan', after)}
        />
        <LatePart of={lateOutside} place={PLAN} />
      </section>
    </div>
  );
}

const PLAN = {};
