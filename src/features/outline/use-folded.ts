import { useCallback, useState } from 'react';
import type { PlanStore } from '../../store/plan-store.ts';

/** By open plan: a pane that is hidden and shown again has what it had. */
const remembered = new WeakMap<PlanStore, ReadonlySet<string>>();
const NOTHING: ReadonlySet<string> = new Set();

/** The keys of the rows whose children are folded away, and what sets them. */
export function useFolded(
  store: PlanStore,
): readonly [ReadonlySet<string>, (folded: ReadonlySet<string>) => void] {
  const [folded, setFolded] = useState(() => remembered.get(store) ?? NOTHING);
  const set = useCallback(
    (next: ReadonlySet<string>) => {
      remembered.set(store, next);
      setFolded(next);
    },
    [store],
  );
  return [folded, set];
}
