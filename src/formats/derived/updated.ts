import { withIdsOf } from '../../plan/kept-ids.ts';
import type { Holder, Part, Plan } from '../../plan/schema.ts';
import { shownNumber } from '../../plan/step-numbers.ts';
import type { Dependency, Pair } from '../../plan/values.ts';
import { formatOf } from '../built-in/format-of.ts';
import type { FieldPart, Format } from '../language/definition.ts';
import { fieldValue, ownPath, withFieldValue } from '../language/field-value.ts';
import { fieldsIn, type Level, printedFieldsOf } from '../language/parts.ts';
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
  const format = formatOf(read);
  const { taskNoun, stepNoun } = formModel(format);
  const tasks = withIdsOf(read, before).tasks.map((task) => {
    const old = before.tasks.find(({ id }) => id === task.id);
    if (!old) return task;
    const steps = task.steps.map((step) => {
      const oldStep = old.steps.find(({ id }) => id === step.id);
      if (!oldStep) return step;
      return { ...withSilent(step, oldStep, 'step', format), steps: oldStep.steps };
    });
    // Steps without a word that the format prints are in no text.
    const areSilent = steps.length === 0 && !hasFilledStep(old.steps, format);
    const kept = areSilent ? old.steps : linked(steps, old.steps, stepNoun);
    return { ...withSilent(task, old, 'task', format), number: old.number, steps: kept };
  });
  const { template } = before;
  return {
    ...withSilent(read, before, 'plan', format),
    title: read.title || before.title,
    template,
    tasks: linked(tasks, before.tasks, taskNoun),
  };
}

/** `holder` with what `before` has and the format does not print. */
function withSilent<H extends Holder>(holder: H, before: H, of: Level, format: Format): H {
  return silentFields(format, of).reduce(
    (now, part) => {
      const value = fieldValue(before, part);
      if (!printsOnlyOpen(part)) return withFieldValue(now, part, value);
      const open = [...(fieldValue(now, part) as readonly Pair[])];
      const kept = (value as readonly Pair[]).flatMap((pair) =>
        pair.second === '' ? open.splice(0, 1) : [pair],
      );
      return withFieldValue(now, part, [...kept, ...open]);
    },
    { ...holder, own: [...holder.own, ...silentOwn(before, format, of)] },
  );
}

/** Fields of one's own of `holder` that the format has not. */
function silentOwn({ own }: Holder, format: Format, of: Level) {
  const paths = new Set(printedFieldsOf(format)[of].map(({ path }) => path));
  return own.filter(({ key }) => !paths.has(ownPath(key)));
}

/** The fields whose values a text in `format` does not say, or not all of them. */
function silentFields(format: Format, of: Level): readonly FieldPart[] {
  const printed = printedFieldsOf(format)[of];
  const paths = new Set(printed.map(({ path }) => path));
  const all = [...fieldsIn(format)[of], ...fieldsOutside(format)[of]];
  return [...all.filter(({ path }) => !paths.has(path)), ...printed.filter(printsOnlyOpen)];
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
