import type { Plan } from '../plan/schema.ts';

/** What is open, as it is now. */
interface Opened {
  readonly plan: () => Plan;
  /** Of a template: its Markdown as it is typed. */
  readonly text?: () => string;
}

/** What was open, to take to a safe place. */
export interface Rescued {
  readonly plan: Plan;
  /** The Markdown of a template; null for a plan. */
  readonly text: string | null;
}

/**
 * What is open, outside React: after a crash its components are gone, and
 * what was typed must not be.
 */
let opened: Opened | null = null;

/** Remembers the open plan or template. Returns what forgets it. */
export function rememberOpened(plan: Opened): () => void {
  opened = plan;
  return () => {
    if (opened === plan) opened = null;
  };
}

/** What is open as it is now, or null where nothing is. */
export function openedPlan(): Rescued | null {
  return opened && { plan: opened.plan(), text: opened.text?.() ?? null };
}
