import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { LoadedPlan } from '../../../storage/load-plan.ts';
import { keepSaved, type PlanSaver, type RemoteChange } from '../../../storage/saver.ts';
import type { PlanStore } from '../../../store/plan-store.ts';
import { showToast } from '../../../ui/toast-queue.ts';

/** Keeps the open plan saved as long as it is open. null until the first render is on screen. */
export function useSaver(
  loaded: LoadedPlan,
  store: PlanStore,
  onNewer: () => void,
): PlanSaver | null {
  const [saver, setSaver] = useState<PlanSaver | null>(null);

  const lastTaken = useRef(Number.NEGATIVE_INFINITY);
  const handleRemoteChange = useEffectEvent((change: RemoteChange) => {
    if (change.kind === 'newer') {
      onNewer();
      return;
    }
    if (change.kind === 'merged') return;
    const isNews = change.kind !== 'taken' || performance.now() - lastTaken.current > QUIET;
    if (change.kind === 'taken') lastTaken.current = performance.now();
    if (isNews) showToast({ text: change.message });
  });

  useEffect(() => {
    const started = keepSaved(loaded);
    // What another tab stored is stored already: passing it on would send it back and forth.
    let taking = false;
    const stopStore = store.state.subscribe((now, before) => {
      if (!taking && now.plan !== before.plan) started.changed(now.plan);
    });
    const stopRemote = started.onRemoteChange((change) => {
      if (change.kind === 'taken' || change.kind === 'merged') {
        taking = true;
        store.replace(change.plan);
        taking = false;
      }
      handleRemoteChange(change);
    });
    setSaver(started);
    return () => {
      stopStore();
      stopRemote();
      setSaver(null);
      void started.close();
    };
  }, [loaded, store]);

  return saver;
}

/** Milliseconds without a word while another tab goes on changing the plan: each key there is a change. */
const QUIET = 60_000;
