import { Suspense, use, useDeferredValue, useEffect, useRef } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Shelf } from '../features/library/shelves.tsx';
import { focusMain } from '../ui/focus-main.ts';
import { late } from '../ui/late.ts';
import { LatePart } from '../ui/late-part.tsx';
import { decoded, screenAt } from './addresses.ts';
import { LateAppTools } from './late-app-tools.tsx';

const libraryPage = late('the list of plans', () => import('./library-page.tsx'), {
  onDemand: true,
});
/** Loaded while the list is on screen, too: a plan comes next. */
const planPage = late('the page of a plan', () => import('./plan-page.tsx'));

const lateNotFoundPage = late(
  'the page for addresses that lead nowhere',
  async () => (await import('./not-found-page.tsx')).NotFoundPage,
  { onDemand: true },
);

const templatePage = late('the page of a template', () => import('./template-page.tsx'), {
  onDemand: true,
});

function LibraryPage({ shelf }: { readonly shelf: Shelf }) {
  const { LibraryPage: Page } = use(libraryPage.load());
  return <Page shelf={shelf} />;
}

function PlanPage({ planId }: { readonly planId: string }) {
  const { PlanPage: Page } = use(planPage.load());
  return <Page planId={planId} />;
}

function TemplatePage({ planId }: { readonly planId: string }) {
  const { TemplatePage: Page } = use(templatePage.load());
  return <Page planId={planId} />;
}

/** The screen for the address behind the `#`. */
export function Routes() {
  return (
    <>
      <Screen />
      <LateAppTools />
    </>
  );
}

/**
 * The screen of the address, once its code is there; until then, the one before, and nothing at
 * first. React would hold back a screen that follows a fallback for 300 ms.
 */
function Screen() {
  const [location] = useHashLocation();
  const shown = useDeferredValue<string | null>(location, null);
  return (
    <Suspense fallback={null}>
      {shown === null ? null : (
        <>
          <ScreenAt location={shown} />
          <Arrival location={shown} />
        </>
      )}
    </Suspense>
  );
}

function ScreenAt({ location }: { readonly location: string }) {
  const screen = screenAt(location);
  if (screen.is === 'plan') return <PlanPage key={screen.id} planId={screen.id} />;
  if (screen.is === 'template') return <TemplatePage key={screen.id} planId={screen.id} />;
  if (screen.is === 'nowhere') {
    return <LatePart of={lateNotFoundPage} address={decoded(location)} />;
  }
  return <LibraryPage shelf={screen.is} />;
}

/** On another screen, focus starts at the content, unless the screen has put it somewhere. */
function Arrival({ location }: { readonly location: string }) {
  const before = useRef(location);
  useEffect(() => {
    if (before.current === location) return;
    before.current = location;
    if (document.activeElement === document.body) focusMain();
  }, [location]);
  return null;
}
