/** Answers of assistants: read beside the page, and taken into the open plan. */
import { type Answer, readAnswer } from '../formats/answer.ts';
import { withTaken } from '../formats/derived/answer/taken.ts';
import { mergedPlans } from '../plan/merge.ts';
import type { Plan } from '../plan/schema.ts';
import type { Answered } from './answers.worker.ts';
import workerUrl from './answers.worker.ts?worker&url';
import { answerOf } from './own-worker.ts';
import type { PlanStore } from './plan-store.ts';
import { shared } from './shared.ts';

/**
 * `readAnswer` that keeps the page free. Where no worker can do it, it is done here after all. `signal`
 * gives it up; it rejects with the signal's reason then.
 */
export async function answerBeside(answered: Answered, signal: AbortSignal): Promise<Answer> {
  try {
    return await answerOf<Answer>(workerUrl, answered, signal);
  } catch {
    signal.throwIfAborted();
    return readAnswer(answered.answer, answered.plan, answered.step);
  }
}

/**
 * Takes the changes from `base`, the plan that the answer was compared with, to `target` that have these
 * keys: one edit of the plan as it is now. Where that was changed meanwhile in the same text, it stays, and
 * `clashes` says so. null where nothing came of it.
 */
export function takeChanges(
  store: PlanStore,
  base: Plan,
  target: Plan,
  keys: ReadonlySet<string>,
): { readonly clashes: boolean } | null {
  const { plan } = store.state.getState();
  const theirs = withTaken(base, target, keys);
  const { plan: merged, clashes } =
    plan === base ? { plan: theirs, clashes: false } : mergedPlans(base, plan, theirs);
  const after = shared(plan, merged);
  if (after === plan) return null;
  store.commit(after, { what: 'changes from an answer', place: {}, field: null });
  return { clashes };
}
