/** What a tracker calls the ticket of a plan, task or step. Apart from other edits: it prints and reads. */
import { allFields } from '../formats/built-in/all-fields.ts';
import { formatOf } from '../formats/built-in/format-of.ts';
import { printedFieldsOf } from '../formats/language/printed-parts.ts';
import { canChangeFormat } from '../plan/can-change-format.ts';
import { addField } from './added-field.ts';
import { kindOfPlace, type Place } from './place.ts';
import type { PlanStore } from './plan-store.ts';

/**
 * Keeps it in the field for that. Where the format of the plan does not print the field there, it is
 * added to the format, so that the link is in the text as well. It is kept and not printed where the
 * plan keeps the format of its document and is shown in another: that would be overwritten.
 */
export function setTicketLink(store: PlanStore, place: Place, link: string): void {
  const level = kindOfPlace(place);
  const field = allFields()[level].find(({ path }) => path === 'issue');
  if (!field) throw new Error(`A ${level} has no field for its ticket.`);
  store.edit(place, field, link);
  const { plan } = store.state.getState();
  const isPrinted = printedFieldsOf(formatOf(plan))[level].some(({ path }) => path === 'issue');
  if (link !== '' && !isPrinted && canChangeFormat(plan))
    addField(store, place, { path: field.path });
}
