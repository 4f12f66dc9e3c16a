/** Whether answers that differ from a plan in a known way are said to differ in that way. For figures and tests. */
import { readAnswer, readerFor } from '../formats/answer.ts';
import { formatOf } from '../formats/built-in/format-of.ts';
import { planTextIn } from '../formats/derived/answer/answer-text.ts';
import { withTaken } from '../formats/derived/answer/taken.ts';
import { printPlan } from '../formats/print.ts';
import { readPlan } from '../formats/read.ts';
import { blankPlan } from '../plan/blank-plan.ts';
import { newId } from '../plan/id.ts';
import type { Part, Plan } from '../plan/schema.ts';

export interface AnswerFigure {
  /** What the answer has that the plan has not. */
  readonly did: string;
  /** The changes that were to be found, and those that were: `moved | 1`, by their kinds. */
  readonly wanted: string;
  readonly found: string;
  /** Whether the plan with all of them prints as the answer does. */
  readonly isWhole: boolean;
}

/**
 * Answers for the plan in a Markdown text: all of it for a blank one, as it is, with a step moved, renamed, taken out, put in, and
 * one without most of it. Those about steps need three of them in a task.
 */
export function answerFigures(text: string): readonly AnswerFigure[] {
  const read = readPlan(text, 'own').plan;
  const before = readPlan(printPlan(read, read.format), formatOf(read)).plan;
  const plan: Plan = { ...before, format: read.format, ownFormat: read.ownFormat };
  return [
    ofBlank(text),
    figure('nothing new', plan, plan, ''),
    ...EDITS.flatMap(([did, edit, wanted]) => {
      const at = plan.tasks.findIndex(({ steps }) => steps.length >= 3 && steps.every(isNamed));
      const task = plan.tasks[at];
      if (!task) return [];
      const tasks = plan.tasks.with(at, { ...task, steps: edit(task.steps).map(unlinked) });
      const same = {
        ...plan,
        tasks: plan.tasks.with(at, { ...task, steps: task.steps.map(unlinked) }),
      };
      return [figure(did, same, { ...plan, tasks }, wanted)];
    }),
  ];
}

/** The text as it stands is the answer for a plan with nothing in it, in the built-in format that is nearest. */
function ofBlank(text: string): AnswerFigure {
  const reader = readerFor(blankPlan(readPlan(text).format));
  const { plan, format } = readPlan(planTextIn(text, reader).text);
  const did = 'all of a blank plan';
  const before = blankPlan(format);
  const found = readAnswer(text, before, null);
  if (!found.ok) return { did, wanted: 'changes', found: found.message, isWhole: false };
  const { target, changes } = found;
  const taken = withTaken(before, target, new Set(changes.map(({ key }) => key)));
  const isWhole = printPlan(taken, format) === printPlan(plan, format);
  return { did, wanted: 'changes', found: changes.length > 0 ? 'changes' : '', isWhole };
}

type Edit = (steps: readonly Part[]) => readonly Part[];

const EDITS: readonly (readonly [did: string, edit: Edit, wanted: string])[] = [
  ['a step moved', ([one, ...rest]) => (one ? [...rest, one] : rest), 'moved'],
  ['a step renamed', ([one, ...rest]) => (one ? [renamed(one), ...rest] : rest), 'changed'],
  [
    'a step renamed and moved',
    ([one, ...rest]) => (one ? [...rest, renamed(one)] : rest),
    'changed, moved',
  ],
  ['a step gone', ([, ...rest]) => rest, 'gone'],
  ['a step added', (steps) => [...steps.slice(0, 1), added(steps), ...steps.slice(1)], 'new'],
];

function renamed(step: Part): Part {
  return { ...step, name: `${step.name} for all`, number: '' };
}

function added(steps: readonly Part[]): Part {
  const [like] = steps;
  if (!like) throw new Error('There is no step to be like.');
  const empty = Object.entries(like).map(([key, value]) => [
    key,
    Array.isArray(value) ? [] : value,
  ]);
  const objective = 'Xylophones quieten bold zebras';
  return {
    ...Object.fromEntries(empty),
    id: newId(),
    number: '',
    name: 'Quite another thing',
    objective,
  };
}

function isNamed({ name, number }: Part): boolean {
  return name !== '' && number === '';
}

/** What a step waits for would be other words in another place. */
function unlinked(step: Part): Part {
  return { ...step, dependsOn: [] };
}

function figure(did: string, before: Plan, answered: Plan, wanted: string): AnswerFigure {
  const answer = printPlan(answered, answered.format);
  const signs = '`'.repeat(40);
  const found = readAnswer(`Sure:\n\n${signs}markdown\n${answer}${signs}\n\nMore?`, before, null);
  if (!found.ok) return { did, wanted, found: found.message, isWhole: false };
  const { target, changes } = found;
  const taken = withTaken(before, target, new Set(changes.map(({ key }) => key)));
  return {
    did,
    wanted,
    found: changes
      .map(({ kind }) => kind)
      .toSorted()
      .join(', '),
    isWhole: printPlan(taken, taken.format) === answer,
  };
}
