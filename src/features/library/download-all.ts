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

/** Has the browser save all plans of a shelf as one file, and says how that went. */
export function downloadAll(plans: readonly PlanSummary[], shelf: Shelf): void {
  withLate(lateZip, async (zippedPlans) => {
    try {
      const made = await cancellable('Packing…', (signal) => zippedPlans(plans, signal));
      if (!made) return;
      const { bytes, missing, secrets } = made;
      if (!bytes) throw new Error(missing.join(' '));
      download(`planform-${shelf}.zip`, bytes, 'application/zip');
      const isWhole = missing.length === 0;
      const said = [
        isWhole
          ? `Downloaded all ${shelf} as one file.`
          : `Downloaded. Not in it: ${missing.join(' ')}`,
        ...secrets.slice(0, 1),
        secrets.length > 1 ? `Look at ${counted(secrets.length - 1, 'more plan')} for such.` : '',
      ];
      showToast({ text: said.join(' ').trim(), ...(isWhole ? {} : { tone: 'danger' }) });
    } catch (error) {
      showToast({ text: `Nothing was downloaded: ${(error as Error).message}`, tone: 'danger' });
    }
  });
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
