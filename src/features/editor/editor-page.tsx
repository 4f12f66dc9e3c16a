import { type ReactNode, useEffect, useRef } from 'react';
import type { UnreadablePlan } from '../../storage/library.ts';
import type { NewerPlan } from '../../storage/newer-plan.ts';
import { Button } from '../../ui/button.tsx';
import { download } from '../../ui/download.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { fileName } from '../../ui/file-name.ts';
import { focusMain } from '../../ui/focus-main.ts';
import { OpenPlan, type OpenPlanProps } from './open-plan.tsx';
import { useLoadedPlan } from './use-loaded-plan.ts';

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
  if (error) {
    return (
      <Unopened title="This plan can’t be opened" home={props.home}>
        {error.message}
      </Unopened>
    );
  }
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
  if (loaded.state === 'unreadable') {
    return (
      <Unopened
        title={`“${loaded.name}” can’t be read`}
        home={props.home}
        action={<Button onClick={() => downloadStored(loaded)}>Download what is stored</Button>}
      >
        {loaded.reason} Nothing was deleted.
      </Unopened>
    );
  }
  return (
    <Unopened title="There is no such plan in this browser" home={props.home}>
      {loaded.removed
        ? 'It was deleted. The library can bring it back.'
        : 'Plans are kept in the browser that they were written in. To go on with one elsewhere, share it as a file.'}
    </Unopened>
  );
}

interface UnopenedProps {
  readonly title: string;
  readonly home: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

function Unopened({ title, home, action, children }: UnopenedProps) {
  return (
    <main>
      <title>{`${title} · Planform`}</title>
      <EmptyState
        title={title}
        actions={
          <>
            {action}
            <a href={home} className="self-center text-sm text-accent underline">
              All plans
            </a>
          </>
        }
      >
        {children}
      </EmptyState>
    </main>
  );
}

function downloadStored({ name, text }: UnreadablePlan): void {
  download(`${fileName(name)}.txt`, text, 'text/plain');
}
