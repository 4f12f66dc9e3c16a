/** What opening a part, a task or a step comes to, while a text is being read. */
import { type Source, underlinesOf } from '../../markdown/blocks.ts';
import { unescapedWhole } from '../../markdown/escape.ts';
import { ownNumber } from '../../plan/step-numbers.ts';
import type { EachPart, FieldPart, Format, Part } from '../language/definition.ts';
import { excerptAt, type PlacedText } from '../language/excerpt.ts';
import { eachHeading, firstPath, headingContent } from '../language/marks.ts';
import { fieldsOf } from '../language/parts.ts';
import { isAnywhere } from '../language/places.ts';
import type { Head } from '../recognise/head.ts';
import type { Named } from '../recognise/names.ts';
import { type NamedLine, stepTitle, titleSpan } from '../recognise/step-title.ts';
import { type Survey, surveyOf } from '../recognise/survey.ts';
import { type Beside, nounsOf, parseTitle } from '../recognise/title.ts';
import { PlanDraft, StepDraft } from './draft.ts';
import { markRange } from './mark-range.ts';
import { type OpenRegion, readRegion } from './regions.ts';
import { type Scope, Scopes } from './scopes.ts';

export abstract class Openings {
  protected readonly source: Source;
  protected readonly format: Format;
  protected readonly planDraft: PlanDraft;
  protected readonly scopes: Scopes;
  protected readonly survey: Survey;
  private readonly underlines: ReadonlySet<number>;
  protected region: OpenRegion;
  /** The fields of a step that take what stands without a label below its heading. */
  private readonly unlabelled: readonly FieldPart[];
  /** The field for code of the step that is being read, where no label names it. */
  private freeCode: readonly FieldPart[] = [];
  /** Columns of the item that is being read, where a step is one. */
  protected base = 0;

  constructor(source: Source, format: Format) {
    this.source = source;
    this.format = format;
    this.planDraft = new PlanDraft(format);
    this.scopes = new Scopes(format, this.planDraft);
    this.survey = surveyOf(source, format);
    this.underlines = underlinesOf(source.blocks);
    const { parts, unlabelled } = this.scopes.steps;
    const fields = parts.filter((part) => part.part === 'field');
    this.unlabelled = unlabelled.flatMap((path) => fields.filter((part) => part.path === path));
    this.region = this.otherRegion(0);
  }

  protected openLabel(part: FieldPart, rest: string, start: number, column: number): void {
    this.closeRegion();
    if (isAnywhere(part)) this.scopes.popTo(0);
    this.openField(part, start, rest, column);
  }

  /** Opens a part whose heading, label or tag ends before the line `start`. */
  protected open(part: Part, level: number, text: string, start: number): void {
    const { current } = this.scopes;
    const mark = this.markBefore(start);
    if (part.part === 'field') this.openField(part, start, '', 0);
    else if (part.part === 'section') {
      this.scopes.pushSection(part, level);
      current.holder.spans.section(part, markRange(this.source.lines, mark));
      const own = part.parts.filter(isOwn);
      const anchor = `<${firstPath(part.parts)}`;
      current.holder.last = anchor;
      for (const inner of own) if (inner.part === 'field') current.holder.last = inner.path;
      const unlabelled = fieldsOf([part]).filter(({ path }) => path === part.unlabelled);
      this.region = { ...this.otherRegion(start), own, anchor, unlabelled };
    } else if (part.part === 'each') {
      this.scopes.pushEach(part, level);
      const heading = part.tag === null ? eachHeading(part, level, text) : null;
      if (heading === null) this.scopes.current.holder.spans.fix(mark, 'tag');
      else {
        const { name, span } = this.ownTitle(part, heading.name, mark);
        this.setTitle({ name, number: heading.number, span });
      }
      this.region = part.of === 'steps' ? this.stepRegion(start, mark) : this.otherRegion(start);
    } else {
      current.seen.add(part);
      current.holder.spans.fix(mark, 'title');
      this.region = this.otherRegion(start);
    }
  }

