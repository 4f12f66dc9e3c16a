/** Which parts of a format are open at a point of a text, and what a mark there belongs to. */

import type { EachPart, FieldPart, Format, Part, SectionPart } from '../language/definition.ts';
import { eachHeading, isNamed, normalName, tagName } from '../language/marks.ts';
import { eachOf } from '../language/parts.ts';
import { isAnywhere, isLabelled, type LabelledField } from '../language/places.ts';
import { FoundHolder, type PartLevel } from './found-holder.ts';
import type { Head } from './head.ts';
import { headedIn, pathTo } from './headed-parts.ts';
import { findNamed, type Named } from './names.ts';

/** A list of parts that is open: of the plan, a task, a step, or a section. */
export interface Scope {
  readonly parts: readonly Part[];
  readonly holder: FoundHolder;
  /** Level of the heading that opened it; 0 for tags and the plan. */
  readonly level: number;
  tag: string | null;
  /** For the scope of a task or step: the repeated part that it is one of. Else null. */
  readonly each: EachPart | null;
  /** Parts of its holder that were read: a second one is other content. */
  readonly seen: Set<Part>;
}

export interface FoundTag {
  readonly depth: number;
  readonly part: Part | null;
  /** The open task that the tag belongs to. */
  readonly around?: Scope;
}

export interface FoundNamed extends Named {
  /** Index of the scope that has it; null for a task that is to be opened. */
  readonly depth: number | null;
}

export interface FoundHeading {
  /** Index of the scope that has the part. */
  readonly depth: number;
  readonly part: Part;
  /** Sections on the way to it whose own heading is missing. */
  readonly via: readonly SectionPart[];
}

/** The scopes that are open, from the plan inwards. */
export class Scopes {
  private readonly plan = new FoundHolder('plan');
  private readonly root: Scope;
  private readonly stack: Scope[];
  private readonly begun: (of: PartLevel) => void;
  /** Whether the format is that of a document. */
  private readonly isOwn: boolean;
  /** Whether its tasks are phases: a heading as high as theirs ends one, whatever it is called. */
  readonly isPhased: boolean;
  readonly tasks: EachPart;
  readonly steps: EachPart;
  /** Level of the heading of the last step, or of the task where that has none yet. */
  stepLevel = 0;

  /** `begun` hears of each task and step that begins. */
  constructor({ parts, own }: Pick<Format, 'parts' | 'own'>, begun: (of: PartLevel) => void) {
    this.begun = begun;
    this.isOwn = own !== undefined;
    this.isPhased = own?.isPhased === true;
    this.tasks = eachOf(parts, 'tasks');
    this.steps = eachOf(this.tasks.parts, 'steps');
    this.root = scopeOf(parts, this.plan, 0);
    this.stack = [this.root];
  }

  get current(): Scope {
    return this.stack.at(-1) ?? this.root;
  }

  /** What the scope at an index belongs to. */
  holderAt(depth: number): FoundHolder {
    return (this.stack[depth] ?? this.root).holder;
  }

  /** Closes all scopes but the first `depth` + 1. */
  popTo(depth: number): void {
    this.stack.length = Math.max(1, depth + 1);
  }

  /**
   * Closes the scopes that a heading of this level ends. `keepsTask`: parts of the open task
   * follow, so that it goes on.
   */
  popLevel(level: number, keepsTask: boolean): void {
    const isEnded = ({ level: own, each }: Scope) =>
      own >= level && !(keepsTask && !this.isPhased && each?.of === 'tasks');
    while (isEnded(this.current)) this.stack.pop();
  }

  /** The last step of the task that is open, or was last. */
  get lastStep(): FoundHolder | undefined {
    return this.lastTask?.inner.at(-1);
  }

  /** The task that is open, or was last. */
  get lastTask(): FoundHolder | undefined {
    return this.plan.inner.at(-1);
  }

  /** Makes the scope of the plan the innermost. */
  returnToPlan(): void {
    this.popTo(0);
  }

  /** Begins a task that has no mark of the format's own. */
  openTask(level: number): void {
    this.returnToPlan();
    this.pushEach(this.tasks, level);
    this.current.tag = null;
  }

  /** Makes the task's scope the innermost: the open task, the last one again, or a new one. */
  returnToTask(): void {
    const depth = this.stack.findLastIndex((scope) => scope.each?.of === 'tasks');
    const last = this.plan.inner.at(-1);
    if (depth >= 0) this.popTo(depth);
    else if (!last) this.openTask(0);
    else {
      this.popTo(0);
      this.pushHolder(this.tasks, last, 0, null);
    }
  }

  /**
   * Begins a step at this level, in the section of the steps. One that is an item ends at any heading:
   * none is part of a list.
   */
  openStep({ level, via }: Pick<Head, 'level' | 'via'>): void {
    const depth = this.stack.findLastIndex((scope) => scope.parts.includes(this.steps));
    if (depth >= 0) this.popTo(depth);
    else {
      this.returnToTask();
      for (const section of pathTo(this.steps, this.tasks.parts))
        this.pushSection(section, level - 0.25);
    }
    this.pushEach(this.steps, level, via === 'item' ? Number.POSITIVE_INFINITY : level);
  }

  /** The part that a heading names in other words than the format's; null for none. */
  findNamed(level: number, text: string): FoundNamed | null {
    for (const { scope, depth } of this.outwards()) {
      if (scope.level >= level && (this.isPhased || scope.each?.of !== 'tasks')) continue;
      const found = findNamed(scope.parts, text, (part) => !scope.seen.has(part));
      if (found) return { ...found, depth };
      // A heading in a step that names no part of a step is not looked for further out.
      if (scope.each?.of === 'steps') return null;
    }
    // What stands in no phase is about all of them.
    if (this.isPhased) return null;
    const seen = this.plan.inner.at(-1)?.seen;
    const found = findNamed(this.tasks.parts, text, (part) => !seen?.has(part));
    return found && { ...found, depth: null };
  }

