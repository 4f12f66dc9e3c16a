import { lazy, Suspense, useRef } from 'react';
import { useLocation } from 'wouter';
import { EditorPage } from '../features/editor/editor-page.tsx';
import { usePreload } from '../ui/use-preload.ts';
import { whileHere } from '../ui/while-here.ts';
import { LIBRARY_ADDRESS, planAddress } from './addresses.ts';
import { ExportButton } from './export-button.tsx';
import { idle } from './idle.ts';
import { rememberOpened } from './opened-plan.ts';
import { PaletteButton } from './palette-button.tsx';
import { PlanPreview } from './plan-preview.tsx';
import { SaveOnceRead, SaveToFile } from './save-to-file.tsx';
import { TemplateTools } from './template-tools.tsx';
import { ThemeMenu } from './theme-menu.tsx';

const loadOutline = () => import('../features/outline/outline.tsx');
/** With dragging in it: its pane is there from the start, and empty for a moment. */
const Outline = lazy(() =>
  whileHere(async () => {
    await idle();
    return { default: (await loadOutline()).Outline };
  }),
);

/** Few will ever see it. */
const NewerPlanPage = lazy(() =>
  whileHere(async () => {
    return { default: (await import('./newer-plan-page.tsx')).NewerPlanPage };
  }),
);

/** The screen of one plan: the editor, with the ways out in its header. */
export function PlanPage({ planId }: { readonly planId: string }) {
  const [, navigate] = useLocation();
  const early = useRef(false);
  // A narrow window shows it when it is asked for: then it is there.
  usePreload(loadOutline);
  return (
    <EditorPage
      planId={planId}
      home={LIBRARY_ADDRESS}
      whileRead={<SaveOnceRead early={early} />}
      newer={(found) => (
        <Suspense fallback={null}>
          <NewerPlanPage found={found} />
        </Suspense>
      )}
      tools={(opened) => (
        <>
          <TemplateTools opened={opened} openPlan={(id) => navigate(planAddress(id))} />
          <PaletteButton />
          {/* Without room for it, it is in the palette alone. */}
          <div className="max-sm:hidden">
            <ThemeMenu />
          </div>
          <SaveToFile planId={planId} opened={opened} early={early} />
          <ExportButton planId={planId} plan={opened.plan} />
        </>
      )}
      outline={(opened) => (
        <Suspense fallback={null}>
          <Outline opened={opened} />
        </Suspense>
      )}
      preview={(opened) => <PlanPreview key={planId} planId={planId} opened={opened} />}
      onOpened={rememberOpened}
    />
  );
}
