/** Answers of assistants: read beside the page, and taken into the open plan. */
import { type Answer, readAnswer } from '../formats/answer.ts';
import { withTaken } from '../formats/derived/answer/taken.ts';
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

/** Takes the changes with these keys into the plan as it is now: one edit. Whether there was any. */
export function takeChanges(store: PlanStore, target: Plan, keys: ReadonlySet<string>): boolean {
  const { plan } = store.state.getState();
  const after = shared(plan, withTaken(plan, target, keys));
  if (after === plan) return false;
  store.commit(after, { what: 'changes from an answer', place: {}, field: null });
  return true;
}
