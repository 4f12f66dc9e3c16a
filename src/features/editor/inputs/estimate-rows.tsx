import { formatOf } from '../../../formats/built-in/format-of.ts';
import { formModel } from '../../../formats/derived/form.ts';
import { stepName } from '../../../formats/kinds/step-names.ts';
import { fieldsIn } from '../../../formats/language/parts.ts';
import { shownNumber } from '../../../plan/step-numbers.ts';
import { stepOf, taskOf } from '../../../store/place.ts';
import { useEditor, usePlan } from '../context/editor-context.ts';
import { usePlanList } from '../context/use-plan-list.ts';
import { TextBox } from '../text/text-box.tsx';
import { useStoredText } from '../text/use-stored-text.ts';

/** The estimate of each step of a task, typed here and kept in the step. */
export function EstimateRows({ task }: { readonly task: string }) {
  const ids = usePlanList((plan) => taskOf(plan, task)?.steps.map(({ id }) => id) ?? []);
  if (ids.length === 0) return null;
  return (
    <ul className="flex flex-col gap-0.5">
      {ids.map((step, at) => (
        <EstimateRow key={step} task={task} step={step} at={at} />
      ))}
    </ul>
  );
}

interface EstimateRowProps {
  readonly task: string;
  readonly step: string;
  readonly at: number;
}

function EstimateRow({ task, step: id, at }: EstimateRowProps) {
  const { store } = useEditor();
  const format = usePlan(formatOf);
  const step = usePlan((plan) => {
    const holder = taskOf(plan, task);
    return holder && stepOf(holder, id);
  });
  const part = fieldsIn(format).step.find(({ path }) => path === 'estimate');
  const box = useStoredText(step?.estimate ?? '', (text) => {
    if (part) store.edit({ task, step: id }, part, text);
  });
  if (!step || !part) return null;
  const name = stepName(formModel(format).stepNoun, shownNumber(step, at), step.name);
  return (
    <li className="flex items-start gap-1">
      <div className="flex min-w-0 flex-1 gap-1">
        <span dir="auto" className="min-w-0 flex-2 py-1.5 ps-2.5 text-ink-soft">
          {name}
        </span>
        <div className="flex-3">
          <TextBox aria-label={`${part.label}, ${name}`} single {...box} />
        </div>
      </div>
      <span className="w-control-sm" />
    </li>
  );
}