  protected openField(part: FieldPart, start: number, inline: string, column: number): void {
    const { current } = this.scopes;
    current.seen.add(part);
    current.holder.last = part.path;
    const mark = this.markBefore(start);
    const isListOfStep = current.each?.of === 'steps' && part.kind.id === 'list';
    const unlabelled = isListOfStep ? this.freeCode : NO_PARTS;
    this.region = { ...this.otherRegion(start), own: [part], mark, inline, column, unlabelled };
  }

  /**
   * The line of the mark that ends before the line `start`: a heading may have a line below it that
   * makes it one.
   */
  private markBefore(start: number): number {
    return this.underlines.has(start - 1) ? start - 2 : start - 1;
  }

  protected closeRegion(): void {
    readRegion(this.region, this.source, this.format);
  }

  protected otherRegion(start: number): OpenRegion {
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
      tag: null,
    };
  }

  /** Opens a named part. What its mark says beyond the name is content. */
  protected openNamed(named: Named, level: number, start: number, inline = '', column = 0): void {
    const { part, beside } = named;
    if (part.part === 'field') this.openField(part, start, inline, column);
    else this.open(part, level, '', start);
    this.region.level = level;
    const anchor = part.part === 'field' ? part.path : this.region.anchor;
    if (beside.length === 0) return;
    const line = this.markBefore(start);
    const words = markRange(this.source.lines, line);
    const text = (this.source.lines[line] ?? '').slice(words.start);
    this.keepBeside(anchor, { line, text, offset: words.start }, beside);
  }

  protected openStep(head: Head, start: number): void {
    this.scopes.openStep(head.level);
    this.setTitle(stepTitle(head));
    this.region = this.stepRegion(start, head.line);
    const { box, boxAt, extra, extraAt } = head.title;
    this.keepBeside('', head, [
      { text: box, at: boxAt },
      { text: extra, at: extraAt },
    ]);
  }

  /** Keeps what a line with a name says beside that. */
  protected keepBeside(anchor: string, line: PlacedText, beside: readonly Beside[]): void {
    const lines = { start: line.line, end: line.line + 1 };
    for (const { text, at } of beside) {
      this.region.holder.keep(anchor, excerptAt(line, at, text.length), lines, false);
    }
  }

  /** The title in a line that is headed as the format does it: the name is its end. */
  protected ownTitle(part: EachPart, name: string, line: number): NamedLine {
    const words = markRange(this.source.lines, line);
    const text = headingContent(this.source.lines[line] ?? '');
    const title = parseTitle(text, nounsOf(part));
    const own = { line, text, offset: words.start, title };
    return { name, span: titleSpan(own, { start: text.length - name.length, end: text.length }) };
  }

  /** Gives the task or step that was opened last what its heading says. */
  private setTitle(title: NamedLine & { readonly number: string }): void {
    const { current } = this.scopes;
    setName(current, title);
    if (current.holder instanceof StepDraft) {
      current.holder.number = ownNumber(title.number, this.scopes.stepCount - 1);
    }
  }

  /** What stands right below the heading of a step. */
  protected stepRegion(start: number, line: number): OpenRegion {
    const claimed = this.survey.fieldsBelow(line);
    // Most steps have no labels, and share the fields.
    const unlabelled =
      claimed.size === 0 ? this.unlabelled : this.unlabelled.filter((part) => !claimed.has(part));
    this.freeCode = unlabelled.filter(({ kind }) => kind.id === 'snippets');
    return { ...this.otherRegion(start), unlabelled };
  }
}

const NO_PARTS: readonly FieldPart[] = [];

/** Gives the task or step of a scope the name that a line says. */
export function setName(scope: Scope, { name, span }: NamedLine): void {
  const part = scope.each?.name;
  if (!part) return;
  scope.seen.add(part);
  scope.holder.spans.name(span);
  const value = name === part.placeholder ? '' : unescapedWhole(name, [part.placeholder]);
  scope.holder.set(part, value);
}

/** Whether a part's text stands right under the mark of its section. */
function isOwn(part: Part): part is OpenRegion['own'][number] & Part {
  return part.part === 'index' || (part.part === 'field' && part.mark === null);
}
