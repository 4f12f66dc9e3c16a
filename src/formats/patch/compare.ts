/** Whether a text says a plan: what reading it gives, beside what it should. */

import { isOpenBox } from '../../plan/lone-box.ts';
import { isSameValue } from '../../plan/same.ts';
import type { Holder, Plan, Step, Task } from '../../plan/schema.ts';
import type { Other } from '../../plan/values.ts';
import { speaksOfSteps } from '../kinds/syntax.ts';
import type { FieldPart, Format } from '../language/definition.ts';
import { fieldValue } from '../language/field-value.ts';
import { printedFieldsOf } from '../language/printed-parts.ts';
import { hasFilledStep } from '../print/printer.ts';
import { printedValue, textOf } from './field.ts';

/** The paths at which `read` differs from `plan` in what `format` prints, in the order of the document. */
export function differences(read: Plan, plan: Plan, format: Format): string[] {
  const fields = printedFieldsOf(format);
  const result: string[] = [];
  const compare = (
    one: Holder | undefined,
    other: Holder | undefined,
    parts: readonly FieldPart[],
    path: string,
    steps: readonly [readonly Step[], readonly Step[]],
  ) => {
    if (!one || !other) {
      result.push(path);
      return;
    }
    if (one === other && steps[0] === steps[1]) return;
    for (const part of parts) {
      if (!isSame(part, one, other, steps, format)) result.push(`${path}${part.path}`);
    }
    if (!isSameOther(one, other)) result.push(`${path}other`);
  };
  for (let i = 0; i < Math.max(read.tasks.length, plan.tasks.length); i++) {
    const [one, other] = [read.tasks[i], plan.tasks[i]];
    const path = `tasks.${i}.`;
    const steps = [shownSteps(one, format), shownSteps(other, format)] as const;
    compare(one, other, fields.task, path, steps);
    for (let j = 0; j < Math.max(steps[0].length, steps[1].length); j++) {
      compare(steps[0][j], steps[1][j], fields.step, `${path}steps.${j}.`, steps);
    }
  }
  compare(read, plan, fields.plan, '', [NO_STEPS, NO_STEPS]);
  return result;
}

function shownSteps(task: Task | undefined, format: Format): readonly Step[] {
  return task && hasFilledStep(task.steps, format) ? task.steps : NO_STEPS;
}

const NO_STEPS: readonly Step[] = [];

/** Whether a field says the same in two versions of what has it, each with the steps of its task. */
export function isSame(
  part: FieldPart,
  one: Holder,
  other: Holder,
  [oneSteps, otherSteps]: readonly [readonly Step[], readonly Step[]],
  format: Format,
): boolean {
  const [a, b] = [fieldValue(one, part), fieldValue(other, part)];
  const isStill = oneSteps === otherSteps || !speaksOfSteps(part.kind);
  if (isStill && a === b) return true;
  if (typeof a === 'string') return false;
  if (isStill && isSameValue(a, b)) return true;
  const oneText = textOf(printedValue(part, format, a, oneSteps));
  return oneText === textOf(printedValue(part, format, b, otherSteps));
}

/**
 * Other content in its order; by which field it stands is not compared. Nor is its order where each
 * field has the same: what stands by which field is all that a text says.
 */
function isSameOther(read: Holder, plan: Holder): boolean {
  return isSameIn(shownOthers(read), shownOthers(plan)) || isSameAtEach(read, plan);
}

function isSameIn(read: readonly Other[], plan: readonly Other[]): boolean {
  const is = read.map(({ text }) => text);
  const wanted = plan.map(({ text }) => text);
  return joined(is) === joined(wanted) || joined(is) === joined(wanted.map(sayable));
}

function isSameAtEach(read: Holder, plan: Holder): boolean {
  const [is, wanted] = [shownOthers(read), shownOthers(plan)];
  const anchors = new Set([...is, ...wanted].map(({ after }) => after));
  return [...anchors].every((anchor) => {
    const isThere = ({ after }: Other) => after === anchor;
    return isSameIn(is.filter(isThere), wanted.filter(isThere));
  });
}

/** Without open boxes: a new step of a checklist has one, too. */
function shownOthers({ other }: Holder): readonly Other[] {
  return other.filter((each) => !isOpenBox(each));
}

/** What a text can say in entries, however it divides them. */
function joined(texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .join('\n\n')
    .replace(/\n{3,}(?= {0,3}#)/g, '\n\n');
}

/** An entry without a thematic break at its end: there it only sets off what follows. */
function sayable(text: string): string {
  return text.replace(BREAKS_AT_END, '');
}

const BREAKS_AT_END =
  /(?:(?:^|\n)[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})|\n[ \t]*)+$/;
