/**
 * Tasks and steps in a document that is not laid out as its format has them. Steps are
 * the finest numbered units that carry something of their own: headings (`Phase 2: …`,
 * `Task 1.1`, `3. …`), bold lines, items.
 *
 * The walk asks here only where no field claims the text (see `walk.ts`), so that
 * nothing here changes how a print of ours reads.
 */
import type { Source } from '../../markdown/blocks.ts';
import { tagIn } from '../../markdown/marks/tag.ts';
import { sliceOf } from '../../markdown/range.ts';
import type { EachPart, Format, Part } from '../language/definition.ts';
import type { Chars, PlacedText } from '../language/excerpt.ts';
import { isNamed } from '../language/marks.ts';
import { eachOf } from '../language/parts.ts';
import { ancestorsOf, type Head } from './head.ts';
import { carries, isStepSection, numberingHeads } from './head-groups.ts';
import { headsOf } from './heads.ts';
import { type NamedLine, titleSpan } from './step-title.ts';
import { type Beside, nounOf, nounsOf, parseTitle, saidBeside, type Title } from './title.ts';
import { unitsIn } from './units.ts';
import { untitledGroups } from './untitled.ts';

export interface TaskHead extends NamedLine, PlacedText {
  readonly level: number;
  /** What the heading says beside the name: a status, a box. */
  readonly beside: readonly Beside[];
}

export interface Survey {
  /** By the line of the heading. */
  readonly tasks: ReadonlyMap<number, TaskHead>;
  readonly steps: ReadonlyMap<number, Head>;
  /**
   * Lines of headings whose number the steps below go on with, `2.1` below `## 2. Testing`: these
   * open no field, whatever their words name.
   */
  readonly numbering: ReadonlySet<number>;
  /** Whether a step comes after `line` in the same task; `hasPartAfter`: a step or a named part. */
  hasStepAfter(line: number): boolean;
  hasPartAfter(line: number): boolean;
  /** The level of the first task after `line`; null for none. */
  taskLevelAfter(line: number): number | null;
  /** Whether a step begins after the line `start` and before `end`. */
  hasStepWithin(start: number, end: number): boolean;
  /** The fields of a step that labels name below the heading, bold line or item at `line`. */
  fieldsBelow(line: number): ReadonlySet<Part>;
}

export function surveyOf(source: Source, format: Format): Survey {
  const each = eachOf(format.parts, 'tasks');
  const steps = eachOf(each.parts, 'steps');
  const heads = headsOf(source, { planParts: format.parts, taskParts: each.parts, steps });
  const ownTags = ownTagsIn(source, each);
  const title = titleTask(ownTags, heads, format, each);
  let tasks = tasksIn(title, heads, each);
  let found = unitsIn(heads, steps, ({ line }) => tasks.has(line));
  // A task has its steps below it: `### Issue: disk full` behind all steps is none.
  const [firstTask = 0] = tasks.keys();
  if ((found.at(-1)?.line ?? firstTask) < firstTask) {
    tasks = title;
    found = unitsIn(heads, steps, ({ line }) => tasks.has(line));
  }
  // The steps of one task may be headings, those of the next items: each task is looked at alone.
  const isTask = ({ line }: Head) => tasks.has(line);
  if (tasks.size > 0) {
    const known = new Set(found);
    // A title that is the only task has all of the text, tags and all.
    const isWhole = [...tasks.keys()].every((line) => title.has(line));
    const tags = isWhole ? [] : ownTags;
    const [before = [], ...parts] = dividedBy(heads, isTask, tags);
    // The title is a task beside the others where it has steps of its own.
    const hasTitle = [...title.keys()].some((line) => !tasks.has(line));
    const withTitle = hasTitle ? new Map([...title, ...tasks]) : tasks;
    const isOne = ({ line }: Head) => withTitle.has(line);
    const titled = hasTitle ? unitsWithin(before, known, steps, isOne) : [];
    const first = titled.length > 0 ? titled : before.filter((head) => known.has(head));
    found = [...first, ...parts.flatMap((part) => unitsWithin(part, known, steps, isTask))];
    if (titled.length > 0) tasks = withTitle;
  }
  if (found.length === 0 && tasks.size === 0 && !hasOwnTask(ownTags, heads[0])) {
    found = [...untitledGroups(heads)];
  }
  const units = new Map<number, Head>();
  const below = new Map<number, ReadonlySet<Part>>();
  const partLines: number[] = [];
  for (const head of found) units.set(head.line, head);
  for (const { line, facts, named } of heads) {
    if (facts.fields.size > 0) below.set(line, facts.fields);
    if (named !== null || units.has(line)) partLines.push(line);
  }
  const ends = [...tasks.keys()];
  const stepLines = [...units.keys()];
  const isBefore = (lines: readonly number[], line: number): boolean => {
    const next = after(lines, line);
    return next !== undefined && next < (after(ends, line) ?? Number.POSITIVE_INFINITY);
  };
  return {
    tasks,
    steps: units,
    numbering: new Set([...numberingHeads(found)].map(({ line }) => line)),
    fieldsBelow: (line) => below.get(line) ?? NONE,
    hasStepWithin: (start, end) => (after(stepLines, start) ?? end) < end,
    taskLevelAfter: (line) => tasks.get(after(ends, line) ?? -1)?.level ?? null,
    hasStepAfter: (line) => isBefore(stepLines, line),
    hasPartAfter: (line) => isBefore(partLines, line),
  };
}

