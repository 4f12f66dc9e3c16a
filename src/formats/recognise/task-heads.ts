/** Which headings of a document are its tasks, and which is its title. */
import type { Source } from '../../markdown/blocks.ts';
import { tagIn } from '../../markdown/marks/tag.ts';
import { sliceOf } from '../../markdown/range.ts';
import type { EachPart, Format } from '../language/definition.ts';
import type { Chars, PlacedText } from '../language/excerpt.ts';
import { type HeadingMark, isNamed, titleMark } from '../language/marks.ts';
import { eachOf } from '../language/parts.ts';
import type { NamedTitle } from '../language/title-span.ts';
import { untitledGroups } from './box-groups.ts';
import { ancestorsOf, type Head } from './head.ts';
import { carries, isStepSection } from './head-groups.ts';
import { ofSource } from './of-source.ts';
import { stepTitle, titleSpan } from './step-title.ts';
import { type Beside, nounOf, nounsOf, parseTitle, saidBeside } from './title.ts';
import { isToldName } from './told-words.ts';

export interface TaskHead extends PlacedText {
  readonly span: NamedTitle;
  readonly level: number;
  /** What the heading says beside the name: a status, a box. */
  readonly beside: readonly Beside[];
}

/** Headings that call themselves a task (`Feature: …`), by line; else `title`, that of the document. */
export function tasksIn(
  heads: readonly Head[],
  each: EachPart,
  title: ReadonlyMap<number, TaskHead>,
): ReadonlyMap<number, TaskHead> {
  const headings = heads.filter(({ via }) => via === 'heading');
  const named = namedTasks(headings, each);
  const counted = dividedTasks(heads, headings, each);
  const divided = counted.length > 0 ? counted : sectionedTasks(headings, each);
  const [first] = named;
  if (first) {
    const others = divided.length > 0 ? divided : titlesOfTasks(title, headings);
    const beside = others.filter((task) => isBeside(task, first, divided.length > 0));
    const all = [...beside, ...named].toSorted((one, other) => one.line - other.line);
    return new Map(all.map((task) => [task.line, task]));
  }
  return divided.length > 0 ? new Map(divided.map((task) => [task.line, task])) : title;
}

/**
 * Whether a heading is a task beside those that are called so with a colon, of which `first` is the
 * first: it is deeper, and before it; or it is as high, and counted (`## Feature 2 – Sign in`), or a
 * title. `# Shed`, `# Task: Garden` are two tasks.
 */
