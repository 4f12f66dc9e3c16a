import { useLocation } from 'wouter';
import { EditorPage } from '../features/editor/editor-page.tsx';
import { LIBRARY_ADDRESS, planAddress } from './addresses.ts';
import { ExportButton } from './export-button.tsx';
import { rememberOpened } from './opened-plan.ts';
import { ThemeMenu } from './theme-menu.tsx';

/** The screen of one plan: the editor, with the ways out in its header. */
export function PlanPage({ planId }: { readonly planId: string }) {
  const [, navigate] = useLocation();
  return (
    <EditorPage
      planId={planId}
      home={LIBRARY_ADDRESS}
      tools={(opened) => (
        <>
          <ThemeMenu />
          <ExportButton plan={opened.plan} />
        </>
      )}
      onMoved={(id) => navigate(planAddress(id), { replace: true })}
      onOpened={rememberOpened}
    />
  );
}
