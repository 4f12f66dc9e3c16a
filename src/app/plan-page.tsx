import { useRef } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { EditorPage } from '../features/editor/editor-page.tsx';
import { CommandsToCome } from '../ui/commands-to-come.tsx';
import { late } from '../ui/late.ts';
import { LatePart } from '../ui/late-part.tsx';
import { LIBRARY_ADDRESS, planAddress } from './addresses.ts';
import { SaveOnceThere } from './early-save.tsx';
import { ExportButton } from './export-button.tsx';
import { rememberOpened } from './opened-plan.ts';
import { PaletteButton } from './palette-button.tsx';
import { QueriedPart, queried } from './queried-part.tsx';

/** Its pane is there from the start, and empty for a moment. */
const lateOutline = late(
  'the outline',
  async () => (await import('../features/outline/outline.tsx')).Outline,
);
const latePreview = queried(
  'the preview',
  async () => (await import('./plan-preview.tsx')).PlanPreview,
);
const latePlanTools = queried(
  'what saves a plan to a file',
  async () => (await import('./plan-tools.tsx')).PlanTools,
);
const lateThemeMenu = late(
  'the menu of themes',
  async () => (await import('./theme-menu.tsx')).ThemeMenu,
);
const lateNewerPlanPage = late(
  'the view of a plan that a newer Planform saved',
  async () => (await import('./newer-plan-page.tsx')).NewerPlanPage,
  { onDemand: true },
);

/** The screen of one plan: the editor, with the ways out in its header. */
export function PlanPage({ planId }: { readonly planId: string }) {
  const early = useRef(false);
  return (
    <EditorPage
      planId={planId}
      home={LIBRARY_ADDRESS}
      whileRead={<SaveOnceThere early={early} />}
      newer={(found) => <LatePart of={lateNewerPlanPage} found={found} />}
      tools={(opened) => (
        <>
          <PaletteButton />
          {/* Without room for it, it is in the palette alone. */}
          <div className="max-sm:hidden">
            <LatePart of={lateThemeMenu} until={<span className="block size-control shrink-0" />} />
          </div>
          <QueriedPart
            of={latePlanTools}
            planId={planId}
            opened={opened}
            early={early}
            openPlan={(id) => navigate(planAddress(id))}
            until={
              <>
                <SaveOnceThere early={early} />
                <CommandsToCome />
                {/* The room of the buttons of the assistant, the history and the checks. */}
                <span className="block size-control shrink-0 max-md:hidden" />
                <span className="block size-control shrink-0 max-sm:hidden" />
                <span className="block h-control w-12 shrink-0" />
              </>
            }
          />
          <ExportButton planId={planId} plan={opened.plan} store={opened.store} />
        </>
      )}
      outline={(opened) => <LatePart of={lateOutline} opened={opened} />}
      preview={(opened) => (
        <QueriedPart of={latePreview} key={planId} planId={planId} opened={opened} />
      )}
      onOpened={rememberOpened}
    />
  );
}
