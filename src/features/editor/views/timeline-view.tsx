import { formatOf } from '../../../formats/built-in/format-of.ts';
import { formModel } from '../../../formats/derived/form.ts';
import { stepName } from '../../../formats/kinds/step-names.ts';
import { shownNumber } from '../../../plan/step-numbers.ts';
import { taskOf } from '../../../store/place.ts';
import { usePlanList } from '../context/use-plan-list.ts';
import type { ViewProps } from './kind-view.ts';
import { PairRows } from './pairs-view.tsx';

/** The estimates of the steps, the rows of its own, and the total. */
export function TimelineView({ value, place }: ViewProps<'timeline'>) {
  const estimates = usePlanList((plan) => {
    const noun = formModel(formatOf(plan)).stepNoun;
    const steps = taskOf(plan, place.task ?? '')?.steps ?? [];
    // Texts, since objects made here would be other ones at each key press.
    return steps.flatMap((step, at) =>
      step.estimate === '' ? [] : [stepName(noun, shownNumber(step, at), step.name), step.estimate],
    );
  });
  const rows = [
    ...estimates.flatMap((second, at) => {
      const first = estimates[at - 1];
      return at % 2 === 1 && first !== undefined ? [{ first, second }] : [];
    }),
    ...value.rows,
    ...(value.total === '' ? [] : [{ first: 'Total', second: value.total }]),
  ];
  return <PairRows pairs={rows} codeFirst={false} />;
}
