import type { StorageEnvironment } from './environment.ts';
import { tabOf } from './tab.ts';

/**
 * Does `work` while no other tab works on the same plan, and returns what it
 * returned. Not to be nested for one plan.
 *
 * A lock that is not had within three seconds, because another tab hangs, is
 * done without: saving must go on, and every write still checks that it
 * replaces only what this tab has seen.
 */
export function withPlanLock<Result>(
  environment: StorageEnvironment,
  planId: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const name = `planform:plan:${planId}`;
  return environment.locks
    ? withWebLock(environment, environment.locks, name, work)
    : withinThisTab(environment, name, work);
}

async function withWebLock<Result>(
  environment: StorageEnvironment,
  locks: Pick<LockManager, 'request'>,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const waiting = new AbortController();
  const cancel = environment.after(PATIENCE, () => waiting.abort());
  let started = false;
  try {
    return await locks.request(name, { signal: waiting.signal }, () => {
      started = true;
      cancel();
      return work();
    });
  } catch (error) {
    cancel();
    if (started) throw error;
    return work();
  }
}
const PATIENCE = 3_000;

/** One after another in this tab; between tabs, the check at each write has to do. */
function withinThisTab<Result>(
  environment: StorageEnvironment,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const { lockQueues } = tabOf(environment);
  const turn = (lockQueues.get(name) ?? Promise.resolve()).then(work);
  const settled = turn.then(
    () => undefined,
    () => undefined,
  );
  lockQueues.set(name, settled);
  return turn;
}
