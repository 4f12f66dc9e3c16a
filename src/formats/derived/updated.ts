import { withIdsOf } from '../../plan/kept-ids.ts';
import type { Own } from '../../plan/own.ts';
import type { Holder, Part, Plan, Step } from '../../plan/schema.ts';
import { shownNumber } from '../../plan/step-numbers.ts';
import type { Dependency, Pair } from '../../plan/values.ts';
import { formatOf } from '../built-in/format-of.ts';
import type { FieldPart, Format } from '../language/definition.ts';
import { fieldValue, ownPath, withFieldValue } from '../language/field-value.ts';
import { fieldsIn, type Level } from '../language/parts.ts';
import { printedFieldsOf } from '../language/printed-parts.ts';
import { hasFilledStep } from '../print/printer.ts';
import { fieldsOutside } from './fields-outside.ts';
import { formModel } from './form.ts';
import { printsOnlyOpen } from './unprinted.ts';

/**
 * The plan `before`, brought up to a text that reads as `read`. Fields that the format of the text
 * does not print, the title where the text has none, and the ids stay those of `before`. A step
 * that the text has no more is gone with all its fields.
 */
export function updatedPlan(read: Plan, before: Plan): Plan {
  return updatedByIds(withIdsOf(read, before), before);
}

/** The same, where the parts of `read` have the ids of those that they were, in whichever task these were. */
export function updatedByIds(read: Plan, before: Plan): Plan {
  const format = formatOf(read);
  const formats: Formats = { format, before: formatOf(before) };
  const { taskNoun, stepNoun } = formModel(format);
  const oldSteps = new Map(before.tasks.flatMap((task) => task.steps).map((old) => [old.id, old]));
  const tasks = read.tasks.map((task) => {
    const old = before.tasks.find(({ id }) => id === task.id);
    const steps = task.steps.map((step) => {
      const oldStep = oldSteps.get(step.id);
      return oldStep ? updatedStep(step, oldStep, formats) : step;
    });
    if (!old) return { ...task, steps };
    // Steps without a word that the format prints are in no text.
    const areSilent = steps.length === 0 && !hasFilledStep(old.steps, format);
    const kept = areSilent ? old.steps : linked(steps, old.steps, stepNoun);
    return { ...withSilent(task, old, 'task', formats), number: old.number, steps: kept };
  });
  const { template, formerFormats, templateText, checksOff } = before;
  return {
    ...withSilent(read, before, 'plan', formats),
    title: read.title || before.title,
    ownFormat: read.ownFormat ?? before.ownFormat,
    startedFrom: read.startedFrom ?? before.startedFrom,
    formerFormats,
    template,
    templateText,
    checksOff,
    tasks: linked(tasks, before.tasks, taskNoun),
  };
}

/** The step `before`, brought up to one that was read: with what the format does not print. */
export function updatedStep(read: Step, before: Step, formats: Formats): Step {
  return { ...withSilent(read, before, 'step', formats), steps: before.steps };
}

/** `holder` with what `before` has and the format does not print. */
function withSilent<H extends Holder>(holder: H, before: H, of: Level, formats: Formats): H {
  return silentFields(formats, of).reduce(
    (now, part) => {
      const value = fieldValue(before, part);
      if (!printsOnlyOpen(part)) return withFieldValue(now, part, value);
      const open = [...(fieldValue(now, part) as readonly Pair[])];
      const kept = (value as readonly Pair[]).flatMap((pair) =>
        pair.second === '' ? open.splice(0, 1) : [pair],
      );
      return withFieldValue(now, part, [...kept, ...open]);
    },
    { ...holder, own: [...holder.own, ...silentOwn(before, formats, of)] },
  );
}

/** The format of the text, and that of the plan before. */
export interface Formats {
  readonly format: Format;
  readonly before: Format;
}

/**
 * The paths of what the texts say. A format of the document before had a field for what its text said:
 * where the new one has none, that is gone from the text.
 */
function saidPaths({ format, before }: Formats, of: Level): ReadonlySet<string> {
  const said = [format, ...(before.own ? [before] : [])];
  return new Set(said.flatMap((each) => printedFieldsOf(each)[of].map(({ path }) => path)));
}

/** Fields of one's own of `holder` that no text says. */
function silentOwn({ own }: Holder, formats: Formats, of: Level): readonly Own[] {
  const said = saidPaths(formats, of);
  return own.filter(({ key }) => !said.has(ownPath(key)));
}

/** The fields whose values a text in the format does not say, or not all of them. */
function silentFields(formats: Formats, of: Level): readonly FieldPart[] {
  const { format } = formats;
  const said = saidPaths(formats, of);
  const all = [...fieldsIn(format)[of], ...fieldsOutside(format)[of]];
  const partly = printedFieldsOf(format)[of].filter(printsOnlyOpen);
  return [...all.filter(({ path }) => !said.has(path)), ...partly];
}

/** Parts whose dependencies on others that are gone say the names of these, in words. */
function linked(parts: readonly Part[], before: readonly Part[], noun: string): Part[] {
  const there = new Set(parts.map(({ id }) => id));
  const inWords = (entry: Dependency): Dependency => {
    if (!('step' in entry) || there.has(entry.step)) return entry;
    const at = before.findIndex(({ id }) => id === entry.step);
    const gone = before[at];
    if (!gone) return entry;
    return { text: gone.name || `${noun} ${shownNumber(gone, at)}` };
  };
  return parts.map((part) => ({ ...part, dependsOn: part.dependsOn.map(inWords) }));
}
