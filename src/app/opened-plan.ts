import type { OpenedPlan } from '../features/editor/context/opened-plan.ts';
import type { Plan } from '../plan/schema.ts';

/**
 * Which plan is open, outside React: after a crash its components are gone, and
 * what was typed must not be.
 */
let opened: OpenedPlan | null = null;

/** Remembers the open plan. Returns what forgets it. */
export function rememberOpened(plan: OpenedPlan): () => void {
  opened = plan;
  return () => {
    if (opened === plan) opened = null;
  };
}

/** The open plan as it is now, or null where none is open. */
export function openedPlan(): Plan | null {
  return opened?.plan() ?? null;
}
