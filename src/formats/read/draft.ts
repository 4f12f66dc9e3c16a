/** A plan, task or step while it is being read. */

import { emptyPlan } from '../../plan/blank.ts';
import { newId } from '../../plan/id.ts';
import { isLoneBox } from '../../plan/lone-box.ts';
import { valueAt, withValueAt } from '../../plan/path.ts';
import {
  type Other,
  type Plan,
  type Step,
  stepSchema,
  type Task,
  taskSchema,
} from '../../plan/schema.ts';
import { normalProse } from '../../plan/text.ts';
import type { FieldPart, Format, IndexPart, Part } from '../language/definition.ts';
import type { Excerpt } from '../language/excerpt.ts';
import { anyKind } from '../language/kind.ts';
import { placeOf } from '../language/places.ts';
import type { Lines } from '../language/region.ts';
import { type HolderSpan, SpanDraft } from './spans.ts';

/** The names of the steps as a document lists them before their details. */
export interface ReadIndex {
  readonly part: IndexPart;
  readonly names: readonly string[];
  readonly excerpt: Excerpt;
  readonly lines: Lines;
}

abstract class Draft<V extends Plan | Task | Step> {
  /** Path of the field that was read last: other content is anchored to it. */
  last = '';
  /** Parts that were read: a second one is other content. */
  readonly seen = new Set<Part>();
  /** Fields that have a value. */
  readonly filled = new Set<Part>();
  readonly spans = new SpanDraft();
  /** Its own; what is in it may be shared. */
  protected readonly value: V;
  private readonly others: Other[] = [];

  constructor(value: V) {
    this.value = value;
  }

  /** Gives a field what was read, in the normal form of its kind. */
  set({ path, kind }: FieldPart, value: unknown): void {
    const [key = '', ...inner] = path.split('.');
    const own = this.value as Record<string, unknown>;
    const normal = anyKind(kind).normal(value);
    own[key] =
      inner.length === 0 ? normal : withValueAt(own[key] as object, inner.join('.'), normal);
  }

  /**
   * Keeps text that fits no field, after the field at `after`. It stands in `lines`;
   * `alone` says whether nothing else does.
   */
  keep(after: string, { text, lines: ranges }: Excerpt, lines: Lines, alone: boolean): void {
    if (text === '') return;
    const last = this.others.at(-1);
    const place = { text, lines, alone, ranges };
    // A box is an entry of its own, which can be set and cleared.
    if (last?.after !== after || isLoneBox(last) || isLoneBox(place)) {
      this.spans.other(after, place, false);
      this.others.push({ after, text });
      return;
    }
    // A heading may stand right below what is before it.
    const gap = this.spans.isRightBelow(place) ? '\n' : '\n\n';
    this.spans.other(after, place, true);
    this.others[this.others.length - 1] = { after, text: last.text + gap + text };
  }

  /** The value with its other content, when all of it is read. */
  protected withOthers(): V {
    if (this.others.length > 0) {
      const other = this.others.map(({ after, text }) => ({ after, text: normalProse(text) }));
      this.value.other = other.filter(({ text }) => text !== '');
    }
    return this.value;
  }
}

const EMPTY_PLAN = emptyPlan('empty');
const EMPTY_STEP = stepSchema.parse({});
const EMPTY_TASK = taskSchema.parse({});

export class StepDraft extends Draft<Step> {
  constructor() {
    super({ ...EMPTY_STEP, id: newId() });
  }

  set number(number: string) {
    this.value.number = number;
  }

  finished(): Step {
    return this.withOthers();
  }
}

export class TaskDraft extends Draft<Task> {
  readonly steps: StepDraft[] = [];
  index: ReadIndex | null = null;

  constructor() {
    super({ ...EMPTY_TASK, id: newId() });
  }

  /** The task with its steps; the fields that speak of those by number and name are settled. */
  finished(
    format: Format,
    stepFields: readonly FieldPart[],
    taskFields: readonly FieldPart[],
  ): Task {
    let steps: readonly Step[] = this.stepsWithIndex();
    const settle = <H extends Task | Step>(
      holder: H,
      fields: readonly FieldPart[],
      spans: SpanDraft,
    ): H => {
      let result = holder;
      for (const part of fields) {
        const kind = anyKind(part.kind);
        const value = valueAt(result, part.path);
        if (!kind.resolve || kind.isEmpty(value)) continue;
        const resolved = kind.resolve(value, steps, placeOf(part, format));
        steps = resolved.steps;
        result = withValueAt(result, part.path, kind.normal(resolved.value));
        if (resolved.paths) spans.moveEntries(part, resolved.paths);
      }
      return result;
    };
    const task = settle(this.withOthers(), taskFields, this.spans);
    task.steps = steps.map((step, i) =>
      settle(step, stepFields, this.steps[i]?.spans ?? new SpanDraft()),
    );
    return task;
  }

  /** An index that only repeats the names of the steps says nothing new. */
  private stepsWithIndex(): Step[] {
    const steps = this.steps.map((step) => step.finished());
    if (!this.index) return steps;
    const { part, names, excerpt, lines } = this.index;
    if (steps.length === 0) return names.map((name) => stepSchema.parse({ name }));
    const same = names.length === steps.length && steps.every((step, i) => step.name === names[i]);
    if (!same) {
      this.spans.dropField(part);
      this.keep('<steps', excerpt, lines, true);
    }
    return steps;
  }
}

export class PlanDraft extends Draft<Plan> {
  readonly tasks: TaskDraft[] = [];
  private readonly format: Format;

  constructor(format: Format) {
    super({ ...EMPTY_PLAN, format: format.id });
    this.format = format;
  }

  finished(stepFields: readonly FieldPart[], taskFields: readonly FieldPart[]): Plan {
    const inSteps = stepFields.filter(speaksOfSteps);
    const inTasks = taskFields.filter(speaksOfSteps);
    const tasks = this.tasks.map((task) => task.finished(this.format, inSteps, inTasks));
    return { ...this.withOthers(), tasks: tasks.length > 0 ? tasks : [taskSchema.parse({})] };
  }

  /** Where all of it stands; after `finished`. */
  span(): HolderSpan {
    return this.spans.finished(
      this.tasks.map((task) =>
        task.spans.finished(task.steps.map((step) => step.spans.finished([]))),
      ),
    );
  }
}

function speaksOfSteps({ kind }: FieldPart): boolean {
  return anyKind(kind).resolve !== undefined;
}

export type AnyDraft = PlanDraft | TaskDraft | StepDraft;
