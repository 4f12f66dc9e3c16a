import type { PlanSummary } from '../../storage/library.ts';
import { download } from '../../ui/download.ts';
import { cancellable } from '../../ui/felt-wait.tsx';
import { late, withLate } from '../../ui/late.ts';
import { showToast } from '../../ui/toast-queue.ts';
import type { Shelf } from './shelves.tsx';

/** Behind it are the printer and what packs files. */
const lateZip = late(
  'what packs all plans',
  async () => (await import('./zipped-plans.ts')).zippedPlans,
  { onDemand: true },
);

/**
 * Has the browser save all plans of a shelf as one file, and says how that went. Where something in them
 * looks like a secret, that is said first, and the person decides.
 */
export function downloadAll(plans: readonly PlanSummary[], shelf: Shelf): void {
  withLate(lateZip, async (zippedPlans) => {
    try {
      const made = await cancellable('Packing…', (signal) => zippedPlans(plans, signal));
      if (!made) return;
      const { bytes, missing, secrets } = made;
      if (!bytes) throw new Error(missing.join(' '));
      const save = () => {
        download(`planform-${shelf}.zip`, bytes, 'application/zip');
        const isWhole = missing.length === 0;
        const text = isWhole
          ? `Downloaded all ${shelf} as one file.`
          : `Downloaded. Not in it: ${missing.join(' ')}`;
        showToast({ text, ...(isWhole ? {} : { tone: 'danger' }) });
      };
      const [first, ...more] = secrets;
      if (first === undefined) {
        save();
        return;
      }
      const others = more.length > 0 ? ` So it is in ${counted(more.length, 'more plan')}.` : '';
      showToast({
        text: `Not downloaded yet. ${first}${others}`,
        action: { label: 'Download all the same', onAction: save },
      });
    } catch (error) {
      showToast({ text: `Nothing was downloaded: ${(error as Error).message}`, tone: 'danger' });
    }
  });
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
