/** Where tasks and steps as a whole are in the form. */
import type { Place } from '../../../store/place.ts';
import { cardKey, headingElement } from '../context/card-address.ts';

/** The id of its own card, which has its name for heading. */
export function cardOf(place: Place): string {
  return place.step === undefined ? 'task' : 'step';
}

/** Puts focus on the heading of a task or step, and it in sight. */
export function focusHeading(place: Place): void {
  const heading = headingElement(cardKey(place, cardOf(place)));
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'nearest' });
}

/** The id of the button below the steps of a task. */
export function addStepId(task: string): string {
  return `add_step_${task}`;
}
