/** What an assistant answered, as changes to the plan that it was asked about. */
import { holdersOf } from '../plan/holders.ts';
import type { Holder, Plan, Step, Task } from '../plan/schema.ts';
import type { Other } from '../plan/values.ts';
import { formatOf } from './built-in/format-of.ts';
import { planTextIn, type Reader } from './derived/answer/answer-text.ts';
import { type Change, changesBetween } from './derived/answer/changes.ts';
import {
  likePairs,
  namedAlike,
  withKnownWaits,
  withMatchedIds,
  wordsIn,
} from './derived/answer/matched.ts';
import { dividerTexts } from './derived/answer/taken.ts';
import { updatedByIds, updatedStep } from './derived/updated.ts';
import type { FieldPart, Format } from './language/definition.ts';
import { fieldValue, withFieldValue } from './language/field-value.ts';
import { eachOf, filledFields } from './language/parts.ts';
import { printedFieldsOf } from './language/printed-parts.ts';
import { printPlan } from './print.ts';
import { PROMPT_BEGINS } from './prompt.ts';
import { readText, sourceOf } from './read/read-text.ts';

export type Answer =
  | {
      readonly ok: true;
      /** The plan with all of the answer: what `withTaken` takes changes from. */
      readonly target: Plan;
      readonly changes: readonly Change[];
      /** Whether there is a second plan in it, which is not read. */
      readonly isFirstOfMany: boolean;
    }
  /** Why it is no plan, and what to do. */
  | { readonly ok: false; readonly message: string };

/** Characters. What is longer is no answer, and would take minutes to compare. */
export const LONGEST_ANSWER = 2_000_000;

/**
 * What `answer`, as it was pasted, changes in `before`. It is read in the format of the plan. `step` is
 * the id of the step that was asked about; null for the plan. An answer about a step that has the fields
 * of a plan is one about the plan.
 */
export function readAnswer(answer: string, before: Plan, step: string | null): Answer {
  if (answer.trim() === '')
    return refused('There is nothing in it. Paste what the assistant wrote.');
  if (answer.length > LONGEST_ANSWER) {
    const [is, most] = [answer.length, LONGEST_ANSWER].map((count) => count.toLocaleString('en'));
    return refused(`It has ${is} characters, and can have ${most}. Paste the plan alone.`);
  }
  if (answer.trimStart().startsWith(PROMPT_BEGINS)) {
    return refused('This is the prompt. Give it to an assistant, and paste what that writes.');
  }
  const format = formatOf(before);
  const { text, isFirstOfMany } = planTextIn(answer, readerFor(before));
  const { plan: read } = readText(sourceOf(text), format);
  if (worthOf(read, format) === 0) {
    return refused(
      `Nothing in it is a part of a plan of this format (${format.name}). Ask for an answer with the headings that are in the prompt.`,
    );
  }
  const task =
    step === null ? null : before.tasks.find(({ steps }) => steps.some(({ id }) => id === step));
  const isOfSteps = !saysMoreThanSteps(read, format);
  const target =
    task && isOfSteps
      ? withStep(before, task, step as string, read)
      : ((isOfSteps ? withNamedSteps(before, read) : null) ?? withPlan(before, read));
  return { ok: true, target, changes: changesBetween(before, target), isFirstOfMany };
}

/** What tells the plan from the words around it in an answer about `before`. */
export function readerFor(before: Plan): Reader {
  const format = formatOf(before);
  return {
    worth: (text) => worthOf(readText(sourceOf(text), format).plan, format),
    isKnown: (paragraph) => printPlan(before, before.format).includes(paragraph),
  };
}

function refused(message: string): Answer {
  return { ok: false, message };
}

/** The plan `before` as an answer about all of it has it. */
function withPlan(before: Plan, read: Plan): Plan {
  const { format, ownFormat } = before;
  const answered = withMatchedIds({ ...read, format, ownFormat }, before);
  const target = updatedByIds(answered, before);
  const old = new Map(holdersOf(before).map((holder) => [idOf(holder), holder]));
  const dividers = dividerTexts(before);
  const kept = <H extends Holder>(holder: H): H =>
    withOthersOf(withoutTexts(holder, dividers), old.get(idOf(holder)));
  const tasks = target.tasks.map((task) => ({ ...kept(task), steps: task.steps.map(kept) }));
  return { ...kept(target), tasks };
}

/** Without other content that says one of `texts`: a divider stays where it is, wherever an answer has it. */
function withoutTexts<H extends Holder>(holder: H, texts: ReadonlySet<string>): H {
  return { ...holder, other: holder.other.filter(({ text }) => !texts.has(text)) };
}

/**
 * What fits no field is never taken away by an answer, which puts it right or adds to it at most. A text
 * comes in place of one that is like it, stands at the same place, and is not in the answer any more.
 */
