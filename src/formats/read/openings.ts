/** What opening a part, a task or a step comes to, while a text is being read. */
import type { Source } from '../../markdown/blocks.ts';
import { unescapedWhole } from '../../markdown/escape.ts';
import { ownNumber } from '../../plan/step-numbers.ts';
import type { FieldPart, Format, Part } from '../language/definition.ts';
import { eachHeading, firstPath } from '../language/marks.ts';
import { fieldsOf } from '../language/parts.ts';
import type { Lines } from '../language/place.ts';
import { isAnywhere } from '../language/places.ts';
import type { Head } from '../recognise/heads.ts';
import type { Named } from '../recognise/names.ts';
import { numberBefore } from '../recognise/step-number.ts';
import { type Survey, surveyOf } from '../recognise/survey.ts';
import { PlanDraft, StepDraft } from './draft.ts';
import { type OpenRegion, readRegion } from './regions.ts';
import { type Scope, Scopes } from './scopes.ts';

export abstract class Openings {
  protected readonly source: Source;
  protected readonly format: Format;
  protected readonly planDraft: PlanDraft;
  protected readonly scopes: Scopes;
  protected readonly survey: Survey;
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
    const { parts, unlabelled } = this.scopes.steps;
    const fields = parts.filter((part) => part.part === 'field');
    this.unlabelled = unlabelled.flatMap((path) => fields.filter((part) => part.path === path));
    this.region = this.otherRegion(0);
  }

  protected openLabel(part: FieldPart, rest: string, mark: Lines, column: number): void {
    this.closeRegion();
    if (isAnywhere(part)) this.scopes.popTo(0);
    this.openField(part, mark, rest, column);
  }

  /** Opens a part whose heading, label or tag stands in the lines `mark`. */
  protected open(part: Part, level: number, text: string, mark: Lines): void {
    const { current } = this.scopes;
    const start = mark.end;
    if (part.part === 'field') this.openField(part, mark, '', 0);
    else if (part.part === 'section') {
      this.scopes.pushSection(part, level);
      current.holder.spans.section(part, mark);
      const own = part.parts.filter(isOwn);
      const anchor = `<${firstPath(part.parts)}`;
      current.holder.last = anchor;
      for (const inner of own) if (inner.part === 'field') current.holder.last = inner.path;
      const unlabelled = fieldsOf([part]).filter(({ path }) => path === part.unlabelled);
      this.region = { ...this.otherRegion(start), own, anchor, unlabelled };
    } else if (part.part === 'each') {
      this.scopes.pushEach(part, level);
      this.scopes.current.holder.spans.mark(mark);
      const heading = part.tag === null ? eachHeading(part, level, text) : null;
      if (heading) {
        setName(this.scopes.current, heading.name, mark);
        this.setNumber(heading.number);
      }
      this.region =
        part.of === 'steps' ? this.stepRegion(start, mark.start) : this.otherRegion(start);
    } else {
      current.seen.add(part);
      current.holder.spans.mark(mark);
      this.region = this.otherRegion(start);
    }
  }

  protected openField(part: FieldPart, mark: Lines, inline: string, column: number): void {
    const { current } = this.scopes;
    current.seen.add(part);
    current.holder.last = part.path;
    current.holder.spans.mark(mark);
    const isListOfStep = current.each?.of === 'steps' && part.kind.id === 'list';
    const unlabelled = isListOfStep ? this.freeCode : NO_PARTS;
    const opened = { own: [part], mark: mark.start, inline, column, unlabelled };
    this.region = { ...this.otherRegion(mark.end), ...opened };
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
  protected openNamed(named: Named, level: number, mark: Lines, inline = '', column = 0): void {
    const { part, rest } = named;
    if (part.part === 'field') this.openField(part, mark, inline, column);
    else this.open(part, level, '', mark);
    this.region.level = level;
    const anchor = part.part === 'field' ? part.path : this.region.anchor;
    this.region.holder.keep(anchor, rest, mark, false);
  }

  protected openStep(head: Head, mark: Lines): void {
    this.scopes.openStep(head.level);
    const { current } = this.scopes;
    current.holder.spans.mark(mark);
    setName(current, head.title.name, mark);
    this.setNumber(numberBefore(head));
    this.region = this.stepRegion(mark.end, head.line);
    const lines = { start: head.line, end: head.line + 1 };
    current.holder.keep('', head.title.box, lines, false);
    current.holder.keep('', head.title.extra, lines, false);
  }

  /** Gives the step that was opened last the number of its heading. */
  private setNumber(number: string): void {
    const { holder } = this.scopes.current;
    if (holder instanceof StepDraft) {
      holder.number = ownNumber(number, this.scopes.stepCount - 1);
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

/** `mark`: the lines of the heading with the name. */
export function setName(scope: Scope, name: string, mark: Lines): void {
  const part = scope.each?.name;
  if (!part) return;
  scope.seen.add(part);
  scope.holder.spans.heading = mark.start;
  scope.holder.spans.mark(mark);
  const value = name === part.placeholder ? '' : unescapedWhole(name, [part.placeholder]);
  scope.holder.set(part, value);
}

/** Whether a part's text stands right under the mark of its section. */
function isOwn(part: Part): part is OpenRegion['own'][number] & Part {
  return part.part === 'index' || (part.part === 'field' && part.mark === null);
}
