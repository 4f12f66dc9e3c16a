/** What the reader made of a text, to be looked at before it becomes a plan. */

import { formatOf } from '../../formats/built-in/format-of.ts';
import { type FormModel, formModel } from '../../formats/derived/form.ts';
import type { Level } from '../../formats/language/parts.ts';
import type { HolderSpan } from '../../formats/read/spans.ts';
import { holdersOf } from '../../plan/holders.ts';
import { isLoneBox } from '../../plan/lone-box.ts';
import type { Holder, Plan } from '../../plan/schema.ts';
import { shownNumber } from '../../plan/step-numbers.ts';
import { withLf } from '../../plan/text.ts';
import type { Item } from '../../plan/values.ts';

/** Neighbouring lines that became the same thing. */
export interface Recognised {
  /** First line, counted from 1. */
  readonly line: number;
  readonly text: string;
  /** What it became: `Step 2 › Actions`; '' for what only gives the text its shape. */
  readonly as: string;
  /** The field that its first line is the heading or label of; null for none. */
  readonly field: { readonly of: Level; readonly path: string } | null;
  /** How much of it is kept as it is, since it fits no field. */
  readonly kept: 'nothing' | 'some' | 'all';
}

/** The text in parts, each with what became of it. */
export function recognised(text: string, plan: Plan, span: HolderSpan): readonly Recognised[] {
  const lines = withLf(text).split('\n');
  const labels: Label[] = lines.map(() => SHAPE);
  labelHolder(labels, span, '', plan, 'plan', formModel(formatOf(plan)));
  const parts: { line: number; lines: string[]; label: Label }[] = [];
  lines.forEach((line, at) => {
    const label = line.trim() === '' ? null : (labels[at] ?? SHAPE);
    const last = parts.at(-1);
    // Blank lines belong to what they follow.
    if (last && (label === null || isSame(label, last.label))) last.lines.push(line);
    else if (label !== null) parts.push({ line: at + 1, lines: [line], label });
  });
  return parts.map(({ line, lines: own, label }) => ({
    line,
    text: own.join('\n').trimEnd(),
    ...label,
  }));
}

type Label = Pick<Recognised, 'as' | 'field' | 'kept'>;
const NONE = { text: '' };
const SHAPE: Label = { as: '', field: null, kept: 'nothing' };

function isSame(one: Label, other: Label): boolean {
  return one.as === other.as && one.kept === other.kept;
}

/** `of` is what to call `holder`, in front of its fields. */
function labelHolder(
  labels: Label[],
  span: HolderSpan,
  of: string,
  holder: Holder,
  level: Level,
  model: FormModel,
): void {
  const put = (start: number, end: number, label: Label) => labels.fill(label, start, end);
  const named = (name: string): Label => ({
    as: of === '' ? name : `${of} › ${name}`,
    field: null,
    kept: 'nothing',
  });
  for (const { part, line } of span.sections) {
    // What stands right below the heading of a section is its first field.
    const [first] = part.parts;
    const field = first?.part === 'field' && !first.mark ? { of: level, path: first.path } : null;
    put(line, line + 1, { ...named(part.title), field });
  }
  for (const { part, mark, lines } of span.fields) {
    const label = named(part.part === 'field' ? part.label : 'Index');
    const field = part.part === 'field' ? { of: level, path: part.path } : null;
    put(lines.start, lines.end, label);
    if (mark !== null) put(mark, mark + 1, { ...label, field });
  }
  const within = 'tasks' in holder ? holder.tasks : holder.steps;
  const noun = 'tasks' in holder ? model.taskNoun : model.stepNoun;
  for (const [at, inner] of within.entries()) {
    const own = span.inner[at];
    const inside = level === 'plan' ? 'task' : 'step';
    if (own) labelHolder(labels, own, `${noun} ${shownNumber(inner, at)}`, inner, inside, model);
  }
  if (span.heading !== null) put(span.heading, span.heading + 1, named('Name'));
  const others = span.others.filter((_, at) => !isLoneBox(holder.other[at] ?? NONE));
  for (const { lines, alone } of others.flatMap(({ places }) => places)) {
    for (let line = lines.start; line < lines.end; line++) {
      labels[line] = alone
        ? { as: of, field: null, kept: 'all' }
        : { ...(labels[line] ?? { ...SHAPE, as: of }), kept: 'some' };
    }
  }
}

/** `2 tasks, 4 steps, 31 actions, 3 risks; 12 parts kept as they are`, in the format's words. */
export function countsOf(plan: Plan): string {
  const { taskNoun, stepNoun } = formModel(formatOf(plan));
  const steps = plan.tasks.flatMap((task) => task.steps);
  const actions = steps.reduce((sum, step) => sum + itemsIn(step.actions), 0);
  const risks = plan.tasks.reduce((sum, task) => sum + task.risks.length, 0);
  const others = holdersOf(plan).flatMap(({ other }) => other);
  const parts = others.filter((other) => !isLoneBox(other)).length;
  const named = [
    plan.tasks.length > 1 ? counted(plan.tasks.length, taskNoun.toLowerCase()) : '',
    steps.length > 0
      ? counted(steps.length, stepNoun.toLowerCase())
      : `no ${stepNoun.toLowerCase()}s`,
    actions > 0 ? counted(actions, 'action') : '',
    risks > 0 ? counted(risks, 'risk') : '',
  ].filter(Boolean);
  const kept =
    parts === 0 ? '' : `; ${counted(parts, 'part')} kept as ${parts === 1 ? 'it is' : 'they are'}`;
  return named.join(', ') + kept;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function itemsIn(items: readonly Item[]): number {
  return items.reduce((sum, { children }) => sum + 1 + itemsIn(children), 0);
}
