import { Suspense, use, useDeferredValue, useEffect, useRef } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Shelf } from '../features/library/shelves.tsx';
import { focusMain } from '../ui/focus-main.ts';
import { late } from '../ui/late.ts';
import { LatePart } from '../ui/late-part.tsx';
import { LIBRARY_PATTERN, PLAN_PATTERN, TEMPLATES_PATTERN } from './addresses.ts';
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

function LibraryPage({ shelf }: { readonly shelf: Shelf }) {
  const { LibraryPage: Page } = use(libraryPage.load());
  return <Page shelf={shelf} />;
}

function PlanPage({ planId }: { readonly planId: string }) {
  const { PlanPage: Page } = use(planPage.load());
  return <Page planId={planId} />;
}

/** The screen for the address behind the `#`. */
export function Routes() {
  return (
    <Router hook={useHashLocation}>
      <Screen />
      <LateAppTools />
    </Router>
  );
}

/**
 * The screen of the address, once its code is there; until then, the one before, and nothing at
 * first. React would hold back a screen that follows a fallback for 300 ms.
 */
function Screen() {
  const [location] = useLocation();
  const shown = useDeferredValue<string | null>(location, null);
  return (
    <Suspense fallback={null}>
      {shown === null ? null : (
        <>
          <Switch location={shown}>
            <Route path={LIBRARY_PATTERN}>
              <LibraryPage shelf="plans" />
            </Route>
            <Route path={TEMPLATES_PATTERN}>
              <LibraryPage shelf="templates" />
            </Route>
            <Route path={PLAN_PATTERN}>{({ id }) => <PlanPage key={id} planId={id} />}</Route>
            <Route>
              <LatePart of={lateNotFoundPage} address={shown} />
            </Route>
          </Switch>
          <Arrival location={shown} />
        </>
      )}
    </Suspense>
  );
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
