import type { Plan } from '../plan/schema.ts';
import { type OpenEnd, openEnds } from './open-ends.ts';

/**
 * What was open in `before` and is not in `now`, in its order: questions and research that have an answer now, and
 * placeholders that are gone from the field that they stood in. What was taken out with its part counts, too: it waits
 * for nobody any more.
 */
export function answeredSince(before: Plan, now: Plan): readonly OpenEnd[] {
  const left = openEnds(now, now.format).filter(isOpen).map(keyOf);
  return openEnds(before, before.format)
    .filter(isOpen)
    .filter((end) => {
      const at = left.indexOf(keyOf(end));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
}

function isOpen(end: OpenEnd): boolean {
  return end.kind === 'placeholder' || end.answer === '';
}

function keyOf({ kind, place: { task = '', step = '' }, field, text }: OpenEnd): string {
  return JSON.stringify([kind, task, step, field.path, text]);
}
