/**
 * How two versions of a plan differ, field by field, each difference with the way back: what is brought
 * back alone leaves all else as it is now.
 */
import { withWaitsThere } from '../../plan/merge.ts';
import type { Part, Plan } from '../../plan/schema.ts';
import { shownNumber } from '../../plan/step-numbers.ts';
import { formatOf } from '../built-in/format-of.ts';
import { formModel } from './form.ts';
import { type PrintedPlan, partText, printedPlan } from './part-text.ts';
import { formatChanges, type ValueChange, valueChanges, versionsOf } from './value-changes.ts';
import * as home from './way-home.ts';

export interface PlanChange {
  /** The same for the same difference, however else the plan changes. */
  readonly key: string;
  /** The task or step of a field; nothing for one of the plan, and for all else. */
  readonly place: { readonly task?: string; readonly step?: string };
  /** The path of the field; null for what is none. */
  readonly field: string | null;
  /** What it is about, or in: `Step 2: Pay`; `The plan`. */
  readonly of: string;
  /** The name of the field, or what happened: `Actions`, `Removed`. */
  readonly label: string;
  /** What it said and what it says, as Markdown; '' for nothing. */
  readonly before: string;
  readonly after: string;
  /** A plan like `now`, with this one difference brought back. */
  readonly back: (now: Plan) => Plan;
}

/**
 * The differences of `now` from the version `before`; parts are known by their ids. All of them
 * brought back, in this order, make it say what `before` says.
 */
export function planChanges(before: Plan, now: Plan): readonly PlanChange[] {
  const [old, current] = [new Parts(before), new Parts(now)];
  const changes = [
    ...removedParts(old, current),
    ...movedParts(old, current),
    ...orders(old, current),
    ...fieldChanges(old, current),
    ...addedParts(old, current),
  ];
  return changes.map((change) => ({
    ...change,
    // What is waited for and not there any more is a name in words.
    back: (plan) => {
      const after = change.back(plan);
      return { ...after, tasks: withWaitsThere(after.tasks, now, before) };
    },
  }));
}

/** The tasks of a plan and their steps, by id. */
class Parts {
  readonly plan: Plan;
  readonly tasks: ReadonlyMap<string, Part>;
  /** Each step, with the task that it is in. */
  readonly steps: ReadonlyMap<string, { readonly step: Part; readonly task: Part }>;
  private print: PrintedPlan | undefined;

  constructor(plan: Plan) {
    this.plan = plan;
    this.tasks = new Map(plan.tasks.map((task) => [task.id, task]));
    this.steps = new Map(
      plan.tasks.flatMap((task) => task.steps.map((step) => [step.id, { step, task }])),
    );
  }

  /** `Step 2: Pay`, with the number that it has here. */
  nameOf(id: string): string {
    const { taskNoun, stepNoun } = formModel(formatOf(this.plan));
    const inTask = this.steps.get(id);
    const part = inTask?.step ?? this.tasks.get(id);
    if (!part) return '';
    const at = (inTask?.task.steps ?? this.plan.tasks).indexOf(part);
    const title = `${inTask ? stepNoun : taskNoun} ${shownNumber(part, at)}`;
    return part.name === '' ? title : `${title}: ${part.name}`;
  }

  /** All that the format prints of a part. */
  textOf(id: string): string {
    const { plan } = this;
    this.print ??= printedPlan(plan, formatOf(plan));
    const inTask = this.steps.get(id);
    const at = plan.tasks.findIndex((task) => task.id === (inTask?.task.id ?? id));
    const path = inTask
      ? `tasks.${at}.steps.${inTask.task.steps.indexOf(inTask.step)}`
      : `tasks.${at}`;
    return partText(this.print, path).trimEnd();
  }
}

/** Parts that are gone; a step that went with its task is brought back with it. */
function* removedParts(old: Parts, now: Parts): Generator<PlanChange> {
  for (const id of old.tasks.keys()) {
    if (!now.tasks.has(id)) yield removed(old, id, (plan) => home.withTask(plan, old.plan, id));
  }
  for (const [id, { task }] of old.steps) {
    if (now.steps.has(id) || !now.tasks.has(task.id)) continue;
    yield removed(old, id, (plan) => home.withStep(plan, old.plan, id));
  }
}

