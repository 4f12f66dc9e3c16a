import type { OpenedPlan } from '../features/editor/context/opened-plan.ts';
import type { EarlySave } from './early-save.tsx';
import { SaveToFile } from './save-to-file.tsx';
import { TemplateTools } from './template-tools.tsx';

interface PlanToolsProps {
  readonly planId: string;
  readonly opened: OpenedPlan;
  readonly early: EarlySave;
  /** Goes to a plan. */
  readonly openPlan: (id: string) => void;
}

/** What can be done with an open plan as a whole, beside its export. */
export function PlanTools({ planId, opened, early, openPlan }: PlanToolsProps) {
  return (
    <>
      <TemplateTools opened={opened} openPlan={openPlan} />
      <SaveToFile planId={planId} opened={opened} early={early} />
    </>
  );
}
