import { formatOf } from '../../formats/built-in/registry.ts';
import { type FormCard, formModel } from '../../formats/derived/form.ts';
import type { Plan } from '../../plan/schema.ts';
import type { Spot } from '../../store/place.ts';
import { pathOf } from '../../store/spot-at.ts';

/** The paths of what belongs to a spot of the form: its field, else its step, else the fields of its card. */
export function pathsAt(plan: Plan, spot: Spot): readonly string[] {
  const { place, card, field } = spot;
  const isWhole = field !== null || place.step !== undefined || card === null;
  const fields = isWhole ? [field] : fieldsOfCard(plan.format, card);
  return fields.flatMap((path) => pathOf(plan, { place, card, field: path }) || []);
}

function fieldsOfCard(format: string, card: string): readonly string[] {
  const { planCards, taskCards, taskCardsAfterSteps } = formModel(formatOf(format));
  const cards: readonly FormCard[] = [...planCards, ...taskCards, ...taskCardsAfterSteps];
  const groups = cards.find(({ id }) => id === card)?.groups ?? [];
  return groups.flatMap(({ fields }) => fields.map(({ path }) => path));
}
