/**
 * What a patched text loses beside the edit: lines of the opened text that are gone though nobody
 * edited the part of the plan that they belong to.
 */
import { thematicBreakIn } from '../../markdown/marks/thematic-break.ts';
import { countOf } from '../../plan/number.ts';
import type { Holder, Plan, Step } from '../../plan/schema.ts';
import { withLf } from '../../plan/text.ts';
import type { FieldPart, Format } from '../language/definition.ts';
import { under } from '../language/pieces.ts';
import { printedFieldsOf } from '../language/printed-parts.ts';
import { type Owner, ownersOf } from '../read/owners.ts';
import type { HolderSpan } from '../read/spans.ts';
import { isSame } from './compare.ts';
import { WRITTEN } from './number-series.ts';
import type { OpenedSource } from './opened.ts';
import { sameOthers } from './same-others.ts';

/** A line of the opened text that is gone, or says something else. */
export interface LineBeside {
  /** From 0. */
  readonly line: number;
  readonly text: string;
  /** What it said: a path in the plan as it was read. */
  readonly path: string;
}

/** What texts lose of an opened one, where they are to say `plan`. */
export class Losses {
  private readonly source: OpenedSource;
  private readonly plan: Plan;
  private readonly lines: readonly string[];
  private known: Edited | null = null;

  constructor(source: OpenedSource, plan: Plan) {
    this.source = source;
    this.plan = plan;
    this.lines = linesOf(source.text);
  }

  /**
   * The lines of the opened text that are not in `text`, without those of what differs in the plan. A
   * number that is counted on is no loss: lines are compared without their figures.
   */
  in(text: string): LineBeside[] {
    const { start, old, now } = changedLines(this.lines, linesOf(text));
    if (old.length === 0) return [];
    const left = new Map<string, number>();
    for (const line of now) {
      const key = keyOf(line);
      left.set(key, (left.get(key) ?? 0) + 1);
    }
    const { paths, shared } = this.edited();
    const owners = ownersIn(this.source, this.lines.length);
    return old.flatMap((line, i): LineBeside[] => {
      const at = start + i;
      const { path = '', role } = owners[at] ?? {};
      if (line.trim() === '' || shared.has(at) || isIn(path, paths)) return [];
      const key = keyOf(line);
      const count = left.get(key) ?? 0;
      left.set(key, count - 1);
      // A rule between two parts goes with one of them: which of those in a text, nobody can say.
      return count > 0 || role === 'gap' || thematicBreakIn(line)
        ? []
        : [{ line: at, text: line, path }];
    });
  }

  /** The same for each text. */
  private edited(): Edited {
    if (this.known) return this.known;
    const { plan, span, format } = this.source;
    const paths = editedPaths(plan, this.plan, format);
    this.known = { paths, shared: new Set(sharedLines(span, '', paths)) };
    return this.known;
  }
}

/** What was edited: paths in the plan as it was, and lines that it shares with what was not. */
interface Edited {
  readonly paths: ReadonlySet<string>;
  readonly shared: ReadonlySet<number>;
}

/** The lines of two texts from `start` on, up to those at the end that are the same in both. */
function changedLines(old: readonly string[], now: readonly string[]) {
  const fewer = Math.min(old.length, now.length);
  let start = 0;
  while (start < fewer && old[start] === now[start]) start++;
  let behind = 0;
  while (behind < fewer - start && old.at(-1 - behind) === now.at(-1 - behind)) behind++;
  return {
    start,
    old: old.slice(start, old.length - behind),
    now: now.slice(start, now.length - behind),
  };
}

/**
 * The lines that other content which was edited shares with what has the line: the box of a step
 * stands in the line of its name. `edited` are paths, as of all that is below `path`.
 */
function* sharedLines(
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

function linesOf(text: string): string[] {
  return withLf(text.replace(/^\uFEFF/, '')).split('\n');
}

/** A line without what it counts: `## Phase 2.1: Sow`, `## Phase II: Sow`. */
function keyOf(line: string): string {
  return line
    .trim()
    .replace(FIGURES, (word) => (/\d/.test(word) || countOf(word, WRITTEN) > 0 ? '0' : word));
}

const FIGURES = /\d+(?:\.\d+)*|(?<=\p{L}[ \t])\p{L}{1,5}(?=[ \t]*[:：)–—])/gu;

const owners = new WeakMap<OpenedSource, readonly Owner[]>();

function ownersIn(source: OpenedSource, count: number): readonly Owner[] {
  const known = owners.get(source) ?? ownersOf(source.span, count);
  owners.set(source, known);
  return known;
}

/** Whether one of `paths` is `path`, or leads to what it is in. */
function isIn(path: string, paths: ReadonlySet<string>): boolean {
  let at = path;
  while (at !== '') {
    if (paths.has(at)) return true;
    at = at.slice(0, Math.max(0, at.lastIndexOf('.')));
  }
  return false;
}

/**
 * Paths in the plan as it was of all that it says no more as it did: tasks and steps are told by
 * their ids.
 */
function editedPaths(old: Plan, now: Plan, format: Format): ReadonlySet<string> {
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
  const tasks = new Map(now.tasks.map((task) => [task.id, task]));
  compare(old, now, fields.plan, '', [[], []]);
  for (const [i, task] of old.tasks.entries()) {
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
