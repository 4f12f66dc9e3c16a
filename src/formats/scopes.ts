/** Which parts of a format are open at a point of a text, and what a mark there belongs to. */
import { type AnyDraft, PlanDraft, StepDraft, TaskDraft } from './draft.ts';
import type { Label, Tag } from './labels.ts';
import type { EachPart, FieldPart, Format, Part, SectionPart } from './language.ts';
import { eachName, isHeadingOf, isNamed } from './marks.ts';
import { isAnywhere } from './places.ts';

/** A list of parts that is open: of the plan, a task, a step, or a section. */
export interface Scope {
  readonly parts: readonly Part[];
  readonly holder: AnyDraft;
  /** Level of the heading that opened it; 0 for tags and the plan. */
  readonly level: number;
  tag: string | null;
  /** The repeated part that it is one of. */
  readonly each: EachPart | null;
  /** Parts of its holder that were read: a second one is other content. */
  readonly seen: Set<Part>;
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
  private readonly plan: PlanDraft;
  private readonly root: Scope;
  private readonly stack: Scope[];

  constructor(format: Format, plan: PlanDraft) {
    const { parts } = format;
    this.plan = plan;
    this.root = scopeOf(parts, plan, 0);
    this.stack = [this.root];
  }

  get current(): Scope {
    return this.stack.at(-1) ?? this.root;
  }

  /** What the scope at an index belongs to. */
  holderAt(depth: number): AnyDraft {
    return (this.stack[depth] ?? this.root).holder;
  }

  /** Closes all scopes but the first `depth` + 1. */
  popTo(depth: number): void {
    this.stack.length = Math.max(1, depth + 1);
  }

  /** Closes what a heading of this level ends. */
  popLevel(level: number): void {
    while (this.stack.length > 1 && this.current.level >= level) this.stack.pop();
  }

  pushSection(part: SectionPart, level: number): void {
    this.current.seen.add(part);
    const tag = part.mark.as === 'tag' ? part.mark.name : null;
    this.stack.push({ ...scopeOf(part.parts, this.current.holder, level), tag });
  }

  /** Begins a new task or step. */
  pushEach(part: EachPart, level: number): void {
    const { holder } = this.current;
    holder.last = part.of;
    const draft = part.of === 'tasks' ? new TaskDraft() : new StepDraft();
    if (draft instanceof TaskDraft && holder instanceof PlanDraft) holder.tasks.push(draft);
    if (draft instanceof StepDraft && holder instanceof TaskDraft) holder.steps.push(draft);
    this.pushHolder(part, draft, level, part.tag?.name ?? null);
  }

  private pushHolder(part: EachPart, holder: AnyDraft, level: number, tag: string | null): void {
    this.stack.push({ ...scopeOf(part.parts, holder, level), tag, each: part });
  }

  /** The part that a heading opens: of the innermost scope, else of one around it. */
  findHeading(level: number, text: string): FoundHeading | null {
    for (let depth = this.stack.length - 1; depth >= 0; depth--) {
      const scope = this.stack[depth];
      const found = scope && findIn(scope, scope.parts, depth, level, text, []);
      if (found) return found;
    }
    return null;
  }

  /** The open task whose name is a heading without a label, where this can be it. */
  findTaskToName(level: number): { scope: Scope; depth: number } | null {
    const depth = this.stack.findLastIndex((scope) => scope.each?.tag != null);
    const scope = this.stack[depth];
    if (!scope?.each || scope.seen.has(scope.each.name)) return null;
    return eachName(scope.each, level, '') === null ? null : { scope, depth };
  }

  /** The field that a label starts: of the innermost scope, or one that may stand anywhere. */
  findLabel(label: Label, onlyAnywhere: boolean): FieldPart | null {
    const own = onlyAnywhere ? [] : this.current.parts;
    for (const part of [...own, ...this.root.parts.filter(isAnywhere)]) {
      if (part.part !== 'field' || part.mark?.as !== 'label') continue;
      if (!label.bold && part.mark.style !== 'bullet') continue;
      const { seen } = isAnywhere(part) ? this.root : this.current;
      if (isNamed(part.mark, label.name) && !seen.has(part)) return part;
    }
    return null;
  }

  /** The scope that a closing tag ends, or the part that an opening one starts; null for text. */
  findTag(tag: Tag): { depth: number; part: Part | null } | null {
    if (tag.closes) {
      const depth = this.stack.findLastIndex((scope) => scope.tag === tag.name);
      return depth < 0 ? null : { depth: depth - 1, part: null };
    }
    for (let depth = this.stack.length - 1; depth >= 0; depth--) {
      const scope = this.stack[depth];
      const part = scope?.parts.find((candidate) => tagOf(candidate) === tag.name);
      if (part && !(part.part === 'section' && scope?.seen.has(part))) return { depth, part };
    }
    return null;
  }
}

function scopeOf(parts: readonly Part[], holder: AnyDraft, level: number): Scope {
  return { parts, holder, level, tag: null, each: null, seen: holder.seen };
}

function findIn(
  scope: Scope,
  parts: readonly Part[],
  depth: number,
  level: number,
  text: string,
  via: readonly SectionPart[],
): FoundHeading | null {
  for (const part of parts) {
    const isNew = part.part === 'each' ? part.tag === null : !scope.seen.has(part);
    if (isNew && isHeadingOf(part, level, text)) return { depth, part, via };
  }
  for (const part of parts) {
    if (part.part !== 'section') continue;
    const found = findIn(scope, part.parts, depth, level, text, [...via, part]);
    if (found) return found;
  }
  return null;
}

function tagOf(part: Part): string | null {
  if (part.part === 'each') return part.tag?.name ?? null;
  return part.part === 'section' && part.mark.as === 'tag' ? part.mark.name : null;
}