/**
 * Whether a heading is a task beside those that are called so with a colon, of which `first` is the
 * first: it is deeper, and before it; or it is as high, and counted (`## Feature 2 – Sign in`), or a
 * title before it. `# Shed`, `# Task: Garden` are two tasks.
 */
function isBeside({ line, level }: TaskHead, first: TaskHead, isCounted: boolean): boolean {
  if (level === first.level) return isCounted || (level === 1 && line < first.line);
  return level > first.level && line < first.line;
}

const NONE: ReadonlySet<Part> = new Set();

/** The heads before the first task, and those of each task with its own. `tags` begin tasks, too. */
function dividedBy(
  heads: readonly Head[],
  isTask: (head: Head) => boolean,
  tags: readonly number[],
): Head[][] {
  const parts: Head[][] = [[]];
  let last = -1;
  for (const head of heads) {
    const isTagged = (after(tags, last) ?? Number.POSITIVE_INFINITY) <= head.line;
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
  steps: EachPart,
  isTask: (head: Head) => boolean,
): readonly Head[] {
  // Nothing stands below a task that is its heading alone.
  if (heads.every(isTask)) return [];
  const alone = unitsIn(heads, steps, isTask);
  return alone.length > 0 ? alone : heads.filter((head) => known.has(head));
}

/** The first of the sorted `lines` after `line`. */
function after(lines: readonly number[], line: number): number | undefined {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) > line) high = middle;
    else low = middle + 1;
  }
  return lines[low];
}

/** Headings that call themselves a task (`Feature: …`), by line; else the title. */
function tasksIn(
  title: ReadonlyMap<number, TaskHead>,
  heads: readonly Head[],
  each: EachPart,
): ReadonlyMap<number, TaskHead> {
  const headings = heads.filter(({ via }) => via === 'heading');
  const named = namedTasks(headings, each);
  const divided = dividedTasks(heads, headings, each);
  const [first] = named;
  if (first) {
    const others = divided.length > 0 ? divided : titlesOfTasks(title, headings);
    const beside = others.filter((task) => isBeside(task, first, divided.length > 0));
    const all = [...beside, ...named].toSorted((one, other) => one.line - other.line);
    return new Map(all.map((task) => [task.line, task]));
  }
  return divided.length > 0 ? new Map(divided.map((task) => [task.line, task])) : title;
}

/** A title with more below it than words, which is that of a task and not of all tasks. */
function titlesOfTasks(
  title: ReadonlyMap<number, TaskHead>,
  headings: readonly Head[],
): TaskHead[] {
  const isOfTask = (line: number) =>
    headings.some((head) => (head.line === line && carries(head)) || head.parent?.line === line);
  return [...title.values()].filter(({ line }) => isOfTask(line));
}

