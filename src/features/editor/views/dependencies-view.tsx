import { formatOf } from '../../../formats/built-in/format-of.ts';
import { formModel } from '../../../formats/derived/form.ts';
import { stepName } from '../../../formats/kinds/step-names.ts';
import { shownNumber } from '../../../plan/step-numbers.ts';
import { indexOfId, taskOf } from '../../../store/place.ts';
import { usePlan } from '../context/editor-context.ts';
import { InlineText } from './inline-text.tsx';
import type { ViewProps } from './kind-view.ts';

export function DependenciesView({ value, place }: ViewProps<'dependencies'>) {
  return (
    <ul>
      {value.map((dependency, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dependencies have nothing but their place
        <li key={at} dir="auto" className="whitespace-pre-wrap">
          {'step' in dependency ? (
            <StepName task={place.task ?? ''} step={dependency.step} />
          ) : (
            <InlineText text={dependency.text} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** The name of another step, as it is now. */
function StepName({ task: taskId, step }: { readonly task: string; readonly step: string }) {
  return usePlan((plan) => {
    const task = taskOf(plan, taskId);
    const at = task ? indexOfId(task.steps, step) : -1;
    const found = task?.steps[at];
    if (!found) return 'A step that is no longer there';
    return stepName(formModel(formatOf(plan)).stepNoun, shownNumber(found, at), found.name);
  });
}