function isBeside({ line, level }: TaskHead, first: TaskHead, isCounted: boolean): boolean {
  if (level === first.level) return isCounted || level === 1;
  return level > first.level && line < first.line;
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
export function titleTask(
  source: Source,
  heads: readonly Head[],
  format: Format,
  each: EachPart,
): Map<number, TaskHead> {
  const steps = eachOf(each.parts, 'steps');
  const first = heads.find(({ via }) => via === 'heading');
  const isOne = first && (isTitle(first, heads, steps) || isOverAll(first, heads));
  if (!isOne || hasOwnTask(source, first, each)) return new Map();
  if (untitledGroups(heads).length > 0) return new Map();
  const own = titleMark(format.parts);
  return new Map([[first.line, taskHead(first, titleName(first, own))]]);
}

/** Headings with the noun of a task and a colon: `## Feature: Sign in`. */
function namedTasks(headings: readonly Head[], each: EachPart): TaskHead[] {
  const nouns = nounsOf(each);
  const steps = eachOf(each.parts, 'steps');
  return headings.flatMap((head): TaskHead[] => {
    if (head.level > 3) return [];
    const title = parseTitle(head.text, null);
    const noun = nounOf(title.name, nouns);
    const name = noun && /^[ \t]*[:：][ \t]*(.*)$/.exec(title.name.slice(noun.length))?.[1];
    if (!name || isBelowSteps(head.parent, steps)) return [];
    const end = title.at + title.name.length;
    return [taskHead({ ...head, title }, { start: end - name.length, end }, saidBeside(title))];
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
      : [taskHead(head, { start: 0, end: text.length })];
  });
}

/**
 * Headings beside each other, each with a heading of steps right below: `## SEARCH-204: Typos` and
 * `## SEARCH-209: Recent`, with `### Steps` in both.
 */
function sectionedTasks(headings: readonly Head[], each: EachPart): TaskHead[] {
  const steps = eachOf(each.parts, 'steps');
  const sectioned = new Set(
    headings.flatMap(({ named, parent }) =>
      isStepSection(named, steps) && parent ? [parent] : [],
    ),
  );
  const own = headings.filter((head) => sectioned.has(head) && head.named === null);
  const [first] = own;
  const beside = own.filter(
    ({ level, parent, title }) =>
      level === first?.level && parent === first.parent && title.noun === '',
  );
  return beside.length > 1
    ? beside.map((head) => taskHead(head, { start: 0, end: head.text.length }))
    : [];
}

/** How the title of a document, found as its only task, says that: `Plan: {name}`. */
export function titlePattern({ text, offset, span: { name } }: TaskHead): string {
  const before = text.slice(0, name.start - offset);
  return `${/^[\p{L} ]+[:：][ \t]*$/u.test(before) ? before : ''}{name}`;
}

/** The title of a plan whose tasks are phases: the first heading, where it is of the first level. */
export function planTitle(heads: readonly Head[], pattern: string): TaskHead | null {
  const first = heads.find(({ via }) => via === 'heading');
  if (first?.level !== 1) return null;
  const [before = ''] = pattern.split('{name}');
  const { length } = first.text.startsWith(before) ? before : '';
  return taskHead(first, { start: length, end: first.text.length });
}

/** The task that a phase is: `## Phase 2: Ship` has its number and noun apart from the name. */
export function phaseHead(head: Head): TaskHead {
  const title = head.title.noun === '' && head.ownTitle ? head.ownTitle : head.title;
  const said = { ...head, title };
  const { line, level, text, offset } = head;
  return { line, level, text, offset, span: stepTitle(said), beside: saidBeside(title) };
}

/** The task of a heading; `name` are the characters of its name in the text of the heading. */
function taskHead(head: Head, name: Chars, beside: readonly Beside[] = []): TaskHead {
  const { line, level, text, offset } = head;
  const span = titleSpan(head, name);
  return { line, level, text, offset, span, beside };
}

/**
 * A heading that names a part is no title, but for one that only says "Implementation Plan". One of the
 * second level is none where it is called like a section, `## Problem`, or where most of those beside it
 * name no part, either: `## Why` above `## How` is the first of two sections.
 */
function isTitle(first: Head, heads: readonly Head[], steps: EachPart): boolean {
  const { named, level } = first;
  if (level === 1) return named === null || isStepSection(named, steps);
  const beside = heads.filter(
    (head) => head !== first && head.via === 'heading' && head.level === level,
  );
  const own = beside.filter((head) => isInOwnWords(head) && !isToldName(head.text));
  const areSections = own.length > 0 && own.length * 2 >= beside.length;
  return level === 2 && isInOwnWords(first) && !isToldName(first.text) && !areSections;
}

/** A heading of nothing but words of its own: neither the name of a part nor counted. */
function isInOwnWords({ via, named, aside, title }: Head): boolean {
  return via === 'heading' && named === null && !aside && title.noun === '' && title.number === '';
}

/**
 * Whether a heading of the first level stands above two or more others and beside none: it is the
 * title, whatever part its words name. `# Rollout` above `## Phase 1` and `## Phase 2` is one.
 */
function isOverAll(first: Head, heads: readonly Head[]): boolean {
  const others = heads.filter((head) => head !== first && head.via === 'heading');
  return (
    first.level === 1 &&
    others.every(({ level }) => level > 1) &&
    others.filter(({ parent }) => parent === first).length > 1
  );
}

function isBelowSteps(head: Head | null, steps: EachPart): boolean {
  for (let outer = head; outer; outer = outer.parent) {
    if (outer.level > 1 && isStepSection(outer.named, steps)) return true;
  }
  return false;
}

/** Whether the format's own mark of a task comes before a heading. */
function hasOwnTask(source: Source, { line }: Head, each: EachPart): boolean {
  return ownTagsIn(source, each).some((tag) => tag < line);
}

/** The lines with the format's own mark of a task, `<implementation_plan>`. */
export const ownTagsIn = ofSource(({ lines }: Source, each: EachPart): readonly number[] => {
  if (!each.tag) return [];
  const { name } = each.tag;
  return lines.flatMap((text, line) => {
    const tag = tagIn(text);
    return tag?.closes === false && sliceOf(text, tag.name) === name ? [line] : [];
  });
});

/** The name that a title gives: without emphasis, and the fixed words of the format's own. */
function titleName({ text }: Head, own: HeadingMark | undefined): Chars {
  const bold = /^(\*\*|__)(.*)\1$/.exec(text)?.[2];
  const start = bold === undefined ? 0 : 2;
  const end = text.length - start;
  const separator = /[:：][ \t]+/.exec(text.slice(start, end));
  const before = text.slice(start, separator ? start + separator.index : end);
  if (!own || !isNamed(own, before)) return { start, end };
  return { start: separator ? start + before.length + separator[0].length : end, end };
}
