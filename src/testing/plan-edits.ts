/** One edit of a plan, as a person makes it: any field, item, step. For tests only. */
import fc from 'fast-check';
import { printedFieldsOf } from '../formats/form.ts';
import type { FieldPart, Format } from '../formats/language.ts';
import { valueAt, withValueAt } from '../plan/path.ts';
import {
  type Dependency,
  type Item,
  type Pair,
  type Plan,
  planSchema,
  type Step,
  stepSchema,
  type Task,
} from '../plan/schema.ts';

export interface PlanEdit {
  readonly plan: Plan;
  /** What was edited, as the start of paths before the edit: lines of other paths stay. */
  readonly paths: readonly string[];
  readonly what: string;
}

/** What an edit needs of chance. */
export interface Choice {
  readonly task: number;
  readonly step: number;
  readonly field: number;
  readonly entry: number;
  readonly act: number;
  readonly text: string;
}

export function choiceWith(text: fc.Arbitrary<string>): fc.Arbitrary<Choice> {
  const number = fc.nat({ max: 999 });
  return fc.record({ task: number, step: number, field: number, entry: number, act: number, text });
}

/** The edit of `plan` that `choice` means, in a field that `format` prints. */
export function editOf(plan: Plan, format: Format, choice: Choice): PlanEdit {
  const t = choice.task % plan.tasks.length;
  const task = plan.tasks[t];
  if (!task) throw new Error('A plan has a task.');
  const withTask = (changed: Task) =>
    planSchema.parse({ ...plan, tasks: plan.tasks.with(t, changed) });
  const kind = choice.act % 5;
  const path = `tasks.${t}`;
  if (kind === 0 && task.steps.length > 0) {
    const edit = editedSteps(task, choice);
    return {
      plan: withTask(edit.task),
      paths: edit.paths.map((each) => `${path}.${each}`),
      what: edit.what,
    };
  }
  const fields = printedFieldsOf(format);
  if (kind < 4 && task.steps.length > 0) {
    const s = choice.step % task.steps.length;
    const step = task.steps[s];
    if (!step) throw new Error('There is such a step.');
    const edit = editedField(step, fields.step, choice);
    const steps = task.steps.with(s, edit.holder);
    return {
      plan: withTask({ ...task, steps }),
      paths: [`${path}.steps.${s}.${edit.path}`],
      what: edit.what,
    };
  }
  const edit = editedField(task, fields.task, choice);
  return { plan: withTask(edit.holder), paths: [`${path}.${edit.path}`], what: edit.what };
}

function editedSteps(task: Task, { step, entry, text }: Choice) {
  const { steps } = task;
  const at = step % steps.length;
  const own = steps[at];
  if (!own) throw new Error('There is such a step.');
  const acts = ['add', 'remove', 'move', 'copy'] as const;
  const act = acts[entry % acts.length];
  const rest = steps.filter((each) => each !== own);
  if (act === 'add') {
    const added = stepSchema.parse({ name: text, actions: [{ text: 'Something to do' }] });
    return { task: { ...task, steps: steps.toSpliced(at, 0, added) }, paths: [], what: 'add step' };
  }
  if (act === 'copy') {
    const copy = { ...own, id: `${own.id}-copy` };
    return { task: { ...task, steps: steps.toSpliced(at, 0, copy) }, paths: [], what: 'copy step' };
  }
  const without = rest.map((each) => ({
    ...each,
    dependsOn: each.dependsOn.filter((one) => !('step' in one) || one.step !== own.id),
  }));
  if (act === 'remove') {
    return { task: { ...task, steps: without }, paths: [`steps.${at}`], what: 'remove step' };
  }
  const to = entry % (rest.length + 1);
  return {
    task: { ...task, steps: rest.toSpliced(to, 0, own) },
    paths: ['steps'],
    what: 'move step',
  };
}

function editedField<H extends Task | Step>(
  holder: H,
  fields: readonly FieldPart[],
  choice: Choice,
) {
  const filled = fields.filter(({ path }) => JSON.stringify(valueAt(holder, path))?.length > 2);
  const some = choice.act % 3 > 0 && filled.length > 0 ? filled : fields;
  const part = some[choice.field % some.length];
  if (!part) throw new Error('There are fields.');
  const before = valueAt(holder, part.path);
  const { value, at, what } = editedValue(part, before, choice);
  const path = at === '' ? part.path : `${part.path}.${at}`;
  return { holder: withValueAt(holder, part.path, value), path, what: `${what} ${part.path}` };
}

function editedValue(part: FieldPart, value: unknown, choice: Choice) {
  const { text, entry, act } = choice;
  if (typeof value === 'string') {
    const lines = value.split('\n');
    if (act % 7 === 0) return { value: '', at: '', what: 'clear' };
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
      value: list.toSpliced(at, 1).toSpliced(choice.field % list.length, 0, ...own),
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
