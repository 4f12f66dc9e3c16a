/**
 * What recognition found in a text, in few lines. For tests only: the format, then the tasks and
 * steps with the fields that have something in them, and other content behind its anchor, with `/`
 * between its lines.
 *
 *     task
 *     Garden: objective
 *       - 1.1 Dig: actions
 *         > actions: ## Part two
 */
import { formatWithId } from '../formats/built-in/registry.ts';
import { filledFields, type Level, printedFieldsOf } from '../formats/language/parts.ts';
import { readPlan } from '../formats/read.ts';
import type { Holder } from '../plan/schema.ts';

export function outlineOf(text: string, format?: string): string[] {
  const { plan, format: id } = readPlan(text, format);
  const fields = printedFieldsOf(formatWithId(id));
  const said = (holder: Holder, level: Level) => {
    const paths = filledFields(holder, fields[level]).map(({ path }) => path);
    const own = paths.filter((path) => path !== 'name');
    return own.length > 0 ? `: ${own.join(', ')}` : '';
  };
  const others = ({ other }: Holder) =>
    other.map(({ after, text }) => `> ${after}: ${text.split(/\n\s*/).join(' / ')}`);
  return [
    `${id}${said(plan, 'plan')}`,
    ...others(plan),
    ...plan.tasks.flatMap((task) => [
      `${task.name || '(no name)'}${said(task, 'task')}`,
      ...others(task).map((line) => `  ${line}`),
      ...task.steps.flatMap((step) => [
        `  - ${`${step.number} ${step.name}`.trim()}${said(step, 'step')}`,
        ...others(step).map((line) => `    ${line}`),
      ]),
    ]),
  ];
}
