/** One edit of a plan, as a person makes it: any field, item, step. For tests only. */
import fc from 'fast-check';
import type { FieldPart, Format } from '../formats/language/definition.ts';
import { fieldValue, withFieldValue } from '../formats/language/field-value.ts';
import { printedFieldsOf } from '../formats/language/printed-parts.ts';
import {
  type Holder,
  type Plan,
  partSchema,
  planSchema,
  type Step,
  type Task,
} from '../plan/schema.ts';
import type { Dependency, Item, Pair } from '../plan/values.ts';
import { withStepsInPlace } from '../store/dividers.ts';

export interface PlanEdit {
  readonly plan: Plan;
  /** What was edited, as the start of paths before the edit: lines of other paths stay. */
  readonly paths: readonly string[];
  readonly what: string;
}

/** What an edit needs of chance: a number of its own for each decision. */
export interface Choice {
  readonly of: number;
  readonly task: number;
  readonly step: number;
  readonly field: number;
  readonly entry: number;
  readonly act: number;
  readonly to: number;
  readonly text: string;
}

export function choiceWith(text: fc.Arbitrary<string>): fc.Arbitrary<Choice> {
  const number = fc.nat({ max: 999 });
  return fc.record({
    of: number,
    task: number,
    step: number,
    field: number,
    entry: number,
    act: number,
    to: number,
    text,
  });
}

/** The edit of `plan` that `choice` means, in what `format` prints. */
export function editOf(plan: Plan, format: Format, choice: Choice): PlanEdit {
  const t = choice.task % plan.tasks.length;
  const task = plan.tasks[t];
  if (!task) throw new Error('A plan has a task.');
  const path = `tasks.${t}.`;
  const inTask = (edit: Edited<Task>): Edited<Plan> => ({
    holder: { ...plan, tasks: plan.tasks.with(t, edit.holder) },
    paths: edit.paths.map((each) => path + each),
    what: edit.what,
  });
  const s = choice.step % Math.max(1, task.steps.length);
  const step = task.steps[s];
  const inStep = (edit: Edited<Step>): Edited<Plan> =>
    inTask({
      holder: { ...task, steps: task.steps.with(s, edit.holder) },
      paths: edit.paths.map((each) => `steps.${s}.${each}`),
      what: edit.what,
    });
  const fields = printedFieldsOf(format);
  const others = [
    ...(plan.other.length > 0 ? [() => editedOther(plan, fields.plan, choice)] : []),
    ...(task.other.length > 0 ? [() => inTask(editedOther(task, fields.task, choice))] : []),
    ...(step && step.other.length > 0
      ? [() => inStep(editedOther(step, fields.step, choice))]
      : []),
  ];
  const other = others[choice.field % Math.max(1, others.length)];
  const { holder, paths, what } = pick(choice.of, [
    () => inTask(editedField(task, fields.task, choice)),
    ...(fields.plan.length > 0 ? [() => editedField(plan, fields.plan, choice)] : []),
    ...(step ? [() => inTask(editedSteps(task, choice))] : []),
    ...(step ? Array(3).fill(() => inStep(editedField(step, fields.step, choice))) : []),
    ...(other ? [other] : []),
  ])();
  return { plan: planSchema.parse(holder), paths, what };
}

/** A plan, task or step with an edit in it, and what `PlanEdit` says of that. */
interface Edited<H> {
  readonly holder: H;
  readonly paths: readonly string[];
  readonly what: string;
}

/** The one of `all` that a number means; there is at least one. */
function pick<T>(number: number, all: readonly T[]): T {
  const [first] = all;
  if (first === undefined) throw new Error('There is something to pick.');
  return all[number % all.length] ?? first;
}

function editedSteps(task: Task, { step, act, to, text }: Choice): Edited<Task> {
  const { steps } = task;
  const at = step % steps.length;
  const own = pick(at, steps);
  const what = pick(act, ['add', 'remove', 'move', 'copy'] as const);
  const edited = (now: readonly Step[], paths: readonly string[]): Edited<Task> => ({
    holder: withStepsInPlace(task, now, what === 'move' ? new Set([own.id]) : undefined),
    paths,
    what: `${what} step`,
  });
  if (what === 'add') {
    const added = partSchema.parse({ name: text, actions: [{ text: 'Something to do' }] });
    return edited(steps.toSpliced(at, 0, added), []);
  }
  if (what === 'copy') {
    return edited(steps.toSpliced(at, 0, { ...own, id: `${own.id}-copy` }), []);
  }
  const rest = steps.toSpliced(at, 1);
  if (what === 'move') return edited(rest.toSpliced(to % steps.length, 0, own), ['steps']);
  const without = rest.map((each) => ({
    ...each,
    dependsOn: each.dependsOn.filter((one) => !('step' in one) || one.step !== own.id),
  }));
  return edited(without, [`steps.${at}`]);
}

function editedField<H extends Holder>(
  holder: H,
  fields: readonly FieldPart[],
  choice: Choice,
): Edited<H> {
  const filled = fields.filter((part) => JSON.stringify(fieldValue(holder, part))?.length > 2);
  const some = choice.field % 3 > 0 && filled.length > 0 ? filled : fields;
  const part = pick(Math.floor(choice.field / 3), some);
  const before = fieldValue(holder, part);
  const { value, at, what } = editedValue(part, before, choice);
  const path = at === '' ? part.path : `${part.path}.${at}`;
  return {
    holder: withFieldValue(holder, part, value),
    paths: [path],
    what: `${what} ${part.path}`,
  };
}

