import type { PlanSummary } from '../../storage/library.ts';

/** How far a plan is: how much is filled in, and what is ticked. */
export function Progress({ plan }: { readonly plan: PlanSummary }) {
  const { fields, filled, boxes, ticked } = plan;
  return (
    <>
      {fields > 0 ? (
        <span>
          {filled} of {fields} fields
        </span>
      ) : null}
      {boxes > 0 ? (
        <>
          <span aria-hidden="true">·</span>
          <span className={ticked === boxes ? 'text-success' : undefined}>
            {ticked} of {boxes} ticked
          </span>
        </>
      ) : null}
    </>
  );
}
