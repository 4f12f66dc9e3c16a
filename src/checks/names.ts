/** A task or step without a name leaves a heading that says nothing. */
import { formModel } from '../formats/derived/form.ts';
import { shownNumber } from '../plan/step-numbers.ts';
import type { Problem, Rule } from './rule.ts';

export const names: Rule = (plan, format) => {
  const { taskNoun, stepNoun } = formModel(format);
  return plan.tasks.flatMap((task, i): Problem[] => {
    const path = `tasks.${i}.name`;
    const own: Problem[] =
      task.name === '' ? [{ path, message: `${taskNoun} ${i + 1} has no name.` }] : [];
    const steps = task.steps.flatMap((step, j): Problem[] => {
      if (step.name !== '') return [];
      const number = shownNumber(step, j);
      const message = `${stepNoun} ${number} of ${task.name || `${taskNoun} ${i + 1}`} has no name.`;
      return [{ path: `tasks.${i}.steps.${j}.name`, message }];
    });
    return [...own, ...steps];
  });
};