function withOthersOf<H extends Holder>(holder: H, before: Holder | undefined): H {
  if (!before) return holder;
  const known = new Set(before.other.map(({ text }) => text));
  const said = new Set(holder.other.map(({ text }) => text));
  const added = holder.other.filter(({ text }) => !known.has(text));
  if (added.length === 0) return { ...holder, other: before.other };
  const left = before.other.filter(({ text }) => !said.has(text));
  const places = new Set(added.map(({ after }) => after));
  const instead = new Map(
    [...places].flatMap((place) => {
      const isThere = ({ after }: Other) => after === place;
      return likePairs(left.filter(isThere), added.filter(isThere), ({ text }) => wordsIn(text));
    }),
  );
  const more = added.filter((each) => !new Set(instead.values()).has(each));
  return { ...holder, other: [...before.other.map((old) => instead.get(old) ?? old), ...more] };
}

/** The plan `before` as an answer about one step of `task` has it: what else is in it stands behind that. */
function withStep(before: Plan, task: Task, step: string, read: Plan): Plan {
  const format = formatOf(before);
  const noun = eachOf(eachOf(format.parts, 'tasks').parts, 'steps').noun;
  const dividers = dividerTexts(before);
  const answered = read.tasks
    .flatMap(({ steps }) => steps)
    .map((each) => withoutTexts(withKnownWaits(each, task.steps, noun), dividers));
  const matches = new Map(namedAlike(answered, task.steps));
  const isAsked = (each: Step) => matches.get(each.id)?.id === step;
  const first =
    answered.find(isAsked) ?? answered.find(({ id }) => !matches.has(id)) ?? answered[0];
  const old = task.steps.find(({ id }) => id === step);
  if (first && old) matches.set(first.id, old);
  const steps = task.steps.flatMap((was) => {
    const now = answered.find(({ id }) => matches.get(id)?.id === was.id);
    const added = answered.filter(({ id }) => was.id === step && !matches.has(id));
    const formats = { format, before: format };
    const updated = now ? withNotes(updatedStep(now, was, formats), was, format) : was;
    return [{ ...withOthersOf(updated, was), id: was.id, number: was.number }, ...added];
  });
  const tasks = before.tasks.map((each) => (each === task ? { ...task, steps } : each));
  return { ...before, tasks };
}

/**
 * The plan `before` as an answer has it that is about some of its steps, known by their names: each is an
 * answer about that step, with those behind it that are new. null where the answer names a task, or no step
 * of `before`; and where `before` has nothing but steps, so that they are all there can be in an answer.
 */
function withNamedSteps(before: Plan, read: Plan): Plan | null {
  if (hasName(read) || !(hasName(before) || saysMoreThanSteps(before, formatOf(before))))
    return null;
  const steps = read.tasks.flatMap((task) => task.steps);
  const matches = namedAlike(
    steps,
    before.tasks.flatMap((task) => task.steps),
  );
  const starts = steps.flatMap(({ id }, at) => (matches.has(id) ? [at] : []));
  if (starts.length === 0) return null;
  return starts.reduce((plan, start, at) => {
    const group = steps.slice(at === 0 ? 0 : start, starts[at + 1]);
    const id = matches.get(steps[start]?.id ?? '')?.id ?? '';
    const task = plan.tasks.find((each) => each.steps.some((step) => step.id === id));
    return task ? withStep(plan, task, id, withOnly(read, group)) : plan;
  }, before);
}

function hasName({ title, tasks }: Plan): boolean {
  return title !== '' || tasks.some(({ name }) => name !== '');
}

/** An answer with some of its steps alone. */
function withOnly(read: Plan, steps: Step[]): Plan {
  return { ...read, tasks: read.tasks.slice(0, 1).map((task) => ({ ...task, steps })) };
}

/** With what the document says of a step elsewhere, as its estimate in a timeline: not in the step's part. */
function withNotes(step: Step, before: Step, format: Format): Step {
  const { notes } = eachOf(eachOf(format.parts, 'tasks').parts, 'steps');
  return notes.reduce((now, note) => withFieldValue(now, note, fieldValue(before, note)), step);
}

function idOf(holder: object): string {
  return 'id' in holder ? String(holder.id) : '';
}

/** How many fields of a plan were read in a text, but for names alone. */
function worthOf(read: Plan, format: Format): number {
  const { plan, task, step } = printedFieldsOf(format);
  const steps = read.tasks.flatMap((each) => each.steps);
  const count = (holders: readonly Holder[], fields: readonly FieldPart[]) =>
    holders.reduce((sum, holder) => sum + filledFields(holder, fields).length, 0);
  const isSaid = saysMoreThanSteps(read, format) || count(steps, step) > 0;
  return isSaid ? count([read], plan) + count(read.tasks, task) + count(steps, step) : 0;
}

/** Whether there is more in it than names and steps. */
function saysMoreThanSteps(read: Plan, format: Format): boolean {
  const { plan, task } = printedFieldsOf(format);
  const says = (holder: Holder, fields: readonly FieldPart[]) =>
    filledFields(holder, fields).some(({ path }) => path !== 'name' && path !== 'title');
  return says(read, plan) || read.tasks.some((each) => says(each, task));
}
