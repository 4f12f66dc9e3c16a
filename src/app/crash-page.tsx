import { Button } from '../ui/button.tsx';
import { LIBRARY_ADDRESS } from './addresses.ts';
import { Notice } from './notice.tsx';
import type { Rescued } from './opened-plan.ts';
import { PlanRescue } from './plan-rescue.tsx';

interface CrashPageProps {
  readonly error: unknown;
  /** What was open, as it was typed. */
  readonly rescued: Rescued | null;
  readonly onRetry: () => void;
}

/** What stands in place of a screen that could not be drawn. */
export function CrashPage({ error, rescued, onRetry }: CrashPageProps) {
  const isMissingPart = /dynamically imported module|module script failed/i.test(String(error));
  return (
    <main>
      <title>Something went wrong · Planform</title>
      <Notice
        title={isMissingPart ? 'A part of Planform did not load' : 'Planform made a mistake here'}
      >
        <p role="alert">
          {isMissingPart
            ? 'Perhaps the network is down, or Planform was updated since you opened this page. Try again, or load the page again.'
            : 'This screen could not be drawn. That is a fault of Planform, not of what you wrote.'}
        </p>
        {rescued ? <PlanRescue {...rescued} /> : <p>Your plans are where they were.</p>}
        <div className="flex flex-wrap items-center gap-2">
          <Button onClick={onRetry}>Try again</Button>
          <Button onClick={() => location.reload()}>Load the page again</Button>
          <a href={LIBRARY_ADDRESS} className="px-2 text-sm font-medium text-accent underline">
            Go to your plans
          </a>
        </div>
        <details className="text-sm">
          <summary className="w-fit text-ink-faint">What went wrong, for a bug report</summary>
          <pre
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
            tabIndex={0}
            className="mt-2 max-h-60 overflow-auto rounded-md bg-sunken p-3 font-mono text-xs"
          >
            {error instanceof Error ? (error.stack ?? error.message) : String(error)}
          </pre>
        </details>
      </Notice>
    </main>
  );
}
