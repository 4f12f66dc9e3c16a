import { useEffect, useState } from 'react';
import { planChanges } from '../../formats/derived/plan-changes.ts';
import type { Plan } from '../../plan/schema.ts';
import type { Version } from '../../storage/history-schema.ts';
import { readVersion } from '../../storage/versions.ts';
import { idle } from '../../ui/idle.ts';

/**
 * How many changes lie between each version and the one before it, by the key of the later one; found
 * out one after the other, whenever the browser has nothing else to do. `versions`: the last one first.
 * One that cannot be read has no count, and says why where it is looked at.
 */
export function useChangeCounts(versions: readonly Version[]): ReadonlyMap<string, number> {
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    let isOver = false;
    const count = async () => {
      let later: { readonly key: string; readonly plan: Plan } | null = null;
      for (const { key } of versions) {
        await idle();
        if (isOver) return;
        const plan = await readVersion(key).catch(() => null);
        if (plan && later) {
          const found = [later.key, planChanges(plan, later.plan).length] as const;
          setCounts((before) => new Map([...before, found]));
        }
        later = plan && { key, plan };
      }
    };
    void count();
    return () => {
      isOver = true;
    };
  }, [versions]);
  return counts;
}
