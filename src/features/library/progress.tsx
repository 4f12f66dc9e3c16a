import { boxWords, fieldWords } from '../../formats/derived/figure-words.ts';
import type { PlanSummary } from '../../storage/library.ts';
import { classNames } from '../../ui/class-names.ts';
import { ProgressRing } from '../../ui/progress-ring.tsx';

/** How far a plan is: how much of it is filled in, and what is ticked. Nothing of a template is. */
export function Progress({ plan }: { readonly plan: PlanSummary }) {
  const { fields, filled, boxes, ticked, template } = plan;
  return (
    <>
      {fields > 0 ? (
        <span className="flex items-center gap-1.5">
          <ProgressRing part={filled} whole={fields} />
          {fieldWords(plan)}
        </span>
      ) : null}
      {boxes > 0 && !template ? (
        <span className={classNames('sm:ps-5', ticked === boxes && 'text-success')}>
          {boxWords(plan)}
        </span>
      ) : null}
    </>
  );
}
