import type { ReactNode } from 'react';
import { Logo } from './logo.tsx';

export interface AppBarProps {
  /** Where the mark leads. */
  readonly home: string;
  /** At the end of the bar. */
  readonly children?: ReactNode;
}

/** The bar at the top of a screen: whose app this is, and the way home. */
export function AppBar({ home, children }: AppBarProps) {
  return (
    <header className="border-b border-line bg-surface">
      <div className="mx-auto flex h-12 max-w-4xl items-center gap-2 px-4 sm:px-6">
        <a href={home} className="flex items-center gap-2 rounded-md font-semibold tracking-tight">
          <Logo />
          Planform
        </a>
        <div className="ms-auto flex items-center gap-1">{children}</div>
      </div>
    </header>
  );
}
