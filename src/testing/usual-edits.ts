/**
 * Edits as people make them, one at a time and of every kind, for the corpus's figures. Which one,
 * chance says: the same numbers give the same edit. (`plan-edits.ts` has those of the properties,
 * whose texts are hostile and shrink.) For tests only.
 */

import type { FieldPart, Format } from '../formats/language/definition.ts';
import { fieldValue, withFieldValue } from '../formats/language/field-value.ts';
import { anyKind } from '../formats/language/kind.ts';
import { printedFieldsOf } from '../formats/language/printed-parts.ts';
import { isLoneBox } from '../plan/lone-box.ts';
import {
  type Holder,
  type Plan,
  partSchema,
  planSchema,
  type Step,
  type Task,
} from '../plan/schema.ts';
import type { Item, Other } from '../plan/values.ts';
import { withStepsInPlace, withTasksInPlace } from '../store/dividers.ts';
import { type Act, type Effect, listActs } from './list-edits.ts';
import { type Below, oneOf } from './random.ts';

export interface UsualEdit {
  /** `add to list`, `clear name`, `move step`. */
  readonly kind: string;
  /** What is edited: a path in the plan before the edit. */
  readonly path: string;
  readonly effect: Effect;
  readonly plan: Plan;
}

/** An edit that can be made: of what kind it is, where, and what it gives. */
interface Possible {
  readonly kind: string;
  readonly path: string;
  readonly effect: Effect;
  readonly made: () => Plan;
}

/**
 * An edit of `plan` in what `format` prints: each kind that is possible is as likely. Null where
 * what came out is the plan as it was, as with a line that is written over with its own words.
 */
export function usualEdit(plan: Plan, format: Format, below: Below): UsualEdit | null {
  const possible = possibleEdits(plan, format, below);
  const chosen = oneOf([...new Set(possible.map(({ kind }) => kind))], below);
  const ofKind = possible.filter(({ kind }) => kind === chosen);
  const { made, ...edit } = oneOf(ofKind, below);
  const edited = planSchema.parse(made());
  return JSON.stringify(edited) === JSON.stringify(plan) ? null : { ...edit, plan: edited };
}

function possibleEdits(plan: Plan, format: Format, below: Below): Possible[] {
  const fields = printedFieldsOf(format);
  return [
    ...holderEdits(plan, fields.plan, '', below, (now) => now),
    ...taskEdits(plan, below),
    ...plan.tasks.flatMap((task, t) => {
      const inPlan = (now: Task): Plan => ({ ...plan, tasks: plan.tasks.with(t, now) });
      const path = `tasks.${t}.`;
      return [
        ...holderEdits(task, fields.task, path, below, inPlan),
        ...stepEdits(task, path, below, inPlan),
        ...task.steps.flatMap((step, s) =>
          holderEdits(step, fields.step, `${path}steps.${s}.`, below, (now) =>
            inPlan({ ...task, steps: task.steps.with(s, now) }),
          ),
        ),
      ];
    }),
  ];
}

/** Edits of the fields and of the other content of a plan, task or step. */
function holderEdits<H extends Holder>(
  holder: H,
  fields: readonly FieldPart[],
  path: string,
  below: Below,
  inPlan: (now: H) => Plan,
): Possible[] {
  const ofFields = fields.flatMap((part) =>
    fieldActs(part, fieldValue(holder, part), below).map(({ act, at, effect, value }) => ({
      kind: `${act} ${part.path === 'name' ? 'name' : part.kind.id}`,
      path: path + part.path + (at === '' ? '' : `.${at}`),
      effect,
      made: () => inPlan(withFieldValue(holder, part, value())),
    })),
  );
  const withOther = (other: Other[]) => inPlan({ ...holder, other });
  const ofOthers = holder.other.flatMap((own, at): Possible[] => {
    const write = (text: string) => () => withOther(holder.other.with(at, { ...own, text }));
    const possible = { path: `${path}other.${at}`, effect: 'change' } as const;
    if (isLoneBox(own)) {
      return [{ ...possible, kind: 'tick step', made: write(/x/i.test(own.text) ? '[ ]' : '[x]') }];
    }
    const remove = () => withOther(holder.other.toSpliced(at, 1));
    return [
      { ...possible, kind: 'change other', made: write(reworded(own.text, below)) },
      { ...possible, kind: 'remove other', effect: 'remove', made: remove },
    ];
  });
  return [...ofFields, ...ofOthers];
}

/** What can be done with the value of a field; `at` is the entry that it is done to. */
function fieldActs(part: FieldPart, value: unknown, below: Below): Act[] {
  const kind = anyKind(part.kind);
  const whole = (act: string, made: () => unknown): Act => ({
    act,
    at: '',
    effect: 'change',
    value: made,
  });
  if (kind.isEmpty(value)) return [whole('fill', () => filled(part, value, below))];
  const clear = whole('clear', () => part.kind.blank);
  if (typeof value === 'string') {
    const isLine = part.kind.id !== 'prose';
    return [clear, whole('change', () => (isLine ? renamed : reworded)(value, below))];
  }
  const lists = listActs(part.kind.id, value, (old) => words(old, below), below);
  return [clear, ...lists];
}

