/**
 * In how many other tabs a plan is open. Each tab holds a shared lock for what it has open, which the
 * browser takes back whatever becomes of the tab; what goes over the channel only says when to look.
 */
import * as z from 'zod/mini';
import { browserEnvironment } from './browser-environment.ts';
import type { StorageEnvironment } from './environment.ts';

/** A tab opened or left a plan. */
const openedSchema = z.object({ opened: z.string() });

/**
 * Holds a plan as open in this tab, and tells in how many others it is, now and each time that changes.
 * A tab that is closed is noticed once this one is shown. Where the browser has no Web Locks nothing is
 * told. Returns what ends it.
 */
export function watchOtherTabs(
  planId: string,
  tell: (others: number) => void,
  environment: StorageEnvironment = browserEnvironment(),
): () => void {
  const { locks, channel } = environment;
  if (!locks) return () => undefined;
  const name = `planform:open:${planId}`;
  const leaving = new AbortController();
  const look = () => {
    const told = locks.query().then(({ held = [] }) => {
      const { length } = held.filter((lock) => lock.name === name);
      if (!leaving.signal.aborted) tell(Math.max(0, length - 1));
    });
    // Where the browser forbids locks there is nothing to tell; saving does without them, too.
    told.catch(() => undefined);
  };
  const announce = () => channel.post({ opened: planId });
  const left = new Promise((resolve) => leaving.signal.addEventListener('abort', resolve));
  locks
    .request(name, { mode: 'shared' }, () => {
      announce();
      look();
      return left;
    })
    .then(announce, () => undefined);
  const stopHearing = channel.subscribe((message) => {
    const said = openedSchema.safeParse(message);
    if (said.success && said.data.opened === planId) look();
  });
  const stopShown = environment.onShow(look);
  return () => {
    leaving.abort();
    stopHearing();
    stopShown();
  };
}