  /** The field of the innermost scope that a label names in other words than the format's. */
  findNamedField(text: string): Named<FieldPart> | null {
    const { parts, seen } = this.current;
    const isFreeField = (part: Part): part is FieldPart => part.part === 'field' && !seen.has(part);
    return findNamed(parts, text, isFreeField);
  }

  pushSection(part: SectionPart, level: number): void {
    this.current.seen.add(part);
    this.stack.push({ ...scopeOf(part.parts, this.current.holder, level), tag: tagName(part) });
  }

  /** Begins a new task or step, which headings of the level `ends` and higher ones end. */
  pushEach(part: EachPart, level: number, ends = level): void {
    const { holder } = this.current;
    holder.last = part.of;
    this.stepLevel = level;
    const of = part.of === 'tasks' ? 'task' : 'step';
    const found = new FoundHolder(of);
    holder.inner.push(found);
    this.begun(of);
    this.pushHolder(part, found, ends, part.tag?.name ?? null);
  }

  private pushHolder(part: EachPart, holder: FoundHolder, level: number, tag: string | null): void {
    this.stack.push({ ...scopeOf(part.parts, holder, level), tag, each: part });
  }

  /** The part that a heading opens: of the innermost scope, else of one around it. */
  findHeading(level: number, text: string): FoundHeading | null {
    const name = normalName(text);
    for (const { scope, depth } of this.outwards()) {
      if (this.isPhased && scope.each?.of === 'tasks' && scope.level >= level) continue;
      // The same answer as `isHeadingOf`, with the names of all parts made once: each heading asks
      // for all of them.
      for (const { part, via, name: own } of headedIn(scope.parts)) {
        const isIts = part.part === 'each' ? eachHeading(part, level, text) !== null : own === name;
        if (isIts && isFree(scope, part)) return { part, via, depth };
      }
    }
    return null;
  }

  /**
   * The open task that has a tag (`<implementation_plan>`) and no name yet, where a heading of this
   * level can be its name.
   */
  findTaskToName(level: number): { scope: Scope; part: EachPart; depth: number } | null {
    for (const { scope, depth } of this.outwards()) {
      const part = scope.each;
      if (!part?.tag || scope.seen.has(part.name)) continue;
      if (eachHeading(part, level, '') !== null) return { scope, part, depth };
    }
    return null;
  }

  /**
   * The field that a label starts: of the innermost scope, or one that may stand anywhere. In a
   * document's own format a label of a step ends the headings in the step, too.
   */
  findLabel(name: string, isBold: boolean, onlyAnywhere: boolean): FieldPart | null {
    const isIn = ({ seen }: Scope) => {
      return (part: Part): part is LabelledField =>
        isLabelled(part) &&
        (isBold || part.mark.style === 'bullet') &&
        isNamed(part.mark, name) &&
        !seen.has(part);
    };
    const own = onlyAnywhere
      ? undefined
      : firstIn(this.labelled(), (scope) => scope.parts.find(isIn(scope)));
    return own ?? this.root.parts.filter(isAnywhere).find(isIn(this.root)) ?? null;
  }

  /** The scopes whose labels count, the innermost first. */
  private labelled(): readonly Scope[] {
    const { current } = this;
    if (!this.isOwn) return [current];
    return this.outwards().flatMap(({ scope }) => (scope.holder === current.holder ? [scope] : []));
  }

  /** Closes the scopes in the one that has a part. */
  popToPart(part: Part): void {
    const depth = this.stack.findLastIndex(({ parts }) => parts.includes(part));
    if (depth >= 0) this.popTo(depth);
  }

  /** The scope that a closing tag ends, or the part that an opening one starts; null for text. */
  findTag(name: string, closes: boolean): FoundTag | null {
    if (closes) {
      const depth = this.stack.findLastIndex((scope) => scope.tag === name);
      return depth < 0 ? null : { depth: depth - 1, part: null };
    }
    for (const { scope, depth } of this.outwards()) {
      // `# Sign in`, then `<implementation_plan>`: the tag of the task that the title has opened.
      // Once the task has steps, the tag opens the next task.
      const isItsOwn = scope.each?.tag?.name === name && scope.tag === null;
      if (isItsOwn && scope.holder.inner.length === 0) return { depth, part: null, around: scope };
      const part = scope.parts.find((candidate) => tagName(candidate) === name);
      if (part && !scope.seen.has(part)) return { depth, part };
    }
    return null;
  }

  /** The open scopes with their indices, the innermost first. */
  private outwards(): { readonly scope: Scope; readonly depth: number }[] {
    return this.stack.map((scope, depth) => ({ scope, depth })).reverse();
  }
}

function firstIn<E, R>(list: readonly E[], find: (each: E) => R | undefined): R | undefined {
  for (const each of list) {
    const found = find(each);
    if (found !== undefined) return found;
  }
  return undefined;
}

function scopeOf(parts: readonly Part[], holder: FoundHolder, level: number): Scope {
  return { parts, holder, level, tag: null, each: null, seen: holder.seen };
}

/** Whether a heading may open `part` in a scope. */
function isFree({ holder, seen }: Scope, part: Part): boolean {
  // Behind a task, the fixed title of the format is a heading like any other.
  if (part.part === 'fixed' && holder.of === 'plan' && holder.inner.length > 0) return false;
  return part.part === 'each' ? part.tag === null : !seen.has(part);
}
