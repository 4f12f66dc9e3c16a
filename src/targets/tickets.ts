/** A plan as several tickets: a parent, and one for each task or step that lists none of the others. */
import { partText, printedPlan, textWithLines } from '../formats/derived/part-text.ts';
import type { Format } from '../formats/language/definition.ts';
import { escapedWhole } from '../markdown/escape.ts';
import { planName } from '../plan/name.ts';
import type { Plan } from '../plan/schema.ts';

/** What each ticket below the parent is of. */
export type TicketLevel = 'task' | 'step';

export interface Ticket {
  /** The ids of its task and step. The parent of a plan of one task is of that, else of neither. */
  readonly task?: string;
  readonly step?: string;
  /** What it is called, which is its title; '' where nobody has named it. */
  readonly name: string;
  /** What the tracker calls it, once it is there: `#123`, an address; '' before. */
  readonly link: string;
  /** Its Markdown, from its heading on. */
  readonly markdown: string;
}

/** The tickets of `plan`, the parent first, in the order of the plan. Parts without any text have none. */
export function ticketsOf(plan: Plan, format: Format, level: TicketLevel): readonly Ticket[] {
  const parts = plan.tasks.flatMap((task, at) => {
    const path = `tasks.${at}`;
    if (level === 'task') return [{ part: task, path, task: task.id }];
    return task.steps.map((step, i) => ({
      part: step,
      path: `${path}.steps.${i}`,
      task: task.id,
      step: step.id,
    }));
  });
  const print = printedPlan(plan, format);
  const below = parts.flatMap(({ part: { name, issue }, path, ...place }) => {
    const markdown = partText(print, path);
    return markdown === '' ? [] : [{ ...place, path, name, link: issue, markdown }];
  });
  const lines = new Map(below.map((ticket) => [ticket.path, lineOf(ticket)]));
  const [only, ...others] = plan.tasks;
  const one = others.length === 0 ? only : undefined;
  const parent: Ticket = {
    ...(one ? { task: one.id } : {}),
    name: planName(plan),
    link: (one ?? plan).issue,
    markdown: textWithLines(print, lines),
  };
  return [parent, ...below];
}

/** What the parent says of a ticket: the tracker shows the title behind a link by itself. */
function lineOf({ name, link }: Pick<Ticket, 'name' | 'link'>): string {
  return `- [ ] ${[link, escapedWhole(name, [])].filter((each) => each !== '').join(' ')}`;
}