/** Other content with another line, without one of its pieces, or with a piece moved into a field. */
function editedOther<H extends Holder>(
  holder: H,
  fields: readonly FieldPart[],
  { entry, act, field, to, text }: Choice,
): Edited<H> {
  const { other } = holder;
  const at = entry % other.length;
  const own = pick(at, other);
  const path = `other.${at}`;
  if (act % 3 === 0) {
    const now = {
      ...holder,
      other: other.with(at, { ...own, text: reworded(own.text, to, text) }),
    };
    return { holder: now, paths: [path], what: 'write other' };
  }
  const without = { ...holder, other: other.toSpliced(at, 1) };
  const part = act % 3 === 1 ? undefined : fields[field % fields.length];
  const value = part ? withText(part, fieldValue(holder, part), own.text) : null;
  if (!part || value === null) return { holder: without, paths: [path], what: 'remove other' };
  return {
    holder: withFieldValue(without, part, value),
    paths: [path, part.path],
    what: `move other into ${part.path}`,
  };
}

/** A text with other words in one of its lines: what makes it a heading, an item or a key stays. */
function reworded(text: string, number: number, words: string): string {
  const lines = text.split('\n');
  const spoken = lines.flatMap((line, i) => (/\p{L}/u.test(line) ? [i] : []));
  const at = spoken[number % Math.max(1, spoken.length)] ?? 0;
  const mark = MARKS.exec(lines[at] ?? '')?.[0] ?? '';
  return lines.with(at, mark + words).join('\n');
}

const MARKS =
  /^[ \t]*(?:#{1,6} |[-*+] |\d+[.)] |> )*(?:[*_]*\p{L}[\p{L} ]{0,30}[*_]*:[*_]*[ \t]+)?/u;

/** A field's value with a text at its end; null where it takes none. */
function withText({ kind }: FieldPart, value: unknown, text: string): unknown {
  if (kind.id === 'prose') return value === '' ? text : `${value}\n\n${text}`;
  return kind.id === 'list' ? [...(value as Item[]), { box: 'none', text, children: [] }] : null;
}

function editedValue(part: FieldPart, value: unknown, choice: Choice) {
  const { text, entry, act } = choice;
  if (typeof value === 'string') {
    const lines = value.split('\n');
    if (act % 5 === 0) return { value: '', at: '', what: 'clear' };
    // A name mostly keeps its beginning: a number, the words before the last.
    if (part.path === 'name' && entry % 4 > 0) {
      const words = value.split(' ').slice(0, -1);
      return { value: [...words, text].join(' '), at: '', what: 'write' };
    }
    return { value: lines.with(entry % lines.length, text).join('\n'), at: '', what: 'write' };
  }
  if (part.kind.id === 'list')
    return editedList(value as Item[], choice, (old) => ({
      ...(old ?? { box: part.kind.id === 'list' ? part.kind.options.box : 'none', children: [] }),
      text,
    }));
  if (part.kind.id === 'pairs') {
    return editedList(value as Pair[], choice, (old) =>
      entry % 2 === 0
        ? { first: text, second: old?.second ?? '' }
        : { first: old?.first ?? '', second: text },
    );
  }
  if (part.kind.id === 'dependencies') {
    return editedList(value as Dependency[], choice, () => ({ text }));
  }
  if (part.kind.id === 'snippets') {
    return editedList(value as Step['code'], choice, (old) => ({
      language: old?.language ?? '',
      code: text,
    }));
  }
  if (part.kind.id === 'patterns') {
    return editedList(value as Plan['guidelines']['patterns'], choice, (old) => ({
      language: old?.language ?? '',
      name: entry % 2 === 0 ? text : (old?.name ?? 'A pattern'),
      code: entry % 2 === 0 ? (old?.code ?? '') : text,
    }));
  }
  if (part.kind.id === 'configuration') {
    const configuration = value as Step['configuration'];
    return {
      value: { ...configuration, variables: [...configuration.variables, 'NEW_NAME'] },
      at: '',
      what: 'add',
    };
  }
  if (part.kind.id === 'timeline') {
    const timeline = value as Task['timeline'];
    const edit = editedList(timeline.rows, choice, (old) => ({
      first: old?.first ?? 'Row',
      second: text,
    }));
    return { value: { ...timeline, rows: edit.value }, at: '', what: edit.what };
  }
  return { value, at: '', what: 'leave' };
}

function editedList<E>(list: readonly E[], choice: Choice, write: (old: E | undefined) => E) {
  const { entry, act } = choice;
  const at = list.length === 0 ? 0 : entry % list.length;
  const acts = ['write', 'write', 'add', 'remove', 'move'] as const;
  const what = list.length === 0 ? 'add' : acts[act % acts.length];
  if (what === 'add') return { value: list.toSpliced(at, 0, write(undefined)), at: 'none', what };
  if (what === 'remove')
    return { value: list.toSpliced(at, 1), at: list.length > 1 ? `${at}` : '', what };
  if (what === 'move') {
    const own = list.slice(at, at + 1);
    return {
      value: list.toSpliced(at, 1).toSpliced(choice.to % list.length, 0, ...own),
      at: '',
      what,
    };
  }
  return {
    value: list.map((each, i) => (i === at ? write(each) : each)),
    at: `${at}`,
    what: 'write',
  };
}
