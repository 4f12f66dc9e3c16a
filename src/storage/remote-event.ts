import type { Plan } from '../plan/schema.ts';
import type { Copy } from './copy.ts';
import { NEWER } from './save-status.ts';

/** Something happened to the open plan outside this tab. Most carry a sentence to show. */
export type RemoteEvent =
  /** Another tab saved a newer version, and this one had nothing unsaved: show `plan` instead. */
  | { readonly kind: 'taken'; readonly plan: Plan; readonly message: string }
  /** Another tab saved other edits than this one has: `plan` has both, and needs no word. */
  | { readonly kind: 'merged'; readonly plan: Plan }
  /**
   * Another tab saved its own version while this one had edits, and both changed the same text:
   * theirs is now a plan of its own.
   */
  | { readonly kind: 'copied'; readonly copyId: string; readonly message: string }
  /** Another tab removed the plan. It is still open here; the next edit brings it back. */
  | { readonly kind: 'removed'; readonly message: string }
  /**
   * A newer Planform saved the plan: nothing is written any more. What was typed here and not
   * saved is what `loadPlan` gives beside the plan.
   */
  | { readonly kind: 'newer'; readonly message: string };

export function taken(plan: Plan): RemoteEvent {
  const message = 'This plan was changed in another tab. You see its newest version.';
  return { kind: 'taken', plan, message };
}

export function merged(plan: Plan): RemoteEvent {
  return { kind: 'merged', plan };
}

export function copied(copy: Copy): RemoteEvent {
  const message = `This plan was changed in another tab at the same time. That version is kept as “${copy.name}”.`;
  return { kind: 'copied', copyId: copy.id, message };
}

export function removed(): RemoteEvent {
  const message = 'This plan was deleted in another tab. If you go on typing, it is kept.';
  return { kind: 'removed', message };
}

export function newer(): RemoteEvent {
  return { kind: 'newer', message: NEWER.message };
}
