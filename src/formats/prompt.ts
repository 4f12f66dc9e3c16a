/** Prompts for an assistant, any of them: what there is of a plan, and how to answer so that it reads. */
import { fenceIn } from '../markdown/marks/fence.ts';
import { blankPlan } from '../plan/blank-plan.ts';
import { planName } from '../plan/name.ts';
import type { Holder, Plan, Step } from '../plan/schema.ts';
import { shownNumber } from '../plan/step-numbers.ts';
import { formatOf } from './built-in/format-of.ts';
import { isDefault } from './derived/defaults.ts';
import { formModel } from './derived/form.ts';
import { partText, printedPlan } from './derived/part-text.ts';
import { unprintedFields } from './derived/unprinted.ts';
import { valueText } from './derived/value-text.ts';
import type { Format } from './language/definition.ts';
import { fieldValue } from './language/field-value.ts';
import { filledFields, LEVELS, type Level } from './language/parts.ts';
import { printedFieldsOf } from './language/printed-parts.ts';
import { printedPieces } from './print/printer.ts';
import { printPlan } from './print.ts';
import { templateOf } from './template.ts';

/** What an assistant is asked for: to plan, to work out one step (its id), or to look for what is wrong. */
export type Asked =
  | { readonly for: 'plan' }
  | { readonly for: 'review' }
  | { readonly for: 'step'; readonly step: string };

/** How each prompt begins. */
export const PROMPT_BEGINS = 'You help an engineer to plan a piece of work.';

/** The prompt; for a step that is not in the plan, that for the plan. */
export function promptFor(plan: Plan, asked: Asked): string {
  const format = formatOf(plan);
  const step = asked.for === 'step' ? placedStep(plan, asked.step) : null;
  const { stepNoun } = formModel(format);
  const { known, rule } = step ? stepWords(plan, format, step) : planWords(asked.for, stepNoun);
  const shape = step ? stepShape(format) : templateOf(format);
  const details = detailsOf(plan, format);
  const soFar = isFilled(plan, format) ? printPlan(plan, plan.format, { empty: false }) : '';
  const sections = [
    `${PROMPT_BEGINS} ${known}`,
    section('What is known about the task', details === '' ? '' : fenced(details)),
    section('The plan so far', soFar === '' ? 'Nothing of it is filled in yet.' : fenced(soFar)),
    step
      ? section(
          `The ${stepNoun.toLowerCase()} that this is about`,
          step.text === '' ? 'Nothing of it is filled in yet.' : fenced(step.text),
        )
      : '',
    section('What a good plan is like', list(guidance(stepNoun))),
    ...(asked.for === 'review' ? [section('What to look for', list(DOUBTS))] : []),
    section('How to answer', `${list(rule)}\n\nThis is the shape:\n\n${fenced(shape)}`),
  ];
  return `${sections.filter((each) => each !== '').join('\n\n')}\n`;
}

/** What is asked for, and how to answer. */
interface Words {
  readonly known: string;
  readonly rule: readonly string[];
}

function planWords(asked: Asked['for'], stepNoun: string): Words {
  const noun = stepNoun.toLowerCase();
  const isReview = asked === 'review';
  return {
    known: isReview
      ? 'Read the plan below as somebody who does not believe it yet, and give it back with what you found put right.'
      : `Write the plan for it, so that somebody else can work through it ${noun} by ${noun}. Build on what is there.`,
    rule: [
      'Answer with the whole plan, and nothing that is no part of it, in one block of code that begins with ````markdown and ends with ````. What you want to say beside it stands outside of the block.',
      `Keep to the shape below: the same headings, labels and tags, in the same words, at the same level and in the same order. Write the part of a ${noun} once for each ${noun}.`,
      'What stands in square brackets in the shape says what belongs there; it is no text to keep. Leave out a part that you have nothing for.',
      ...rules(noun),
      `Keep what is right as it is, word for word. A ${noun} that stays keeps its name, wherever you move it.`,
    ],
  };
}

function stepWords(plan: Plan, format: Format, { number, step }: PlacedStep): Words {
  const noun = formModel(format).stepNoun.toLowerCase();
  const name = step.name === '' ? `${noun} ${number}` : `${noun} ${number}, “${step.name}”`;
  return {
    known: `Work out one part of it, ${name}, of the plan “${planName(plan)}”, so that somebody else can do it from what it says.`,
    rule: [
      `Answer with this ${noun} alone, from its heading on, in one block of code that begins with \`\`\`\`markdown and ends with \`\`\`\`. What you want to say beside it stands outside of the block.`,
      'Keep to the shape below: the same heading, labels and tags, in the same words and order.',
      'What stands in square brackets in the shape says what belongs there; it is no text to keep. Leave out a label that you have nothing for.',
      ...rules(noun),
      `Keep its number and name. Where it is too large for one ${noun}, write several below each other, the first with that name.`,
    ],
  };
}

function rules(noun: string): readonly string[] {
  return [
    'Do not guess. Where something has to be known first, write `[NEEDS CLARIFICATION: the question]` in its place.',
    `A box that is ticked, \`[x]\`, is done: leave it ticked, and do not tick others. Where one ${noun} waits for another, name that with its number and name as in its heading.`,
  ];
}

