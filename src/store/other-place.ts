/**
 * Where other content is: Markdown of an opened text that fits no field. A piece of it
 * goes by its position among those of its plan, task or step.
 */
import type { Plan } from '../plan/schema.ts';
import type { Other } from '../plan/values.ts';
import { holderAt, type Place } from './place.ts';

export interface OtherPlace {
  readonly place: Place;
  /** From 0. */
  readonly at: number;
}

/** A piece of other content; undefined where it is gone. */
export function otherAt(plan: Plan, { place, at }: OtherPlace): Other | undefined {
  return holderAt(plan, place)?.other[at];
}

/** The path of a piece in its plan, task or step. */
export function otherPath(at: number): string {
  return `other.${at}`;
}
