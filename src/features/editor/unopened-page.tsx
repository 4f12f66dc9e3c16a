import type { ReactNode } from 'react';
import type { MissingPlan, UnreadablePlan } from '../../storage/load-plan.ts';
import { Button } from '../../ui/button.tsx';
import { download } from '../../ui/download.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { fileName } from '../../ui/file-name.ts';

interface UnopenedPageProps {
  /** Why there is no plan to be opened; an error where it cannot be told. */
  readonly why: MissingPlan | UnreadablePlan | Error;
  /** Address of the library. */
  readonly home: string;
}

/** The screen of a plan that is not to be opened: why, and what can be done. */
export function UnopenedPage({ why, home }: UnopenedPageProps) {
  if (why instanceof Error) {
    return (
      <Unopened title="This plan can’t be opened" home={home}>
        {why.message}
      </Unopened>
    );
  }
  if (why.state === 'unreadable') {
    return (
      <Unopened
        title={`“${why.name}” can’t be read`}
        home={home}
        action={<Button onClick={() => downloadStored(why)}>Download what is stored</Button>}
      >
        {why.reason} Nothing was deleted.
      </Unopened>
    );
  }
  return (
    <Unopened title="There is no such plan in this browser" home={home}>
      {why.removed
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
