/**
 * The text that a plan was opened from. It is kept beside the plan, and an export in
 * the same format patches it (law 3 of the design).
 */
import type { Plan, Step, Task } from '../plan/schema.ts';
import type { Format } from './language.ts';
import { readPlan } from './read.ts';
import { formatOf } from './registry.ts';
import type { HolderSpan } from './spans.ts';

/** What is to be kept of an opened text, and all that is needed of it. */
export interface Opened {
  /** The text as it was, with its line endings and byte order mark. */
  readonly text: string;
  /** The plan as it was read from it, with its ids; `plan.format` is the format it was read in. */
  readonly plan: Plan;
}

/** An opened text with the place of everything in it. */
export interface OpenedSource {
  readonly text: string;
  readonly format: Format;
  /** The plan as the text says it, with the ids of the kept one. */
  readonly plan: Plan;
  readonly span: HolderSpan;
}

/** The opened text, read again; once for each record. */
export function openedSource(opened: Opened): OpenedSource {
  const known = sources.get(opened);
  if (known) return known;
  const { text } = opened;
  const { plan, span } = readPlan(text.replace(/^\uFEFF/, ''), opened.plan.format);
  const source = {
    text,
    format: formatOf(opened.plan.format),
    plan: withIds(plan, opened.plan),
    span,
  };
  sources.set(opened, source);
  return source;
}

const sources = new WeakMap<Opened, OpenedSource>();

/**
 * A plan with the ids of the one that was kept. A newer reader may see other steps in the
 * same text: those are matched by name, and what it reads in another way counts as edited.
 */
function withIds(plan: Plan, kept: Plan): Plan {
  const tasks = matched(plan.tasks, kept.tasks).map(([task, before]) => {
    if (!before) return task;
    const ids = new Map<string, string>();
    const steps = matched(task.steps, before.steps).map(([step, old]) => {
      if (old) ids.set(step.id, old.id);
      return { ...step, id: old?.id ?? step.id };
    });
    return { ...task, id: before.id, steps: steps.map((step) => withStepIds(step, ids)) };
  });
  return { ...plan, tasks };
}

function withStepIds(step: Step, ids: ReadonlyMap<string, string>): Step {
  const dependsOn = step.dependsOn.map((entry) =>
    'step' in entry ? { step: ids.get(entry.step) ?? entry.step } : entry,
  );
  return { ...step, dependsOn };
}

function matched<V extends Task | Step>(
  read: readonly V[],
  kept: readonly V[],
): (readonly [V, V | undefined])[] {
  if (read.length === kept.length) return read.map((each, i) => [each, kept[i]]);
  const left = [...kept];
  return read.map((each) => {
    const at = left.findIndex((before) => before.name === each.name);
    return [each, at < 0 ? undefined : left.splice(at, 1)[0]];
  });
}
