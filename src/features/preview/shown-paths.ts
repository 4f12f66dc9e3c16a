import { formatOf } from '../../formats/built-in/format-of.ts';
import { cardsFor, formModel } from '../../formats/derived/form.ts';
import type { Plan } from '../../plan/schema.ts';
import type { Spot } from '../../store/place.ts';
import { pathOf } from '../../store/spot-at.ts';

/** The paths of what belongs to a spot of the form: its field, else its step, else the fields of its card. */
export function pathsAt(plan: Plan, spot: Spot): readonly string[] {
  const { place, card, field } = spot;
  const isWhole = field !== null || place.step !== undefined || card === null;
  const fields = isWhole ? [field] : fieldsOfCard(plan, card);
  return fields.flatMap((path) => pathOf(plan, { place, card, field: path }) || []);
}

function fieldsOfCard(plan: Plan, card: string): readonly string[] {
  const model = formModel(formatOf(plan));
  const cards = [...cardsFor(model, 'plan'), ...cardsFor(model, 'task')];
  const groups = cards.find(({ id }) => id === card)?.groups ?? [];
  return groups.flatMap(({ fields }) => fields.map(({ path }) => path));
}
