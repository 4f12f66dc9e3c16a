/** Adding a field to the open plan. Apart from other edits: it prints and reads, which loads late. */
import { addedField } from '../formats/add-field.ts';
import type { AddedField } from '../formats/built-in/added-field.ts';
import { OWN_FORMAT } from '../plan/own-format.ts';
import { kindOfPlace, type Place } from './place.ts';
import type { PlanStore } from './plan-store.ts';

/**
 * A field more in the plan, or in each of its tasks or steps, as `place` is one of those; the format of the
 * plan is then one of its own. Gives the path of the field; null where there can be none.
 */
export function addField(store: PlanStore, place: Place, added: AddedField): string | null {
  const { plan } = store.state.getState();
  const made = addedField(plan, kindOfPlace(place), added);
  if (!made) return null;
  const after = { ...plan, format: OWN_FORMAT, ownFormat: made.definition };
  store.commit(after, { what: 'new field', place: {}, field: null });
  return made.path;
}
