import { formatOf } from '../../formats/built-in/format-of.ts';
import { formModel } from '../../formats/derived/form.ts';
import type { Asked } from '../../formats/prompt.ts';
import type { Plan } from '../../plan/schema.ts';
import { shownNumber } from '../../plan/step-numbers.ts';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';

interface AskedChoiceProps {
  readonly plan: Plan;
  readonly asked: Asked;
  readonly onAsked: (asked: Asked) => void;
}

/** What the assistant is asked for: the plan, a review of it, or one of its steps. */
export function AskedChoice({ plan, asked, onAsked }: AskedChoiceProps) {
  const { stepNoun, taskNoun } = formModel(formatOf(plan));
  return (
    <Field label="Ask for">
      {(wiring) => (
        <Select
          {...wiring}
          className="max-w-full [&>select]:max-w-full"
          value={asked.for === 'step' ? `${STEP}${asked.step}` : asked.for}
          onChange={({ target: { value } }) => onAsked(askedFrom(value))}
        >
          <option value="plan">The whole plan</option>
          <option value="review">A sceptical review of it</option>
          {plan.tasks.map(({ id, name, steps }, at) => (
            <optgroup
              key={id}
              label={
                plan.tasks.length === 1
                  ? `One ${stepNoun.toLowerCase()}`
                  : [`${taskNoun} ${at + 1}`, name].filter((each) => each !== '').join(': ')
              }
            >
              {steps.map((step, place) => (
                <option key={step.id} value={`${STEP}${step.id}`}>
                  {[`${stepNoun} ${shownNumber(step, place)}`, step.name]
                    .filter((each) => each !== '')
                    .join(': ')}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      )}
    </Field>
  );
}

const STEP = 'step ';

function askedFrom(value: string): Asked {
  if (value.startsWith(STEP)) return { for: 'step', step: value.slice(STEP.length) };
  return { for: value === 'review' ? 'review' : 'plan' };
}
