import type { Plan } from '../plan/schema.ts';
import { type OpenEnd, openEnds } from './open-ends.ts';

/**
 * What was open in `before` and is not in `now`, in its order: questions and research that have an answer
 * now, however they are marked, and placeholders that are gone from the field that they stood in. A
 * question in other words is still open where its field has as many open ones as before.
 */
export function answeredSince(before: Plan, now: Plan): readonly OpenEnd[] {
  const open = openIn(now);
  const answered = openIn(before).filter((end) => {
    const at = open.findIndex((other) => keyOf(other) === keyOf(end));
    if (at >= 0) open.splice(at, 1);
    return at < 0;
  });
  // What is left in `open` was not there before: another question, or one in other words.
  return answered.filter((end) => {
    const at = open.findIndex((other) => fieldOf(other) === fieldOf(end));
    if (at < 0) return true;
    open.splice(at, 1);
    return hasAnswer(end, now);
  });
}

function openIn(plan: Plan): OpenEnd[] {
  return openEnds(plan, plan.format).filter(
    (end) => end.kind === 'placeholder' || end.answer === '',
  );
}

/** Whether a question has an answer in the same words. */
function hasAnswer(end: OpenEnd, now: Plan): boolean {
  return openEnds(now, now.format).some(
    (other) => other.kind !== 'placeholder' && other.answer !== '' && keyOf(other) === keyOf(end),
  );
}

function fieldOf({ place: { task = '', step = '' }, field }: OpenEnd): string {
  return JSON.stringify([task, step, field.path]);
}

function keyOf(end: OpenEnd): string {
  return JSON.stringify([fieldOf(end), end.kind === 'placeholder', end.text.toLowerCase()]);
}