function filled(part: FieldPart, value: unknown, below: Below): unknown {
  if (typeof value === 'string') {
    return oneOf(part.kind.id === 'prose' ? TEXTS : LINES, below);
  }
  const [add] = listActs(part.kind.id, value, () => oneOf(TEXTS, below), below);
  if (!add) throw new Error(`There is nothing that fills the field "${part.path}".`);
  return add.value();
}

/** Words that a person may type into a text. */
const LINES = ['New words', 'Edited: with a colon', 'x', 'Use `code` and **bold**', '2. second'];
const TEXTS = [...LINES, 'Two\nlines', '- a list\n- of two', 'A paragraph\n\nand one more'];

/** A text as it is after some typing: with more at its end, or another one. */
function words(old: string, below: Below): string {
  return below(2) === 0 ? oneOf(TEXTS, below) : `${old} and more`;
}

/** A line with other words at its end: a number at its start mostly stays. */
function renamed(old: string, below: Below): string {
  const kept = below(4) === 0 ? [] : old.split(' ').slice(0, -1);
  return [...kept, oneOf(LINES, below)].join(' ');
}

/** A text with other words in one of its lines: what makes it a heading, an item or a key stays. */
function reworded(text: string, below: Below): string {
  const lines = text.split('\n');
  const spoken = lines.flatMap((line, i) => (/\p{L}/u.test(line) ? [i] : []));
  const at = spoken.length > 0 ? oneOf(spoken, below) : 0;
  const mark = MARKS.exec(lines[at] ?? '')?.[0] ?? '';
  return lines.with(at, mark + words((lines[at] ?? '').slice(mark.length), below)).join('\n');
}

const MARKS =
  /^[ \t]*(?:#{1,6} |[-*+] |\d+[.)] |> )*(?:[*_]*\p{L}[\p{L} ]{0,30}[*_]*:[*_]*[ \t]+)?/u;

/** Adding, removing, moving and copying the steps of a task. */
function stepEdits(
  task: Task,
  path: string,
  below: Below,
  inPlan: (now: Task) => Plan,
): Possible[] {
  const { steps } = task;
  const withSteps = (now: readonly Step[], moved?: Step) =>
    inPlan(withStepsInPlace(task, now, moved && new Set([moved.id])));
  const add = (kind: string, at: number): Possible => ({
    kind,
    path: `${path}steps`,
    effect: 'add',
    made: () => withSteps(steps.toSpliced(at, 0, newStep(below))),
  });
  const between = steps.length > 1 ? [add('add step between', 1 + below(steps.length - 1))] : [];
  const added = [add('add step first', 0), ...between, add('add step last', steps.length)];
  return [
    ...(steps.length > 0 ? added : [add('add first step', 0)]),
    ...steps.flatMap((own, at): Possible[] => {
      const rest = steps.toSpliced(at, 1);
      const copy = { ...structuredClone(own), id: `${own.id}-copy` };
      const possible = { path: `${path}steps.${at}`, effect: 'change' } as const;
      const to = (at + 1 + below(steps.length - 1)) % steps.length;
      const moved = { kind: 'move step', effect: 'move', path: possible.path } as const;
      return [
        {
          ...possible,
          kind: 'remove step',
          effect: 'remove',
          made: () => withSteps(rest.map((step) => withoutDependency(step, own))),
        },
        {
          ...possible,
          kind: 'copy step',
          effect: 'add',
          made: () => withSteps(steps.toSpliced(at + 1, 0, copy)),
        },
        ...(steps.length > 1
          ? [{ ...moved, made: () => withSteps(rest.toSpliced(to, 0, own), own) }]
          : []),
      ];
    }),
  ];
}

function newStep(below: Below): Step {
  const action: Item = { box: 'none', text: 'Something to do', children: [] };
  return partSchema.parse({ name: oneOf(LINES, below), actions: [action] });
}

function withoutDependency(step: Step, gone: Step): Step {
  const dependsOn = step.dependsOn.filter((one) => !('step' in one) || one.step !== gone.id);
  return { ...step, dependsOn };
}

/** Adding and removing tasks. */
function taskEdits(plan: Plan, below: Below): Possible[] {
  const { tasks } = plan;
  const task = () => partSchema.parse({ name: oneOf(LINES, below), steps: [newStep(below)] });
  const add: Possible = {
    kind: 'add task',
    path: 'tasks',
    effect: 'add',
    made: () => withTasksInPlace(plan, [...tasks, task()]),
  };
  const remove = tasks.map(
    (_, at): Possible => ({
      kind: 'remove task',
      path: `tasks.${at}`,
      effect: 'remove',
      made: () => withTasksInPlace(plan, tasks.toSpliced(at, 1)),
    }),
  );
  return [add, ...(tasks.length > 1 ? remove : [])];
}
