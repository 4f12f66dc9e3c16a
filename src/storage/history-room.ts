/** The room that the history takes, and what of it goes where plans need that. */

import { browserEnvironment } from './browser-environment.ts';
import type { StorageEnvironment } from './environment.ts';
import { completed, type HistoryAnswer, onHistory } from './history-connection.ts';
import { legibleVersions } from './history-schema.ts';
import { tabOf } from './tab.ts';
import { bytesOf, overBudget } from './thinning.ts';

/**
 * Makes room that plans need: all steps of undo go first, and, where there are none, half of the versions
 * without a name, by what they take. Those with a name stay. Returns whether anything went; never rejects.
 */
export async function freeRoom(environment: StorageEnvironment): Promise<boolean> {
  const answer = await onHistory(environment, async (history) => {
    const writing = history.transaction(['versions', 'texts', 'steps'], 'readwrite');
    return await completed(writing, async () => {
      const steps = await writing.objectStore('steps').count();
      if (steps > 0) {
        await Promise.allSettled([writing.objectStore('steps').clear()]);
        return true;
      }
      const all = legibleVersions(await writing.objectStore('versions').getAll());
      const nameless = all.filter(({ name }) => name === '');
      const gone = overBudget(nameless, { bytes: Math.floor(bytesOf(nameless) / 2) });
      await Promise.allSettled(
        gone.flatMap(({ key }) => [
          writing.objectStore('versions').delete(key),
          writing.objectStore('texts').delete(key),
        ]),
      );
      return gone.length > 0;
    });
  });
  return answer.done && answer.result;
}

/** From now on, versions go where the browser has no room for a plan. */
export function letVersionsGoFirst(environment: StorageEnvironment = browserEnvironment()): void {
  tabOf(environment).makeRoom = () => freeRoom(environment);
}

/** What earlier versions and steps of undo take, in bytes; why that is not known, as a clause. */
export async function historyBytes(
  environment: StorageEnvironment,
): Promise<HistoryAnswer<number>> {
  return await onHistory(environment, async (history) => {
    const reading = history.transaction(['versions', 'steps']);
    const [versions, steps] = await Promise.all([
      reading.objectStore('versions').getAll(),
      reading.objectStore('steps').getAll(),
      reading.done,
    ]);
    return (
      bytesOf(legibleVersions(versions)) + steps.reduce((sum, { text }) => sum + 2 * text.length, 0)
    );
  });
}
