/**
 * Tasks and steps in a document that is not laid out as its format has them. Steps are
 * the finest numbered units that carry something of their own: headings (`Phase 2: …`,
 * `Task 1.1`, `3. …`), bold lines, items.
 *
 * The walk asks here only where no field claims the text (see `walk.ts`), so that
 * nothing here changes how a print of ours reads.
 */
import type { Source } from '../../markdown/blocks.ts';
import type { OwnFormat } from '../../plan/own-format.ts';
import type { EachPart, Format, Part } from '../language/definition.ts';
import { isNamed, titleMark } from '../language/marks.ts';
import { eachOf } from '../language/parts.ts';
import { untitledGroups } from './box-groups.ts';
import { ancestorsOf, type Head } from './head.ts';
import { isStepSection, numberingHeads } from './head-groups.ts';
import { headsOf } from './heads.ts';
import { ofSource } from './of-source.ts';
import { inOwnWords } from './own-nouns.ts';
import { dividersOf, namingsOf, phasesIn } from './phases.ts';
import {
  ownTagsIn,
  phaseHead,
  planTitle,
  type TaskHead,
  tasksIn,
  titlePattern,
  titleTask,
} from './task-heads.ts';
import { areStepsTold, withToldHeads, withToldSteps } from './told-steps.ts';
import { type KnownSteps, unitsIn } from './units.ts';

export interface Survey {
  /** By the line of the heading. */
  readonly tasks: ReadonlyMap<number, TaskHead>;
  /** The title of the plan, above its phases; null for none. */
  readonly title: TaskHead | null;
  readonly steps: ReadonlyMap<number, Head>;
  /** Lines of the headings that divide phases: `## Part B` above some of them. */
  readonly dividers: ReadonlySet<number>;
  /**
   * Lines of headings that open nothing, whatever their words name: those whose number the steps below
   * go on with, `2.1` below `## 2. Testing`, and those that are called like the section of the steps
   * and have none, where another one has them.
   */
  readonly nameless: ReadonlySet<number>;
  /** Whether a step comes after `line` in the same task; `hasPartAfter`: a step or a named part. */
  hasStepAfter(line: number): boolean;
  hasPartAfter(line: number): boolean;
  /** The level of the first task after `line`; 0 for none. */
  taskLevelAfter(line: number): number;
  /** Whether a step begins after the line `start` and before `end`. */
  hasStepWithin(start: number, end: number): boolean;
  /** Paths of the fields of a step that labels name below the heading, bold line or item at `line`. */
  fieldsBelow(line: number): ReadonlySet<string>;
}

/**
 * What tasks and steps `source` has. In a document's own format these are those of the built-in one
 * that it goes on from: a field that the document has beside that makes no step, and none less.
 */
export function surveyOf(source: Source, own: Format): Survey {
  const plain = surveyIn(source, own.base ?? own, own);
  if (plain.steps.size > 0) return plain;
  // A person said where they are: a heading that no format knows.
  const told = withToldSteps(own);
  return told ? surveyIn(source, told, own) : plain;
}

/** The same, by the words of `format`. */
function surveyIn(source: Source, format: Format, own: Format): Survey {
  const steps = stepsOf(format);
  const heads = headsIn(source, format);
  let { tasks, found } = divisionIn(source, format);
  if (found.length === 0 && tasks.size === 0) found = untitledGroups(heads);
  if (found.length === 0 && hasSteps(own)) {
    ({ tasks, found } = divisionOf(source, format, true));
  }
  found = withToldHeads(heads, found, format, own, ({ line }) => tasks.has(line));
  const title = own.own?.title ? planTitle(heads, own.own.title) : null;
  let dividers: readonly Head[] = [];
  if (own.own?.isPhased) {
    const phases = phasesIn(heads, found);
    dividers = dividersOf(phases);
    if (phases.length > 0 || title)
      tasks = new Map(phases.map((head) => [head.line, phaseHead(head)]));
  }
  const units = new Map<number, Head>();
  const below = new Map<number, ReadonlySet<string>>();
  const partLines: number[] = [];
  const ends = [...tasks.keys()];
  for (const head of found) units.set(head.line, inOwnWords(head));
  for (const { line, facts, named } of heads) {
    below.set(line, pathsOf(facts.fields));
    if (named !== null || units.has(line)) partLines.push(line);
  }
  const stepLines = [...units.keys()];
  const isBefore = (lines: readonly number[], line: number) =>
    after(lines, line) < after(ends, line);
  return {
    tasks,
    title,
    steps: units,
    dividers: new Set(dividers.map(({ line }) => line)),
    nameless: new Set(
      [
        ...numberingHeads(found),
        ...found,
        ...withoutSteps(heads, found, steps, (line) => after(ends, line)),
      ].map(({ line }) => line),
    ),
    fieldsBelow: (line) => below.get(line) ?? NONE,
    hasStepWithin: (start, end) => after(stepLines, start) < end,
    taskLevelAfter: (line) => tasks.get(after(ends, line))?.level ?? 0,
    hasStepAfter: (line) => isBefore(stepLines, line),
    hasPartAfter: (line) => isBefore(partLines, line),
  };
}

