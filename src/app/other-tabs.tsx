import AppWindow from 'lucide-react/icons/app-window';
import { useEffect, useState } from 'react';
import { watchOtherTabs } from '../storage/other-tabs.ts';

/** Says that a plan is open in other tabs, too; nothing where it is not. */
export function OtherTabs({ planId }: { readonly planId: string }) {
  const [others, setOthers] = useState(0);
  useEffect(() => watchOtherTabs(planId, setOthers), [planId]);
  return (
    // Empty, it takes no room in the bar, nor a gap beside it.
    <p role="status" className="text-xs whitespace-nowrap text-ink-soft empty:absolute">
      {others === 0 ? null : (
        <span
          title="What is typed there appears here. Edits of different fields come together by themselves."
          className="flex items-center gap-1 px-1"
        >
          <AppWindow aria-hidden="true" className="size-4 shrink-0 sm:hidden" />
          <span className="max-sm:sr-only">
            {others === 1 ? 'Open in another tab' : `Open in ${others} other tabs`}
          </span>
        </span>
      )}
    </p>
  );
}
