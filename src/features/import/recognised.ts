/** What the reader made of a text, to be looked at before it becomes a plan. */

import { formatOf } from '../../formats/built-in/format-of.ts';
import { fieldBelow } from '../../formats/built-in/marked-part.ts';
import { type FormModel, formModel } from '../../formats/derived/form.ts';
import { isGuessed } from '../../formats/derived/guessed.ts';
import { isOwnPath } from '../../formats/language/field-value.ts';
import { filledFields, keyOfPart, type Level } from '../../formats/language/parts.ts';
import { printedFieldsOf } from '../../formats/language/printed-parts.ts';
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
  /** Whether that was recognised by a guess: by other words than those of the formats. */
  readonly isGuess: boolean;
  /** How much of it is kept as it is, since it fits no field. */
  readonly kept: 'nothing' | 'some' | 'all';
}

/** The text in parts, each with what became of it. */
export function recognised(text: string, plan: Plan, span: HolderSpan): readonly Recognised[] {
  const lines = withLf(text).split('\n');
  const labels: Label[] = lines.map(() => SHAPE);
  labelHolder(labels, lines, span, '', plan, 'plan', formModel(formatOf(plan)));
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

type Label = Pick<Recognised, 'as' | 'field' | 'isGuess' | 'kept'>;
const NONE = { text: '' };
const SHAPE: Label = { as: '', field: null, isGuess: false, kept: 'nothing' };

function isSame(one: Label, other: Label): boolean {
  return one.as === other.as && one.kept === other.kept;
}

/** `of` is what to call `holder`, in front of its fields. */
function labelHolder(
  labels: Label[],
  text: readonly string[],
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
    isGuess: false,
    kept: 'nothing',
  });
  for (const { part, line } of span.sections) {
    const field = { of: level, path: fieldBelow(part)?.path ?? keyOfPart(part) };
    const isGuess = isGuessed(model.format, level, part);
    put(line, line + 1, { ...named(part.title), field, isGuess });
  }
  for (const { part, mark, lines } of span.fields) {
    const label = named(part.part === 'field' ? part.label : 'Index');
    const field = part.part === 'field' ? { of: level, path: part.path } : null;
    put(lines.start, lines.end, label);
    // What has no heading or label of its own was told by its place and its shape.
    const isByShape = part.part === 'field' && mark === null && part.mark !== null;
    const first = lines.start + (text[lines.start]?.trim() === '' ? 1 : 0);
    if (isByShape) put(first, Math.min(first + 1, lines.end), { ...label, isGuess: true });
    const isGuess = part.part === 'field' && isGuessed(model.format, level, part);
    if (mark !== null) put(mark, mark + 1, { ...label, field, isGuess });
  }
  const within = 'tasks' in holder ? holder.tasks : holder.steps;
  const noun = 'tasks' in holder ? model.taskNoun : model.stepNoun;
  for (const [at, inner] of within.entries()) {
    const own = span.inner[at];
    const inside = level === 'plan' ? 'task' : 'step';
    if (own)
      labelHolder(labels, text, own, `${noun} ${shownNumber(inner, at)}`, inner, inside, model);
  }
  // A noun with a number says that it is a step; without both it was told by what stands around it.
  const isGuess = level === 'step' && (span.noun === null || span.number === null);
  if (span.heading !== null) put(span.heading, span.heading + 1, { ...named('Name'), isGuess });
  const others = span.others.filter((_, at) => !isLoneBox(holder.other[at] ?? NONE));
  for (const { lines, alone } of others.flatMap(({ places }) => places)) {
    for (let line = lines.start; line < lines.end; line++) {
      labels[line] = alone
        ? { ...SHAPE, as: of, kept: 'all' }
        : { ...(labels[line] ?? { ...SHAPE, as: of }), kept: 'some' };
    }
  }
}

/** `2 tasks, 4 steps, 31 actions, 3 risks; 12 parts kept as they are`, in the format's words. */
export function countsOf(plan: Plan): string {
  const { taskNoun, stepNoun } = formModel(formatOf(plan));
  if (isText(plan)) return 'No part of a plan was recognised: it opens as a text with its headings';
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

/** Whether nothing in a plan is what plans have: neither a step nor a field that any may have. */
function isText(plan: Plan): boolean {
  const fields = printedFieldsOf(formatOf(plan));
  const hasField = (of: Level) => (holder: Holder) =>
    filledFields(holder, fields[of]).some(({ path }) => path !== 'name' && !isOwnPath(path));
  const hasSteps = plan.tasks.some(({ steps }) => steps.length > 0);
  return !hasSteps && !hasField('plan')(plan) && !plan.tasks.some(hasField('task'));
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function itemsIn(items: readonly Item[]): number {
  return items.reduce((sum, { children }) => sum + 1 + itemsIn(children), 0);
}
