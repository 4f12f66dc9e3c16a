/** A plan, task or step while it is being read. */
import { emptyPlan } from '../plan/blank.ts';
import { valueAt, withValueAt } from '../plan/path.ts';
import {
  type Other,
  type Plan,
  planSchema,
  type Step,
  stepSchema,
  type Task,
  taskSchema,
} from '../plan/schema.ts';
import { anyKind } from './kind.ts';
import type { FieldPart, Format } from './language.ts';
import { placeOf } from './places.ts';

/** The names of the steps as a document lists them before their details. */
export interface ReadIndex {
  readonly names: readonly string[];
  readonly text: string;
}

abstract class Draft<V extends Plan | Task | Step> {
  /** Path of the field that was read last: other content is anchored to it. */
  last = '';
  protected value: V;
  private readonly others: Other[] = [];

  constructor(value: V) {
    this.value = value;
  }

  set(path: string, value: unknown): void {
    this.value = withValueAt(this.value, path, value);
  }

  /** Keeps text that fits no field, after the field at `after`. */
  keep(after: string, text: string): void {
    if (text === '') return;
    const last = this.others.at(-1);
    if (last?.after === after) {
      this.others[this.others.length - 1] = { after, text: `${last.text}\n\n${text}` };
    } else this.others.push({ after, text });
  }

  protected withOthers(): V {
    return { ...this.value, other: this.others };
  }
}

export class StepDraft extends Draft<Step> {
  constructor() {
    super(stepSchema.parse({}));
  }

  finished(): Step {
    return this.withOthers();
  }
}

export class TaskDraft extends Draft<Task> {
  readonly steps: StepDraft[] = [];
  index: ReadIndex | null = null;

  constructor() {
    super(taskSchema.parse({}));
  }

  /** The task with its steps; what speaks of steps by number and name is settled. */
  finished(
    format: Format,
    stepFields: readonly FieldPart[],
    taskFields: readonly FieldPart[],
  ): Task {
    let steps: readonly Step[] = this.stepsWithIndex();
    const settle = <H extends Task | Step>(holder: H, fields: readonly FieldPart[]): H => {
      let result = holder;
      for (const part of fields) {
        const kind = anyKind(part.kind);
        if (!kind.resolve) continue;
        const value = valueAt(result, part.path);
        const resolved = kind.resolve(value, steps, placeOf(part, format));
        steps = resolved.steps;
        result = withValueAt(result, part.path, resolved.value);
      }
      return result;
    };
    const task = settle(this.withOthers(), taskFields);
    return { ...task, steps: steps.map((step) => settle(step, stepFields)) };
  }

  /** An index that only repeats the names of the steps says nothing new. */
  private stepsWithIndex(): Step[] {
    const steps = this.steps.map((step) => step.finished());
    if (!this.index) return steps;
    const { names, text } = this.index;
    if (steps.length === 0) return names.map((name) => stepSchema.parse({ name }));
    const same = names.length === steps.length && steps.every((step, i) => step.name === names[i]);
    if (!same) this.keep('<steps', text);
    return steps;
  }
}

export class PlanDraft extends Draft<Plan> {
  readonly tasks: TaskDraft[] = [];
  private readonly format: Format;

  constructor(format: Format) {
    super(emptyPlan(format.id));
    this.format = format;
  }

  finished(stepFields: readonly FieldPart[], taskFields: readonly FieldPart[]): Plan {
    const tasks = this.tasks.map((task) => task.finished(this.format, stepFields, taskFields));
    return planSchema.parse({ ...this.withOthers(), tasks: tasks.length > 0 ? tasks : [{}] });
  }
}

export type AnyDraft = PlanDraft | TaskDraft | StepDraft;