/** After the guidelines for planning that `docs/planning.md` goes through, in words of our own. */
function guidance(stepNoun: string): readonly string[] {
  const noun = stepNoun.toLowerCase();
  return [
    'It names things: files with their paths, commands as they are typed, functions, packages with their versions, environment variables.',
    `Each ${noun} can be done from what it says itself, and shown to be done: by a command and what that should print, or by something to look at.`,
    `The foundations come first, then what builds on them. Nothing waits for a later ${noun}. Tests belong to what they test, and do not all come at the end.`,
    'It says what can go wrong, how one would notice, and what to do then. Errors and odd cases are part of the work.',
    'It fits the languages, frameworks and habits of the project, and adds nothing that the task does not need.',
  ];
}

/** After the sceptical planner of the seeds, in words of our own. */
const DOUBTS = [
  'What is taken for granted? Say which of it is known, and from where, and turn the rest into questions.',
  'What does the task ask for that no part of the plan does, and what does the plan do that nobody asked for?',
  'How do things stand today? Where the plan says nothing of that, or could be wrong about it, say what to read or to try first.',
  'Which parts depend on each other, or on people and systems outside, without a word about it?',
  'Where would it fail: under load, with bad input, half done, on the way back? What is missing for that?',
  'Which words hide a decision: “as needed”, “properly”, “handle errors”, “etc.”? Put the decision, or the question, there.',
  'How would one see that it works? Where a check could pass though the work is wrong, find a better one.',
];

/** What is filled in of a plan, and its format does not print: the details of the task, notes. */
function detailsOf(plan: Plan, format: Format): string {
  const { taskNoun, stepNoun } = formModel(format);
  const fields = unprintedFields(plan, format.id);
  const said = (holder: Holder, of: Level, heading: string, steps: readonly Step[]) => {
    const values = fields
      .filter((each) => each.of === of)
      .flatMap(({ field, section: around }) => {
        const text = valueText(field.kind, fieldValue(holder, field), steps, stepNoun);
        const isAlone = around === '' || around === field.label;
        const label = isAlone ? field.label : `${around}, ${field.label}`;
        return text === '' ? [] : [`**${label}**:\n${text}`];
      });
    return values.length === 0 || heading === '' ? values : [`## ${heading}`, ...values];
  };
  const named = (noun: string, number: string, { name }: Step) =>
    name === '' ? `${noun} ${number}` : `${noun} ${number}: ${name}`;
  const isOne = plan.tasks.length === 1;
  return [
    ...(plan.title === '' ? [] : [`**Title**: ${plan.title}`]),
    ...said(plan, 'plan', '', []),
    ...plan.tasks.flatMap((task, at) => [
      ...said(task, 'task', isOne ? '' : named(taskNoun, `${at + 1}`, task), task.steps),
      ...task.steps.flatMap((step, place) =>
        said(step, 'step', named(stepNoun, shownNumber(step, place), step), task.steps),
      ),
    ]),
  ].join('\n\n');
}

/** Whether anything is filled in of what the format prints, beside what every plan begins with. */
function isFilled(plan: Plan, format: Format): boolean {
  const fields = printedFieldsOf(format);
  const says = (holder: Holder, of: Level) =>
    filledFields(holder, fields[of]).some(
      (part) => !isDefault(of, part.path, fieldValue(holder, part)),
    ) || holder.other.length > 0;
  const holders = {
    plan: [plan],
    task: plan.tasks,
    step: plan.tasks.flatMap(({ steps }) => steps),
  };
  return LEVELS.some((of) => holders[of].some((holder) => says(holder, of)));
}

interface PlacedStep {
  readonly step: Step;
  readonly number: string;
  /** As it is printed; '' where nothing of it is filled in. */
  readonly text: string;
}

function placedStep(plan: Plan, id: string): PlacedStep | null {
  for (const [of, task] of plan.tasks.entries()) {
    const at = task.steps.findIndex((step) => step.id === id);
    const step = task.steps[at];
    if (!step) continue;
    const text = partText(printedPlan(plan, formatOf(plan)), `tasks.${of}.steps.${at}`);
    return { step, number: shownNumber(step, at), text };
  }
  return null;
}

/** The part of a step in the empty plan of a format. */
function stepShape(format: Format): string {
  const pieces = printedPieces(blankPlan(format.id), format, { empty: true });
  return partText({ pieces, definitions: {} }, 'tasks.0.steps.0');
}

function section(heading: string, content: string): string {
  return content === '' ? '' : `# ${heading}\n\n${content}`;
}

function list(entries: readonly string[]): string {
  return entries.map((entry) => `- ${entry}`).join('\n');
}

/** A text in a fence that is longer than those in it. */
function fenced(text: string): string {
  const longest = text.split('\n').reduce((most, line) => {
    const fence = fenceIn(line);
    return fence ? Math.max(most, fence.end - fence.start) : most;
  }, 3);
  const signs = '`'.repeat(longest + 1);
  return `${signs}markdown\n${text.trimEnd()}\n${signs}`;
}
