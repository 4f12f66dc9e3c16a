import { type ReactNode, useEffect, useRef } from 'react';
import type { NewerPlan } from '../../storage/newer-plan.ts';
import { focusMain } from '../../ui/focus-main.ts';
import { late } from '../../ui/late.ts';
import { LatePart } from '../../ui/late-part.tsx';
import { OpenPlan, type OpenPlanProps } from './open-plan.tsx';
import { useLoadedPlan } from './use-loaded-plan.ts';

const lateUnopenedPage = late(
  'the page that says why the plan is not open',
  async () => (await import('./unopened-page.tsx')).UnopenedPage,
  { onDemand: true },
);

export interface EditorPageProps extends Omit<OpenPlanProps, 'loaded' | 'onNewer'> {
  readonly planId: string;
  /** What is there while the plan is being read. */
  readonly whileRead: ReactNode;
  /** The screen of a plan that a newer Planform saved. */
  readonly newer: (found: NewerPlan) => ReactNode;
}

/** The screen of one plan: loads it, and says why where that can't be. */
export function EditorPage({ planId, whileRead, newer, ...props }: EditorPageProps) {
  const { loaded, error, openAnew } = useLoadedPlan(planId);
  /** Who arrives while it loads has the focus on what is about to go. */
  const isFocused = useRef(false);
  const isLoading = !error && !loaded;
  useEffect(() => {
    if (!isLoading && isFocused.current && document.activeElement === document.body) focusMain();
  }, [isLoading]);
  if (error) return <LatePart of={lateUnopenedPage} why={error} home={props.home} />;
  if (!loaded) {
    return (
      <main
        aria-busy="true"
        className="p-10"
        onFocus={() => {
          isFocused.current = true;
        }}
      >
        {whileRead}
      </main>
    );
  }
  if (loaded.state === 'ready') {
    return <OpenPlan {...props} loaded={loaded} onNewer={openAnew} />;
  }
  if (loaded.state === 'newer') return newer(loaded);
  return <LatePart of={lateUnopenedPage} why={loaded} home={props.home} />;
}
