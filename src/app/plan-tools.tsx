import type { OpenedPlan } from '../features/editor/context/opened-plan.ts';
import { AssistantTools } from './assistant-tools.tsx';
import type { EarlySave } from './early-save.tsx';
import { HistoryTools } from './history-tools.tsx';
import { OtherTabs } from './other-tabs.tsx';
import { PanelTools } from './panel-tools.tsx';
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
      <OtherTabs planId={planId} />
      <TemplateTools planId={planId} opened={opened} openPlan={openPlan} />
      <AssistantTools opened={opened} />
      <HistoryTools planId={planId} store={opened.store} />
      <PanelTools planId={planId} opened={opened} />
      <SaveToFile planId={planId} opened={opened} early={early} />
    </>
  );
}
