/** What is rolled out should have a way back. */
import { printedFieldsOf } from '../formats/language/parts.ts';
import type { Problem, Rule } from './rule.ts';

export const wayBack: Rule = (plan, format) => {
  const printed = printedFieldsOf(format).task.some((part) => part.path.startsWith('rollback.'));
  if (!printed) return [];
  return plan.tasks.flatMap((task, i): Problem[] => {
    const hasRollout = task.rollout.approach !== '' || task.rollout.phases.length > 0;
    const hasRollback = task.rollback.approach !== '' || task.rollback.steps.length > 0;
    if (!hasRollout || hasRollback) return [];
    const message = 'There is a rollout plan, and no rollback plan for when it goes wrong.';
    return [{ path: `tasks.${i}.rollback.approach`, message }];
  });
};
