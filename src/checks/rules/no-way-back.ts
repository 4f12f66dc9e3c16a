/** What is rolled out should have a way back. */
import { type CheckedPart, filledAt } from '../checked-plan.ts';
import { ofPart } from '../of-part.ts';
import type { PlanRule } from '../rule.ts';
import { textsOf } from '../texts.ts';

export const noWayBack: PlanRule = {
  id: 'no-way-back',
  title: 'A rollout without a way back',
  from: { seed: '001', place: 'item 5', asks: 'Risks are named, with a strategy against each.' },
  inPlan: ({ all }) =>
    all
      .filter((part) => hasAny(part, ROLLOUT) && !hasAny(part, ROLLBACK))
      .filter(() => !all.some(speaksOfIt))
      .map((part) => ({
        part,
        field:
          ROLLBACK.find((path) => part.fields.has(path)) ??
          ROLLOUT.find((path) => filledAt(part, path)) ??
          '',
        message: 'A rollout, and no way back: say how it is undone when it goes wrong.',
      })),
};

const ROLLOUT = ['rollout.approach', 'rollout.phases'] as const;
const ROLLBACK = ['rollback.approach', 'rollback.steps'] as const;

function hasAny(part: CheckedPart, paths: readonly string[]): boolean {
  return paths.some((path) => filledAt(part, path));
}

const speaksOfIt = ofPart((part) => textsOf(part).some(({ text }) => BACK.test(text)));
const BACK =
  /\broll(?:s|ed|ing)?[ -]?backs?\b|\brevert(?:s|ed|ing)?\b|\bundo(?:ne)?\b|\bswitch(?:ed)? (?:it )?(?:off|back)\b|\bturn(?:ed|ing)? (?:it )?off\b/i;