/** What the own format of a text says of what its headings divide. */
export type Division = Pick<OwnFormat, 'title'> & Partial<Pick<OwnFormat, 'isPhased' | 'names'>>;

/**
 * What the own format of a text says of its phases, where the tasks of `format` are none; else of the
 * heading above its tasks; null for neither.
 */
export function dividedIn(source: Source, format: Format): Division | null {
  const each = eachOf(format.parts, 'tasks');
  const heads = headsIn(source, format);
  const { tasks, found } = divisionIn(source, format);
  const [only, ...others] = tasks.values();
  const isTitle = only === undefined || titleTask(source, heads, format, each).has(only.line);
  const tags = ownTagsIn(source, each);
  if (others.length > 0 || !isTitle || tags.length > 1 || (only?.level ?? 1) > 1) {
    // In a tag the first heading is the name of the task.
    return tags.length > 0 ? null : titledAbove(heads, tasks, format);
  }
  const phases = phasesIn(heads, found);
  if (phases.length === 0 || phases.some(({ line }) => line === only?.line)) return null;
  const names = namingsOf(heads, phases, found, { task: each, step: stepsOf(format) });
  return { isPhased: true, title: only ? titlePattern(only) : '', names };
}

/**
 * How the only task of a text without a title is called, by no heading: `## Why` and `## How` are
 * sections of it, and not of a plan without a task. Null where a heading, or a tag, begins one, and where
 * there is a heading that a title would have to stand above.
 */
export function untitledIn(source: Source, format: Format): Pick<OwnFormat, 'names'> | null {
  const each = eachOf(format.parts, 'tasks');
  const { tasks } = surveyOf(source, format);
  const hasHighest = source.blocks.some((block) => block.type === 'heading' && block.level === 1);
  if (hasHighest || tasks.size > 0 || ownTagsIn(source, each).length > 0) return null;
  return { names: [{ of: 'task', level: 1, text: '{name}', placeholder: '', help: '' }] };
}

/** The title of a plan above all of its tasks, `# Shed` above `## Task: Roof`; null for none. */
function titledAbove(
  heads: readonly Head[],
  tasks: ReadonlyMap<number, TaskHead>,
  format: Format,
): Division | null {
  const first = heads.find(({ via }) => via === 'heading');
  const title = planTitle(heads, '{name}');
  const fixed = titleMark(format.parts);
  const isAbove = [...tasks.values()].every(({ level, line }) => {
    return level > 1 && line > (title?.line ?? line);
  });
  const isFree = first?.named === null && !(fixed && isNamed(fixed, first.text));
  return title && isFree && tasks.size > 0 && isAbove ? { title: titlePattern(title) } : null;
}

/**
 * The headings that are called like the section of the steps and have none, where another one of the
 * same task has them. `taskEnd` gives the end of the task that has a line.
 */
function withoutSteps(
  heads: readonly Head[],
  found: readonly Head[],
  steps: EachPart,
  taskEnd: (line: number) => number,
): readonly Head[] {
  const divided = ancestorsOf(found);
  const sections = heads.filter(
    ({ named, via }) => via === 'heading' && isStepSection(named, steps),
  );
  const filled = new Set(
    sections.filter((head) => divided.has(head)).map(({ line }) => taskEnd(line)),
  );
  return sections.filter((head) => !divided.has(head) && filled.has(taskEnd(head.line)));
}

function stepsOf({ parts }: Format): EachPart {
  return eachOf(eachOf(parts, 'tasks').parts, 'steps');
}

