/** A step that does not say what to do cannot be followed. */
import { type CheckedPart, expects, filledAt, isBegun } from '../checked-plan.ts';
import type { PlanRule } from '../rule.ts';
import { stepsOf } from './steps-of.ts';

export const noActions: PlanRule = {
  id: 'no-actions',
  title: 'Steps without actions',
  from: {
    seed: '003',
    place: 'guideline 1',
    asks: 'Each step can be acted on at once.',
  },
  inPlan: (plan) =>
    stepsOf(plan).flatMap((steps) => {
      if (!expects(plan.format, steps, 'actions')) return [];
      return steps
        .filter((part) => isBegun(part) && filledAt(part, 'actions') === false && !saysWhat(part))
        .map((part) => ({
          part,
          field: 'actions',
          message: `No ${labelOf(part)} yet: list what is to be done.`,
        }));
    }),
};

/** Whether something else than a list says it: parts below, code, a field of one's own, a longer text. */
function saysWhat(part: CheckedPart): boolean {
  const { code, own, other, objective, files, rollout } = part.holder;
  return (
    part.parts.length > 0 ||
    code.length > 0 ||
    other.length > 0 ||
    own.length > 0 ||
    files.created.length + files.modified.length > 0 ||
    rollout.phases.length > 0 ||
    isLong(objective) ||
    // A name that says all: “Rename `load` to `read` in all readers”.
    part.name.includes('`') ||
    part.name.split(' ').length > LONG
  );
}

/** Several sentences, or a text that has a list or code in it. */
function isLong(text: string): boolean {
  return text.includes('\n') || text.includes('`') || text.split(/[.!?。]\s+/).length > 2;
}

function labelOf({ fields }: CheckedPart): string {
  return fields.get('actions')?.label.toLowerCase() ?? '';
}

/** More words than this are no name, but what is to be done. */
const LONG = 9;
