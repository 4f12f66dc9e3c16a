/** From one empty field that planning asks for to the next, in the order of the stages. */
import { type FieldPlace, type StagedAsk, stagesOf } from '../../checks/staged.ts';
import type { Plan } from '../../plan/schema.ts';
import type { Spot } from '../../store/place.ts';

/**
 * The empty field after the one where the focus is, round the end; of one that is filled in, after what
 * the stage asks with it. null where none is empty.
 */
export function nextEmpty(plan: Plan, focused: Spot | null): Spot | null {
  const asks = stagesOf(plan, plan.format).flatMap((stage) => stage.asks);
  const empty = emptyFields(asks);
  const field = focused?.field ?? '';
  const key = focused && keyOf({ place: focused.place, field });
  const at = empty.findIndex(({ place }) => keyOf(place) === key);
  const asked = asks.findIndex((staged) => answers(staged, field));
  const next =
    at >= 0 ? empty[(at + 1) % empty.length] : (empty.find(({ of }) => of >= asked) ?? empty[0]);
  return next ? { place: next.place.place, card: null, field: next.place.field } : null;
}

interface EmptyField {
  readonly place: FieldPlace;
  /** Which of all asks is the first to ask for it. */
  readonly of: number;
}

/** The fields that planning asks for and that are empty, each once. */
function emptyFields(asks: readonly StagedAsk[]): readonly EmptyField[] {
  const found = new Map<string, EmptyField>();
  for (const [of, { empty }] of asks.entries()) {
    for (const { place, field } of empty) {
      const key = keyOf({ place, field });
      if (!found.has(key)) found.set(key, { place: { place, field }, of });
    }
  }
  return [...found.values()];
}

function answers(
  { ask: { whole = [], steps = [], some = [] } }: StagedAsk,
  field: string,
): boolean {
  return [whole, steps, some].some((paths) => paths.includes(field));
}

function keyOf({ place: { task = '', step = '' }, field }: FieldPlace): string {
  return `${task} ${step} ${field}`;
}
