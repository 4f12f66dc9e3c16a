/** Opens parts, tasks and steps, and lays out what stood in the one before. */
import { type Source, underlinesOf } from '../../markdown/blocks.ts';
import { AHEAD_OF_TASKS, BETWEEN } from '../../plan/dividers.ts';
import type { EachPart, FieldPart, Format, Part } from '../language/definition.ts';
import type { PlacedText } from '../language/excerpt.ts';
import { type EachHeading, eachHeading, firstPath, headingContent } from '../language/marks.ts';
import { fieldsOf } from '../language/parts.ts';
import type { NamedTitle } from '../language/title-span.ts';
import type { FoundHolder } from './found-holder.ts';
import type { Head } from './head.ts';
import type { Layout, LayoutEntry } from './layout.ts';
import { markRange } from './mark-range.ts';
import type { Named } from './names.ts';
import { isWholeLine, layRegion, notLabelled, type OpenRegion } from './regions.ts';
import { type Scope, Scopes } from './scopes.ts';
import { ownTitle, stepTitle } from './step-title.ts';
import { type Survey, surveyOf } from './survey.ts';
import type { TaskHead } from './task-heads.ts';
import type { Beside } from './title.ts';

export class Opener {
  readonly scopes: Scopes;
  readonly survey: Survey;
  /** The region whose blocks are being gathered; `closeRegion` lays it out. */
  region: OpenRegion;
  /**
   * Indentation of what is being looked at: that of the content of an item, where a step is an
   * item.
   */
  base = 0;
  private readonly source: Source;
  private readonly underlines: ReadonlySet<number>;
  private readonly entries: LayoutEntry[] = [];
  /** The fields of a step that take what stands without a label below its heading. */
  private readonly unlabelled: readonly FieldPart[];
  private readonly hasOneField: boolean;
  /** Those of them that no label of the step that is open names; `freeCode`: of these the one for code. */
  private free: readonly FieldPart[] = [];
  private freeCode: readonly FieldPart[] = [];

  constructor(source: Source, format: Format) {
    this.source = source;
    this.underlines = underlinesOf(source.blocks);
    this.scopes = new Scopes(format, (of) => this.entries.push({ as: of }));
    this.survey = surveyOf(source, format);
    const { parts, unlabelled } = this.scopes.steps;
    const fields = fieldsOf(parts);
    this.unlabelled = unlabelled.flatMap((path) => fields.filter((part) => part.path === path));
    this.hasOneField = this.unlabelled.length === 1;
    this.region = this.otherRegion(0);
  }

  /** All that was laid out. */
  result(): Layout['entries'] {
    return this.entries;
  }

  /** Takes what was laid out without a walk. */
  lay(entries: readonly LayoutEntry[]): void {
    this.entries.push(...entries);
  }

  openLabel(part: FieldPart, rest: string, start: number, column: number): void {
    this.closeRegion();
    this.openField(part, start, rest, column);
  }

  /** Opens a part whose heading, label or tag ends before the line `start`. */
  open(part: Part, level: number, text: string, start: number): void {
    const { current } = this.scopes;
    const mark = this.markBefore(start);
    if (part.part === 'field') this.openField(part, start, '', 0);
    else if (part.part === 'section') {
      this.scopes.pushSection(part, level);
      const { of } = current.holder;
      const name = markRange(this.source.lines, mark);
      this.entries.push({ as: 'section', of, title: part.title, name });
      const own = part.parts.filter(isOwn);
      const anchor = `<${firstPath(part.parts)}`;
      current.holder.last = anchor;
      for (const inner of own) if (inner.part === 'field') current.holder.last = inner.path;
      const unlabelled = fieldsOf([part]).filter(({ path }) => path === part.unlabelled);
      const hasOneField = unlabelled.length === 1;
      this.region = { ...this.otherRegion(start), own, anchor, unlabelled, hasOneField };
    } else if (part.part === 'each') {
      this.scopes.pushEach(part, level);
      const heading = eachHeading(part, level, text);
      if (heading) this.setTitle(this.scopes.current, part, heading, mark);
      else this.fix(this.scopes.current.holder, mark, 'tag');
      this.region = part.of === 'steps' ? this.stepRegion(start, mark) : this.taskRegion(start);
    } else {
      current.seen.add(part);
      this.fix(current.holder, mark, 'title');
      this.region = this.otherRegion(start);
    }
  }

  openField(part: FieldPart, start: number, inline: string, column: number): void {
    this.scopes.popToPart(part);
    const { current } = this.scopes;
    current.seen.add(part);
    current.holder.last = part.path;
    const mark = this.markBefore(start);
    const region = { ...this.otherRegion(start), own: [part], mark, inline, column };
    const isOfStep = current.each?.of === 'steps';
    const isListOfStep = isOfStep && part.kind.traits.bare === 'list';
    // A line ends with its line: what comes then is the step's.
    const isLineOfStep = isOfStep && column === this.base && isWholeLine(region);
    const unlabelled = isListOfStep ? this.freeCode : isLineOfStep ? this.free : NO_PARTS;
    this.region = { ...region, unlabelled, hasOneField: isLineOfStep && this.hasOneField };
  }

  /**
   * The line of the mark that ends before the line `start`: a heading may have a line below it that
   * makes it one.
   */
  private markBefore(start: number): number {
    return this.underlines.has(start - 1) ? start - 2 : start - 1;
  }

  /** Lets another label name the field of the region, where its own turned out to be that of code. */
  freeLabel(): void {
    const part = notLabelled(this.region);
    if (part) this.region.holder.seen.delete(part);
  }

  closeRegion(): void {
    layRegion(this.region, this.source, this.entries);
  }

