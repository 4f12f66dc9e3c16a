import { useEffect, useRef, useState } from 'react';
import { loadPlan } from '../../storage/load-plan.ts';

type Loaded = Awaited<ReturnType<typeof loadPlan>>;

/** What came of opening a plan; all null while it is being read. */
interface Opening {
  readonly loaded: Loaded | null;
  readonly error: Error | null;
}

interface Reading {
  readonly planId: string;
  readonly opening: number;
  readonly plan: Promise<Loaded>;
}

const READING: Opening = { loaded: null, error: null };

/**
 * Reads a plan, once for each opening: what was read is edited from then on, and read again it
 * would count as another version. No query does this, since one would keep the answer.
 */
export function useLoadedPlan(planId: string): Opening & { readonly openAnew: () => void } {
  const [opening, setOpening] = useState(0);
  const [state, setState] = useState(READING);
  const reading = useRef<Reading | null>(null);
  useEffect(() => {
    let isOver = false;
    const become = (next: Opening) => {
      if (!isOver) setState(next);
    };
    // Strict mode runs effects twice, and what is read twice counts as two versions.
    if (reading.current?.planId !== planId || reading.current.opening !== opening) {
      reading.current = { planId, opening, plan: loadPlan(planId) };
    }
    reading.current.plan.then(
      (loaded) => become({ loaded, error: null }),
      (error) => become({ loaded: null, error: error as Error }),
    );
    return () => {
      isOver = true;
      setState(READING);
    };
  }, [planId, opening]);
  return { ...state, openAnew: () => setOpening((count) => count + 1) };
}
