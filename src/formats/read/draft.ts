/** A plan with its tasks and steps while it is being read. */

import type { Lines } from '../../markdown/blocks.ts';
import { emptyPart, emptyPlan } from '../../plan/blank.ts';
import { AHEAD_OF_STEPS } from '../../plan/dividers.ts';
import { type Part, type Plan, partSchema, type Step, type Task } from '../../plan/schema.ts';
import { syntaxOf } from '../kinds/syntax.ts';
import type { FieldPart, Format, IndexPart } from '../language/definition.ts';
import type { Excerpt } from '../language/excerpt.ts';
import { fieldValue, withFieldValue } from '../language/field-value.ts';
import { type AnySyntax, anyKind } from '../language/kind.ts';
import { placeOf } from '../language/places.ts';
import { HolderDraft } from './holder-draft.ts';
import { type HolderSpan, SpanDraft } from './spans.ts';

/** The names of the steps as a document lists them before their details. */
export interface ReadIndex {
  readonly part: IndexPart;
  readonly names: readonly string[];
  readonly excerpt: Excerpt;
  readonly lines: Lines;
}

const EMPTY_PLAN = emptyPlan('empty');

export type StepDraft = HolderDraft<Step>;

export function stepDraft(): StepDraft {
  return new HolderDraft(emptyPart());
}

export class TaskDraft {
  readonly own = new HolderDraft<Task>(emptyPart());
  readonly steps: StepDraft[] = [];
  index: ReadIndex | null = null;

  /** The task with its steps; the fields that speak of those by number and name are settled. */
  finished(
    format: Format,
    stepFields: readonly ResolvedField[],
    taskFields: readonly ResolvedField[],
  ): Task {
    let steps: readonly Step[] = this.stepsWithIndex();
    const settle = <H extends Part>(
      holder: H,
      fields: readonly ResolvedField[],
      spans: SpanDraft,
    ): H => {
      let result = holder;
      for (const { part, resolve } of fields) {
        const kind = anyKind(part.kind);
        const value = fieldValue(result, part);
        const resolved = resolve(value, steps, placeOf(part, format));
        steps = resolved.steps;
        result = withFieldValue(result, part, kind.normal(resolved.value));
        if (resolved.paths) spans.moveEntries(part, resolved.paths);
      }
      return result;
    };
    const task = settle(this.own.finished(), taskFields, this.own.spans);
    task.steps = steps.map((step, i) =>
      settle(step, stepFields, this.steps[i]?.spans ?? new SpanDraft()),
    );
    return task;
  }

  /**
   * The steps. An index with other names than theirs becomes other content; one without steps makes
   * them.
   */
  private stepsWithIndex(): Step[] {
    const steps = this.steps.map((step) => step.finished());
    if (!this.index) return steps;
    const { part, names, excerpt, lines } = this.index;
    if (steps.length === 0) return names.map((name) => partSchema.parse({ name }));
    const same = names.length === steps.length && steps.every((step, i) => step.name === names[i]);
    if (!same) {
      this.own.spans.dropField(part);
      this.own.keep(AHEAD_OF_STEPS, excerpt, lines, true);
    }
    return steps;
  }
}

export class PlanDraft {
  readonly own: HolderDraft<Plan>;
  readonly tasks: TaskDraft[] = [];
  private readonly format: Format;

  constructor(format: Format) {
    this.own = new HolderDraft({ ...EMPTY_PLAN, format: format.id, ownFormat: format.own ?? null });
    this.format = format;
  }

  finished(stepFields: readonly FieldPart[], taskFields: readonly FieldPart[]): Plan {
    const inSteps = stepFields.flatMap(resolved);
    const inTasks = taskFields.flatMap(resolved);
    const tasks = this.tasks.map((task) => task.finished(this.format, inSteps, inTasks));
    return { ...this.own.finished(), tasks: tasks.length > 0 ? tasks : [emptyPart()] };
  }

  /** Where all parts of the plan stand. To be called after `finished`. */
  span(): HolderSpan {
    return this.own.spans.finished(
      this.tasks.map((task) =>
        task.own.spans.finished(task.steps.map((step) => step.spans.finished([]))),
      ),
    );
  }
}

/** A field that speaks of steps, and how what it says of them is found. */
interface ResolvedField {
  readonly part: FieldPart;
  readonly resolve: NonNullable<AnySyntax['resolve']>;
}

function resolved(part: FieldPart): ResolvedField[] {
  const { resolve } = syntaxOf(part.kind);
  return resolve ? [{ part, resolve }] : [];
}
