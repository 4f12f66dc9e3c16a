import type { ReactNode } from 'react';

/** A short word about the thing beside it. */
export function Badge({ children }: { readonly children: ReactNode }) {
  return (
    <span className="inline-flex h-5 shrink-0 items-center rounded-sm bg-sunken px-1.5 text-xs font-medium whitespace-nowrap text-ink-soft">
      {children}
    </span>
  );
}
