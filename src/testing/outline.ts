/**
 * What recognition found in a text, in few lines. For tests only: the format, with the parts that a
 * document's own has and the field that each is behind, then the tasks and steps with the fields that
 * have something in them, and other content behind its anchor, with `/` between its lines.
 *
 *     own
 *     step, after actions: **Crew:** = own.crew (line)
 *     Garden: objective
 *       - 1.1 Dig: actions, own.crew
 *         > actions: ## Part two
 */
import { formatOf } from '../formats/built-in/format-of.ts';
import { isBoldHeading } from '../formats/language/bold-headings.ts';
import { isOwnPath } from '../formats/language/field-value.ts';
import { filledFields, type Level } from '../formats/language/parts.ts';
import { printedFieldsOf } from '../formats/language/printed-parts.ts';
import { readPlan } from '../formats/read.ts';
import type { OwnPart } from '../plan/own-format.ts';
import type { Holder, Plan } from '../plan/schema.ts';

export function outlineOf(text: string, format?: string): string[] {
  const { plan, format: id } = readPlan(text, format);
  const fields = printedFieldsOf(formatOf(plan));
  const said = (holder: Holder, level: Level) => {
    const paths = filledFields(holder, fields[level]).map(({ path }) => path);
    const own = paths.filter((path) => path !== 'name');
    return own.length > 0 ? `: ${own.join(', ')}` : '';
  };
  const others = ({ other }: Holder) =>
    other.map(({ after, text }) => `> ${after}: ${text.split(/\n\s*/).join(' / ')}`);
  return [
    `${id}${said(plan, 'plan')}`,
    ...ownPartsOf(plan),
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

/** The parts of a document's own format, those of a part further in. */
function ownPartsOf({ ownFormat }: Plan): string[] {
  const lines = (part: OwnPart, indent: string): string[] => {
    const { path, kind, parts } = part;
    const value = path === '' ? '' : ` = ${path}${isOwnPath(path) ? ` (${kind})` : ''}`;
    return [
      indent + markOf(part) + value,
      ...parts.flatMap((inner) => lines(inner, `${indent}  `)),
    ];
  };
  return (ownFormat?.parts ?? []).flatMap(({ of, after, part }) =>
    lines(part, `${of}, after ${after || 'nothing'}: `),
  );
}

/** A heading or label as it is written. */
export function markOf({ label, mark }: OwnPart): string {
  if (isBoldHeading(mark)) return `**${label}**`;
  if (mark.as === 'heading') return `${'#'.repeat(mark.level)} ${label}`;
  if (mark.as === 'front-matter' || mark.as === 'none') return label;
  if (mark.as === 'tag') return `<${label}>`;
  if (mark.as === 'key') return `${label}:`;
  if (mark.style === 'bullet') return `- ${label}:`;
  return mark.style === 'colon-inside' ? `**${label}:**` : `**${label}**:`;
}
