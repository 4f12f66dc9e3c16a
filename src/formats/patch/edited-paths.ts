/** What differs between two versions of a plan, as paths: what an edit is about. */
import { matches } from '../../markdown/line-diff.ts';
import type { Holder, Plan, Step } from '../../plan/schema.ts';
import type { FieldPart, Format } from '../language/definition.ts';
import { under } from '../language/pieces.ts';
import { printedFieldsOf } from '../language/printed-parts.ts';
import type { HolderSpan } from '../read/spans.ts';
import { isSame } from './compare.ts';
import { sameOthers } from './same-others.ts';

/** Whether one of `paths` is `path`, or leads to what it is in. */
export function isIn(path: string, paths: ReadonlySet<string>): boolean {
  let at = path;
  while (at !== '') {
    if (paths.has(at)) return true;
    at = at.slice(0, Math.max(0, at.lastIndexOf('.')));
  }
  return false;
}

/**
 * Paths in `one` of all that `other` says no more as it does, or has not at all: tasks and steps are
 * told by their ids. With the plans in turn, they are paths of what is new or differs.
 */
export function editedPaths(one: Plan, other: Plan, format: Format): ReadonlySet<string> {
  const fields = printedFieldsOf(format);
  const result = new Set<string>();
  type Steps = readonly [readonly Step[], readonly Step[]];
  const compare = <H extends Holder>(
    before: H,
    after: H,
    parts: readonly FieldPart[],
    path: string,
    steps: Steps,
  ) => {
    if (before === after && steps[0] === steps[1]) return;
    for (const part of parts) {
      if (!isSame(part, before, after, steps, format)) result.add(path + part.path);
    }
    const same = new Set(sameOthers(before.other, after.other).map(([at]) => at));
    before.other.forEach((_, at) => {
      if (!same.has(at)) result.add(`${path}other.${at}`);
    });
  };
  const tasks = new Map(other.tasks.map((task) => [task.id, task]));
  compare(one, other, fields.plan, '', [[], []]);
  for (const [i, task] of one.tasks.entries()) {
    const after = tasks.get(task.id);
    if (!after) {
      result.add(`tasks.${i}`);
      continue;
    }
    const both: Steps = [task.steps, after.steps];
    compare(task, after, fields.task, `tasks.${i}.`, both);
    if (task.steps === after.steps) continue;
    const steps = new Map(after.steps.map((step) => [step.id, step]));
    for (const [j, step] of task.steps.entries()) {
      const path = `tasks.${i}.steps.${j}`;
      const same = steps.get(step.id);
      if (same) compare(step, same, fields.step, `${path}.`, both);
      else result.add(path);
    }
  }
  return result;
}

/** Paths in `old` of the steps that stand among others of their task in `now`, or in another one. */
export function movedSteps(old: Plan, now: Plan): ReadonlySet<string> {
  const tasks = new Map(now.tasks.map(({ id, steps }) => [id, steps]));
  const paths = old.tasks.flatMap(({ id, steps }, i) => {
    const ids = (some: readonly Step[]) => some.map((step) => step.id);
    const still = new Set(matches(ids(steps), ids(tasks.get(id) ?? [])).map(([at]) => at));
    return steps.flatMap((_, at) => (still.has(at) ? [] : [`tasks.${i}.steps.${at}`]));
  });
  return new Set(paths);
}

/** A path in `old` as one in `now`; null where its task or step is not there. */
export function pathIn(now: Plan, old: Plan, path: string): string | null {
  const [whole, t, s] = /^tasks\.(\d+)(?:\.steps\.(\d+))?/.exec(path) ?? [];
  if (whole === undefined) return path;
  const task = old.tasks[Number(t)];
  const i = now.tasks.findIndex(({ id }) => id === task?.id);
  const rest = path.slice(whole.length);
  if (i < 0 || s === undefined) return i < 0 ? null : `tasks.${i}${rest}`;
  const step = task?.steps[Number(s)];
  const j = now.tasks[i]?.steps.findIndex(({ id }) => id === step?.id) ?? -1;
  return j < 0 ? null : `tasks.${i}.steps.${j}${rest}`;
}

/**
 * The lines that other content at one of the paths in `edited` shares with what has the line: the box
 * of a step stands in the line of its name. `path` is that of what has `span`.
 */
export function* sharedLines(
  span: HolderSpan,
  path: string,
  edited: ReadonlySet<string>,
): Generator<number> {
  for (const [at, { places }] of span.others.entries()) {
    if (!edited.has(under(path, `other.${at}`))) continue;
    for (const range of places.flatMap(({ ranges }) => ranges)) {
      if (range) yield range.line;
    }
  }
  const key = path === '' ? 'tasks' : 'steps';
  for (const [at, inner] of span.inner.entries()) {
    yield* sharedLines(inner, under(path, `${key}.${at}`), edited);
  }
}
