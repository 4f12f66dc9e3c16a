import { useShortcuts } from '../ui/commands.ts';
import { LiveRegion } from '../ui/live-region.tsx';
import { Toasts } from '../ui/toast.tsx';
import { CrashBoundary } from './crash-boundary.tsx';
import { Routes } from './routes.tsx';
import { SkipLink } from './skip-link.tsx';

/** The whole app: what every screen needs, around the screen that is asked for. */
export function App() {
  useShortcuts();
  return (
    <>
      <SkipLink />
      <CrashBoundary>
        <Routes />
      </CrashBoundary>
      <Toasts />
      <LiveRegion />
    </>
  );
}