function removed(old: Parts, id: string, back: PlanChange['back']): PlanChange {
  const [of, before] = [old.nameOf(id), old.textOf(id)];
  return { ...NO_FIELD, key: `removed ${id}`, of, label: 'Removed', before, after: '', back };
}

/** Parts that there were not; a step that came with its task goes with it. */
function* addedParts(old: Parts, now: Parts): Generator<PlanChange> {
  const added = (id: string, back: PlanChange['back']): PlanChange => {
    const [of, after] = [now.nameOf(id), now.textOf(id)];
    return { ...NO_FIELD, key: `added ${id}`, of, label: 'Added', before: '', after, back };
  };
  for (const [id, { task }] of now.steps) {
    if (old.steps.has(id) || !old.tasks.has(task.id)) continue;
    yield added(id, (plan) => home.withoutStep(plan, id));
  }
  for (const id of now.tasks.keys()) {
    if (!old.tasks.has(id)) yield added(id, (plan) => home.withoutTask(plan, old.plan, id));
  }
}

/** Steps that are in another task than they were, and than one that is gone. */
function* movedParts(old: Parts, now: Parts): Generator<PlanChange> {
  for (const [id, { task }] of old.steps) {
    const there = now.steps.get(id)?.task.id;
    if (there === undefined || there === task.id || !now.tasks.has(task.id)) continue;
    yield {
      ...NO_FIELD,
      key: `moved ${id}`,
      of: now.nameOf(id),
      label: 'Moved',
      before: `In ${old.nameOf(task.id)}`,
      after: `In ${now.nameOf(there)}`,
      back: (plan) => home.withStep(plan, old.plan, id),
    };
  }
}

/** Lists whose parts stand in another order. */
function* orders(old: Parts, now: Parts): Generator<PlanChange> {
  const lists = [
    { task: '', before: old.plan.tasks, after: now.plan.tasks },
    ...old.plan.tasks.flatMap(({ id, steps }) => {
      const task = now.tasks.get(id);
      return task ? [{ task: id, before: steps, after: task.steps }] : [];
    }),
  ];
  for (const { task, before, after } of lists) {
    const both = (list: readonly Part[], other: readonly Part[]) => {
      const ids = new Set(other.map(({ id }) => id));
      return list.filter(({ id }) => ids.has(id));
    };
    const [was, is] = [both(before, after), both(after, before)];
    if (was.every(({ id }, at) => id === is[at]?.id)) continue;
    yield {
      ...NO_FIELD,
      key: `order ${task}`,
      of: task === '' ? THE_PLAN : now.nameOf(task),
      label: 'Order',
      before: was.map(({ id }) => old.nameOf(id)).join('\n'),
      after: is.map(({ id }) => now.nameOf(id)).join('\n'),
      back: (plan) => home.inOrder(plan, old.plan, task),
    };
  }
}

const THE_PLAN = 'The plan';
const NO_FIELD = { place: {}, field: null };

function* fieldChanges(old: Parts, now: Parts): Generator<PlanChange> {
  const plans = versionsOf(old.plan, now.plan);
  const inPlan = (change: ValueChange<Plan>): PlanChange => ({
    ...change,
    key: `plan ${change.path}`,
    place: {},
    field: change.path,
    of: THE_PLAN,
  });
  for (const change of valueChanges(plans, 'plan', old.plan, now.plan)) yield inPlan(change);
  for (const change of formatChanges(plans)) yield { ...inPlan(change), field: null };
  const inPart = (
    id: string,
    place: PlanChange['place'],
    change: ValueChange<Part>,
  ): PlanChange => ({
    ...change,
    key: `${id} ${change.path}`,
    place,
    field: change.path,
    of: now.nameOf(id),
    back: (plan) => home.withPart(plan, id, change.back),
  });
  for (const task of now.plan.tasks) {
    const before = old.tasks.get(task.id);
    const steps = [before?.steps ?? [], task.steps] as const;
    for (const each of before ? valueChanges(plans, 'task', before, task, steps) : []) {
      yield inPart(task.id, { task: task.id }, each);
    }
    for (const step of task.steps) {
      const found = old.steps.get(step.id);
      if (!found) continue;
      const among = [found.task.steps, task.steps] as const;
      for (const each of valueChanges(plans, 'step', found.step, step, among)) {
        yield inPart(step.id, { task: task.id, step: step.id }, each);
      }
    }
  }
}
