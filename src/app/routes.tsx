import { lazy, Suspense, useDeferredValue, useEffect, useRef } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { focusMain } from '../ui/focus-main.ts';
import { whileHere } from '../ui/while-here.ts';
import { LIBRARY_PATTERN, PLAN_PATTERN, TEMPLATES_PATTERN } from './addresses.ts';
import { CommandCenter } from './command-center.tsx';
import { idle } from './idle.ts';
import { ImportCenter } from './import-center.tsx';
import { NotFoundPage } from './not-found-page.tsx';

const LibraryPage = lazy(() =>
  whileHere(async () => {
    const { LibraryPage } = await import('./library-page.tsx');
    // A plan comes next. Where its code does not load now, opening a plan tries again, and the crash
    // page says so.
    idle()
      .then(loadPlanPage)
      .catch(() => undefined);
    return { default: LibraryPage };
  }),
);

const PlanPage = lazy(() => whileHere(loadPlanPage));

async function loadPlanPage() {
  const { PlanPage } = await import('./plan-page.tsx');
  return { default: PlanPage };
}

/** The screen for the address behind the `#`. */
export function Routes() {
  return (
    <Router hook={useHashLocation}>
      <Screen />
      <CommandCenter />
      <ImportCenter />
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
              <NotFoundPage address={shown} />
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
