/**
 * Finding and replacing in all texts of a plan. What is not text stays out of it: ids,
 * boxes, and the steps that a step waits for.
 */
import type { Own } from './own.ts';
import { type Holder, type Plan, partSchema, planSchema, type Task } from './schema.ts';

export interface Query {
  readonly text: string;
  readonly matchCase: boolean;
  /** Only where letters, digits and `_` end at both sides. */
  readonly wholeWords: boolean;
}

/** One place where a query was found. */
export interface Match {
  /** The ids of the task and the step that it is in or below; neither for the plan itself. */
  readonly task?: string;
  readonly step?: string;
  /** Path of the text from there: `actions.0.children.1.text`. */
  readonly path: string;
  /** Its range in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Matches in the plan or a task without what is nested in it, or in a step with all below it. */
type Found = readonly Omit<Match, 'task' | 'step'>[];

/** A range of a text, in UTF-16 units. */
export type TextRange = Pick<Match, 'start' | 'end'>;

/**
 * A search for `query`: call it with a plan, again after each change; what did not change
 * is not searched again. The matches come in the order of the model.
 */
export function searchFor(query: Query): (plan: Plan) => readonly Match[] {
  const pattern = searchPattern(query);
  if (!pattern) return () => [];
  return searchBy((text) =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
    })),
  );
}

/** The same for what `find` finds in a text, which is at a path from its plan, task or step down. */
export function searchBy(
  find: (text: string, path: string) => readonly TextRange[],
): (plan: Plan) => readonly Match[] {
  const known = new WeakMap<Holder, Found>();
  const inHolder = (holder: Holder, nested?: 'tasks' | 'steps'): Found => {
    const before = known.get(holder);
    if (before) return before;
    const found = textsOf(holder, nested).flatMap(({ path, text }) =>
      find(text, path).map((range) => ({ path, ...range })),
    );
    known.set(holder, found);
    return found;
  };
  return (plan) => [
    ...plan.tasks.flatMap((task) => [
      ...inHolder(task, 'steps').map((match) => ({ ...match, task: task.id })),
      ...task.steps.flatMap((step) =>
        inHolder(step).map((match) => ({ ...match, task: task.id, step: step.id })),
      ),
    ]),
    ...inHolder(plan, 'tasks'),
  ];
}

/**
 * `plan` with each of `matches`, which were found in it, replaced by `replacement`. The schema
 * tidies what was changed: an item of which nothing is left is gone.
 */
export function withReplaced(plan: Plan, matches: readonly Match[], replacement: string): Plan {
  const inHolder = (task?: string, step?: string) =>
    matches.filter((match) => match.task === task && match.step === step);
  const tasksHit = new Set(matches.map(({ task }) => task));
  const tasks = plan.tasks.map((task) => {
    if (!tasksHit.has(task.id)) return task;
    const stepsHit = new Set(inStepsOf(task, matches));
    const steps = task.steps.map((step) =>
      stepsHit.has(step.id)
        ? partSchema.parse(replaced(step, inHolder(task.id, step.id), replacement))
        : step,
    );
    const own = inHolder(task.id);
    const changed = own.length === 0 ? task : partSchema.parse(replaced(task, own, replacement));
    return { ...changed, steps };
  });
  const own = inHolder();
  const changed = own.length === 0 ? plan : planSchema.parse(replaced(plan, own, replacement));
  return { ...changed, tasks };
}

function inStepsOf({ id }: Task, matches: readonly Match[]): readonly (string | undefined)[] {
  return matches.filter(({ task }) => task === id).map(({ step }) => step);
}

/** Matches every occurrence of `query` in a text; null for an empty one, which is nowhere. */
export function searchPattern({ text, matchCase, wholeWords }: Query): RegExp | null {
  if (text === '') return null;
  const literal = text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const pattern = wholeWords ? `(?<![\\p{L}\\p{N}_])${literal}(?![\\p{L}\\p{N}_])` : literal;
  return new RegExp(pattern, matchCase ? 'gu' : 'giu');
}

interface TextAt {
  readonly path: string;
  readonly text: string;
}

/** The texts of a holder, without those in the list `nested`. */
function textsOf(holder: Holder, nested: string | undefined): readonly TextAt[] {
  return Object.entries(holder).flatMap(([name, value]) => {
    // What a field is called is the format's, as elsewhere.
    if (name === nested || name === 'ownFormat') return [];
    return name === 'own' ? holder.own.flatMap(ownTexts) : textsIn(value, name);
  });
}

/** The texts of a field of one's own, whose path has its key: `own.people.0.first`. */
function ownTexts({ key, value }: Own): readonly TextAt[] {
  const path = `own.${key}`;
  return typeof value === 'string' ? [{ path, text: value }] : textsIn(value, path);
}

function textsIn(value: unknown, path: string): readonly TextAt[] {
  if (typeof value === 'string') return isText(path) ? [{ path, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

function isText(path: string): boolean {
  return !NO_TEXT.test(path);
}
const NO_TEXT = /^(?:id|format)$|\.(?:id|box|after|step)$|(?:^|\.)own\.\d+\.(?:key|kind)$/;

/** A copy of `root` with the texts at the paths of `matches` changed. */
function replaced<T extends Holder>(root: T, matches: Found, replacement: string): T {
  const copy = structuredClone(root);
  // From the last match to the first: a replacement moves the ranges behind it.
  for (const { path, start, end } of matches.toReversed()) {
    const keys = keysTo(root, path);
    const last = keys.pop() ?? '';
    let holder = copy as Record<string, unknown>;
    for (const key of keys) holder = holder[key] as Record<string, unknown>;
    const text = holder[last] as string;
    holder[last] = text.slice(0, start) + replacement + text.slice(end);
  }
  return copy;
}

/** The whole text of `holder` that a match is in. */
export function textOfMatch(holder: Holder, { path }: Pick<Match, 'path'>): string {
  let value: unknown = holder;
  for (const key of keysTo(holder, path)) value = (value as Record<string, unknown>)[key];
  return value as string;
}

/** The keys that lead from a plan, task or step to the text at a path. */
function keysTo({ own }: Holder, path: string): string[] {
  const [name = '', key, ...inner] = path.split('.');
  if (name !== 'own') return path.split('.');
  return [name, `${own.findIndex((each) => each.key === key)}`, 'value', ...inner];
}