  otherRegion(start: number): OpenRegion {
    const { holder } = this.scopes.current;
    return {
      holder,
      own: NO_PARTS,
      anchor: holder.last,
      inline: '',
      start,
      mark: null,
      column: this.base,
      level: 0,
      blocks: [],
      unknown: false,
      unlabelled: NO_PARTS,
      hasOneField: false,
      tag: null,
    };
  }

  /**
   * What divides the steps at the line `start`, as `## Phase 2` does: content of the step above that
   * stays before the next one. Before the first step, or behind the last, it is content like any other.
   */
  dividerRegion(start: number): OpenRegion {
    const { lastStep } = this.scopes;
    const region = this.otherRegion(start);
    if (!lastStep || !this.survey.hasStepAfter(start)) return region;
    return { ...region, holder: lastStep, anchor: BETWEEN, unknown: true };
  }

  /** What divides the tasks at the line `start`: content of the task above, or of the plan above the first. */
  taskDividerRegion(start: number): OpenRegion {
    this.scopes.returnToPlan();
    const { lastTask } = this.scopes;
    const region = { ...this.otherRegion(start), unknown: true };
    return lastTask
      ? { ...region, holder: lastTask, anchor: BETWEEN }
      : { ...region, anchor: AHEAD_OF_TASKS };
  }

  /**
   * Opens the part that a mark names in words of its own. What the mark says beyond the name is
   * kept as other content: "(optional)" in `## Risks (optional)`.
   */
  openNamed(named: Named, level: number, start: number, inline = '', column = 0): void {
    const { part, beside } = named;
    if (part.part === 'field') this.openField(part, start, inline, column);
    else this.open(part, level, '', start);
    this.region.level = level;
    const line = this.markBefore(start);
    const words = markRange(this.source.lines, line);
    const text = (this.source.lines[line] ?? '').slice(words.start);
    this.keepBeside(this.region.anchor, { line, text, offset: words.start }, beside);
  }

  /** Opens a task by a heading in other words than the format's. */
  openTask(head: TaskHead, level: number, start: number): void {
    this.scopes.openTask(level);
    this.setName(this.scopes.current, head.span);
    this.region = this.taskRegion(start);
    this.keepBeside('', head, head.beside);
  }

  /** Gives the plan the title that a heading above its phases says; what stands below is the plan's. */
  openTitle({ span, beside, ...line }: TaskHead, start: number): void {
    this.entries.push({ as: 'name', of: 'plan', title: span });
    this.region = this.otherRegion(start);
    this.keepBeside('', line, beside);
  }

  /** Begins the only task of a text, which has no name. */
  beginTask(): void {
    this.scopes.openTask(0);
    this.region = this.taskRegion(0);
  }

  openStep(head: Head, start: number): void {
    this.scopes.openStep(head);
    this.setName(this.scopes.current, stepTitle(head));
    this.region = this.stepRegion(start, head.line);
    const { box, boxAt, extra, extraAt } = head.title;
    this.keepBeside('', head, [
      { text: box, at: boxAt },
      { text: extra, at: extraAt },
    ]);
  }

  /**
   * Lays out what the line of a name or mark says beside it: "(done)" in
   * `### Step 1: Build (done)`.
   */
  keepBeside(after: string, { line, offset }: PlacedText, beside: readonly Beside[]): void {
    const { of } = this.region.holder;
    for (const { text, at } of beside) {
      const range = { line, start: offset + at, end: offset + at + text.length };
      if (text !== '') this.entries.push({ as: 'beside', of, after, range });
    }
  }

  /** A line that only the format wants. */
  fix({ of }: FoundHolder, line: number, kind: 'tag' | 'title' | 'underline'): void {
    this.entries.push({ as: 'fixed', of, line, kind });
  }

  /** A closing tag, of a section or of a task or step. */
  close({ of }: FoundHolder, tag: string, line: number): void {
    this.entries.push({ as: 'close', of, tag, line });
  }

  /** Gives the task or step of a scope the name that a line says. */
  private setName({ each, holder, seen }: Scope, title: NamedTitle): void {
    if (!each) return;
    seen.add(each.name);
    holder.start = title.name.line;
    this.entries.push({ as: 'name', of: holder.of, title });
  }

  /** Gives a task or step what its heading says in the format's own way. */
  setTitle(scope: Scope, part: EachPart, heading: EachHeading, line: number): void {
    const text = headingContent(this.source.lines[line] ?? '');
    const { start: offset } = markRange(this.source.lines, line);
    this.setName(scope, ownTitle(part, heading, { line, text, offset }));
  }

  /** What stands right below the heading of a step. */
  stepRegion(start: number, line: number): OpenRegion {
    const claimed = this.survey.fieldsBelow(line);
    this.free = this.unlabelled.filter(({ path }) => !claimed.has(path));
    this.freeCode = this.free.filter(({ kind }) => kind.traits.bare === 'code');
    const { free: unlabelled, hasOneField } = this;
    return { ...this.taskRegion(start), unlabelled, hasOneField };
  }

  /** What stands right below the name of a task: a field without a mark, where the format has one. */
  taskRegion(start: number): OpenRegion {
    const { each, holder } = this.scopes.current;
    const own = each?.parts.filter(isOwn) ?? [];
    for (const part of own) if (part.part === 'field') holder.last = part.path;
    return { ...this.otherRegion(start), own };
  }
}

const NO_PARTS: readonly FieldPart[] = [];

/** Whether a part's text stands right under the mark of its section. */
function isOwn(part: Part): part is OpenRegion['own'][number] & Part {
  return part.part === 'index' || (part.part === 'field' && part.mark === null);
}