/** The heads of a text, by the words of a format: those of a document's own are its built-in one's. */
const headsIn = ofSource((source: Source, format: Format) => {
  const each = eachOf(format.parts, 'tasks');
  const words = { planParts: format.parts, taskParts: each.parts, steps: stepsOf(format) };
  return headsOf(source, words);
});

interface Divided {
  readonly tasks: ReadonlyMap<number, TaskHead>;
  readonly found: readonly Head[];
}

/** The tasks of a text, and the steps of each, where nobody says that it has some but the words of `format`. */
const divisionIn = ofSource((source: Source, format: Format) => {
  return divisionOf(source, format, areStepsTold(format));
});

/** The same; `areThere`: it is known to have steps. */
function divisionOf(source: Source, format: Format, areThere: boolean): Divided {
  const heads = headsIn(source, format);
  const each = eachOf(format.parts, 'tasks');
  const steps = { steps: stepsOf(format), areThere, areTold: areStepsTold(format) };
  const title = titleTask(source, heads, format, each);
  let tasks: ReadonlyMap<number, TaskHead> = tasksIn(heads, each, title);
  let found: readonly Head[] = unitsIn(heads, steps, ({ line }) => tasks.has(line));
  // A task has its steps below it: `### Issue: disk full` behind all steps is none.
  const [firstTask = 0] = tasks.keys();
  if ((found.at(-1)?.line ?? firstTask) < firstTask) {
    tasks = title;
    found = unitsIn(heads, steps, ({ line }) => tasks.has(line));
  }
  // The steps of one task may be headings, those of the next items: each task is looked at alone.
  const known = new Set(found);
  const isTask = ({ line }: Head) => tasks.has(line);
  // A title that is the only task has all of the text, tags and all.
  const isWhole = tasks.size > 0 && [...tasks.keys()].every((line) => title.has(line));
  const [before = [], ...parts] = dividedBy(heads, isTask, isWhole ? [] : ownTagsIn(source, each));
  // The title is a task beside the others where it has steps of its own.
  const withTitle = new Map([...title, ...tasks]);
  const isOne = ({ line }: Head) => withTitle.has(line);
  const first =
    withTitle.size > tasks.size
      ? unitsWithin(before, known, steps, isOne)
      : before.filter((head) => known.has(head));
  // One task that has all of the text is looked at already.
  const within = (part: readonly Head[]) =>
    part.length === heads.length ? found : unitsWithin(part, known, steps, isTask);
  found = [...first, ...parts.flatMap(within)];
  if (first.length > 0) tasks = withTitle;
  return { tasks, found };
}

const NONE: ReadonlySet<string> = new Set();

/** Whether a document's own format says that the document has steps: it has fields of them. */
function hasSteps({ own }: Format): boolean {
  const all = [...(own?.had.fields ?? []), ...(own?.parts ?? [])];
  return all.some(({ of }) => of === 'step');
}

function pathsOf(parts: ReadonlySet<Part>): ReadonlySet<string> {
  return new Set([...parts].flatMap((part) => (part.part === 'field' ? [part.path] : [])));
}

/** The heads before the first task, and those of each task with its own. `tags` begin tasks, too. */
function dividedBy(
  heads: readonly Head[],
  isTask: (head: Head) => boolean,
  tags: readonly number[],
): Head[][] {
  const parts: Head[][] = [[]];
  let last = -1;
  for (const head of heads) {
    const isTagged = after(tags, last) <= head.line;
    if (isTagged || isTask(head)) parts.push([]);
    parts.at(-1)?.push(head);
    last = head.line;
  }
  return parts;
}

/**
 * The steps of one task, whose heads are `heads`: what they give alone; where that is nothing, those
 * of them in `known`, which were found in the whole text.
 */
function unitsWithin(
  heads: readonly Head[],
  known: ReadonlySet<Head>,
  steps: KnownSteps,
  isTask: (head: Head) => boolean,
): readonly Head[] {
  const alone = unitsIn(heads, steps, isTask);
  return alone.length > 0 ? alone : heads.filter((head) => known.has(head));
}

/** The first of the sorted `lines` after `line`; infinite for none. */
function after(lines: readonly number[], line: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) > line) high = middle;
    else low = middle + 1;
  }
  return lines[low] ?? Number.POSITIVE_INFINITY;
}