/** The title of the document as its only task, unless it names a part, as `# Risks` does. */
function titleTask(
  ownTags: readonly number[],
  heads: readonly Head[],
  format: Format,
  each: EachPart,
): ReadonlyMap<number, TaskHead> {
  const steps = eachOf(each.parts, 'steps');
  const first = heads.find(({ via }) => via === 'heading');
  if (!first || !isTitle(first, steps) || hasOwnTask(ownTags, first)) return new Map();
  if (untitledGroups(heads).length > 0) return new Map();
  const fixed = format.parts.find((part) => part.part === 'fixed' && part.mark.as === 'heading');
  return new Map([[first.line, taskHead(first, first.title, titleName(first, fixed))]]);
}

/** Headings with the noun of a task and a colon: `## Feature: Sign in`. */
function namedTasks(headings: readonly Head[], each: EachPart): TaskHead[] {
  const nouns = nounsOf(each);
  const steps = eachOf(each.parts, 'steps');
  return headings.flatMap((head): TaskHead[] => {
    if (head.level > 3) return [];
    const title = head.title.noun === '' ? head.title : parseTitle(head.text, null);
    const noun = nounOf(title.name, nouns);
    const name = noun && /^[ \t]*[:：][ \t]*(.*)$/.exec(title.name.slice(noun.length))?.[1];
    if (!name || isBelowSteps(head.parent, steps)) return [];
    const end = title.at + title.name.length;
    return [taskHead(head, title, { start: end - name.length, end }, saidBeside(title))];
  });
}

/** Headings with the noun of a task and a number, above steps: `## Feature 2 – Sign in`. */
function dividedTasks(
  heads: readonly Head[],
  headings: readonly Head[],
  each: EachPart,
): TaskHead[] {
  const nouns = nounsOf(each);
  const divided = ancestorsOf(heads.filter(({ title }) => title.noun !== ''));
  return headings.flatMap((head): TaskHead[] => {
    const { level, text } = head;
    if (head.title.noun !== '' || level > 2 || !divided.has(head)) return [];
    return parseTitle(text, nouns).noun === ''
      ? []
      : [taskHead(head, head.title, { start: 0, end: text.length })];
  });
}

/** The task of a heading that is taken apart as `title`; `name` are the characters of its name in the text of the heading. */
function taskHead(
  { line, level, text, offset }: Head,
  title: Title,
  name: Chars,
  beside: readonly Beside[] = [],
): TaskHead {
  const span = titleSpan({ line, text, offset, title }, name, false);
  return {
    line,
    level,
    text,
    offset,
    number: '',
    name: text.slice(name.start, name.end),
    span,
    beside,
  };
}

/** A heading that names a part is no title, but for one that only says "Implementation Plan". */
function isTitle({ named, level, title }: Head, steps: EachPart): boolean {
  if (level === 1) return named === null || isStepSection(named, steps);
  return level === 2 && named === null && title.noun === '';
}

function isBelowSteps(head: Head | null, steps: EachPart): boolean {
  for (let outer = head; outer; outer = outer.parent) {
    if (outer.level > 1 && isStepSection(outer.named, steps)) return true;
  }
  return false;
}

/** Whether the format's own mark of a task, the first of `ownTags`, comes before a heading. */
function hasOwnTask([first]: readonly number[], head: Head | undefined): boolean {
  return first !== undefined && first < (head?.line ?? Number.POSITIVE_INFINITY);
}

/** The lines with the format's own mark of a task, `<implementation_plan>`. */
function ownTagsIn({ lines }: Source, each: EachPart): readonly number[] {
  const name = each.tag?.name;
  if (name === undefined) return [];
  const result: number[] = [];
  lines.forEach((text, line) => {
    const tag = text.startsWith('<') ? tagIn(text) : null;
    if (tag && !tag.closes && sliceOf(text, tag.name) === name) result.push(line);
  });
  return result;
}

/** The name that a title gives: without emphasis, and the fixed words of the format's own. */
function titleName({ text }: Head, fixed: Part | undefined): Chars {
  const bold = /^(\*\*|__)(.*)\1$/.exec(text)?.[2];
  const start = bold === undefined ? 0 : 2;
  const end = text.length - start;
  if (fixed?.part !== 'fixed' || fixed.mark.as !== 'heading') return { start, end };
  const separator = /[:：][ \t]+/.exec(text.slice(start, end));
  const before = text.slice(start, separator ? start + separator.index : end);
  if (!isNamed(fixed.mark, before)) return { start, end };
  return { start: separator ? start + before.length + separator[0].length : end, end };
}
