/** The numbers of tasks and steps that came, went or moved. */
import type { LineEdits } from '../../markdown/line-edits.ts';
import { renumbered } from '../../plan/renumbered.ts';
import type { Part } from '../../plan/schema.ts';
import { ownNumber, shownNumber } from '../../plan/step-numbers.ts';
import type { EachPart } from '../language/definition.ts';
import type { KeptOrder, OpenedHolder } from './kept-dividers.ts';
import { headingIn } from './names.ts';

/** The numbers that a text has for the old ones, and those for the new ones. */
export type Numbers = Readonly<Record<'old' | 'now', readonly string[]>>;

/**
 * Numbers of a list, and those of tasks, are counted on as the text counts them; the number of a
 * step that its heading has is the step's own.
 */
export function countedOn(
  edits: LineEdits,
  { of }: EachPart,
  { old, now }: { readonly old: readonly Part[]; readonly now: readonly Part[] },
  opened: readonly OpenedHolder[],
  kept: KeptOrder,
): Numbers {
  const written = opened.map(({ was: { id }, span }) => {
    return { id, span, number: headingIn(edits, span)?.number ?? '' };
  });
  const isOwn = written.every(({ span }) => span.number !== null);
  if (isOwn && of === 'steps') return { old: old.map(shownNumber), now: now.map(shownNumber) };
  const before = written.map(({ id, number }, i) => ({ id, number: ownNumber(number, i) }));
  const known = new Map(before.map((each) => [each.id, each]));
  const after = now.map(({ id }) => known.get(id) ?? { id, number: '' });
  const moved = now.filter(({ id }) => !kept.now.has(id)).map(({ id }) => id);
  const numbers = renumbered(before, after, new Set(moved));
  return {
    old: before.map(shownNumber),
    now: numbers.map((number, j) => shownNumber({ number }, j)),
  };
}
