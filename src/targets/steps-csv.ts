/** The steps of a plan as a table, a row each, for trackers that import one. */
import type { Format } from '../formats/language/definition.ts';
import { tagNamesIn } from '../formats/language/marks.ts';
import type { Plan } from '../plan/schema.ts';
import { shownNumber } from '../plan/step-numbers.ts';
import { converted } from './converted.ts';
import { csvText } from './csv.ts';
import type { Target } from './target.ts';
import { type Ticket, ticketsOf } from './tickets.ts';

/** The columns; the first two are what every importer asks for. */
const COLUMNS = [
  'Title',
  'Description',
  'Task',
  'Number',
  'Complexity',
  'Estimate',
  'Depends on',
  'Ticket',
];

/** The text of the file, with descriptions as plain text for `target`. */
export function stepsCsv(plan: Plan, format: Format, target: Target): string {
  const tags = tagNamesIn(format.parts);
  const tickets = new Map(ticketsOf(plan, format, 'step').map((each) => [each.step ?? '', each]));
  const names = new Map(plan.tasks.flatMap(({ steps }) => steps.map(({ id, name }) => [id, name])));
  const rows = plan.tasks.flatMap((task) =>
    task.steps.flatMap((step, at) => {
      const ticket = tickets.get(step.id);
      if (!ticket) return [];
      const before = step.dependsOn.map((each) =>
        'step' in each ? (names.get(each.step) ?? '') : each.text,
      );
      return [
        [
          step.name,
          bodyOf(ticket, target, tags),
          task.name,
          shownNumber(step, at),
          step.complexity,
          step.estimate,
          before.filter((each) => each !== '').join(', '),
          step.issue,
        ],
      ];
    }),
  );
  return csvText([COLUMNS, ...rows]);
}

function bodyOf({ markdown, name }: Ticket, target: Target, tags: readonly string[]): string {
  const { clipboard, text } = converted(markdown, target, { tags, leaveOut: name });
  return (clipboard['text/plain'] ?? text).trim();
}
