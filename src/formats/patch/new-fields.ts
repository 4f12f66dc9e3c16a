/** Fields of a plan, task or step that the opened text does not have yet. */
import { indented } from '../../markdown/lines.ts';
import type { FieldPart, Part } from '../language/definition.ts';
import type { Printed } from '../language/pieces.ts';
import type { HolderSpan } from '../read/spans.ts';
import type { FieldLevel } from './field.ts';
import { type FieldPlaces, gapOfFields, lastBefore, pastClaimed } from './field-places.ts';
import { isGap } from './gaps.ts';
import { headingShift } from './heading-shift.ts';
import { itemColumn, levelAbove } from './names.ts';
import { insertBlock } from './others.ts';
import type { HolderChange, Patch } from './patch.ts';

export class NewFields {
  private readonly patch: Patch;
  private readonly change: HolderChange;
  /** Columns that the fields are indented by: a step may be an item of a list. */
  private readonly column: number;
  private readonly parts: readonly Part[];
  /** The lines behind which fields were put. */
  private readonly spots: number[] = [];

  /** `parts`: those of the definition of what the fields are added to. */
  constructor(patch: Patch, change: HolderChange, column: number, parts: readonly Part[]) {
    this.patch = patch;
    this.change = change;
    this.column = column;
    this.parts = parts;
  }

  /** Puts a field behind the line `behind`: right there, or past what its label would claim. */
  insert(part: FieldPart, now: Printed, behind: number): void {
    const { edits } = this.patch;
    const isBare = this.isBare(part, now, behind);
    const spot = isBare ? behind : this.spotFor([part], behind);
    const lines = this.lines(part, now, spot);
    const block = isBare ? lines.map((line) => indented(line, this.column)) : this.placed(lines);
    // Keys stand line by line.
    const gap = part.mark?.as === 'key' ? 0 : gapOfFields(edits, this.places());
    insertBlock(edits, spot, block, gap);
    this.spots.push(spot);
  }

  /** Whether a new field stands right above steps that are no headings: they would be its own. */
  claims({ start }: HolderSpan): boolean {
    const { edits } = this.patch;
    const isAbove = this.spots.some(
      (spot) => spot < start && isGap(edits, edits.past(spot + 1), start),
    );
    return isAbove && edits.headingLevel(start) === 0;
  }

  /**
   * The line behind which new fields with a label go: behind what that would claim; where that reads
   * as something else, past all that follows.
   */
  spotFor(parts: readonly FieldPart[], behind: number): number {
    const isFirst = parts.every((part) => this.levelOf(part) === 'changes');
    const isHeaded = parts.every(({ mark }) => mark === null || mark.as === 'heading');
    const from = isHeaded ? this.pastSteps(behind) : behind;
    return (isFirst ? pastClaimed : lastBefore)(this.patch.edits, this.places(), from);
  }

  /** The end of steps that are items right behind the line `behind`: a heading there would claim them. */
  private pastSteps(behind: number): number {
    const { inner, sections } = this.change.span;
    const [first] = inner;
    if (!first || behind >= first.start) return behind;
    const isHeaded = sections.some(({ line }) => line > behind && line < first.start);
    const areItems = itemColumn(this.patch.edits.line(first.start)) > 0;
    return areItems && !isHeaded ? (inner.at(-1) ?? first).end - 1 : behind;
  }

  /** The lines of a field that comes behind the line `spot`, with its label. */
  block(part: FieldPart, now: Printed, spot: number): string[] {
    return this.placed(this.lines(part, now, spot));
  }

  /** How much deeper the text has its headings here than the format. */
  shift(): number {
    return headingShift(this.patch.edits, this.change.span, this.parts);
  }

  private lines(part: FieldPart, now: Printed, spot: number): readonly string[] {
    const { style, edits } = this.patch;
    const { span } = this.change;
    const shift = this.shift();
    const hasLike = this.column === 0 || span.fields.length > 0;
    if (this.levelOf(part) === 'field' || !hasLike) return style.standard(part, now, shift);
    const inStyle = this.levelOf(part) === 'changes' ? 'field' : 'labelled';
    const above = levelAbove(edits, span);
    return style[inStyle](part, now, {
      near: span.fields,
      above,
      isFirst: spot === span.heading,
      shift,
    });
  }

  private placed(lines: readonly string[]): string[] {
    if (this.isBesideItem() && !/^[-*+] /.test(lines[0] ?? '')) {
      // A label of a paragraph would claim the items that follow, which may be steps.
      return lines.map((line, i) => (i === 0 ? `- ${line}` : indented(line, 2)));
    }
    return lines.map((line) => indented(line, this.column));
  }

  /** Whether a new field comes right behind the line `behind`, without a label. */
  private isBare(part: FieldPart, now: Printed, behind: number): boolean {
    if (this.levelOf(part) !== 'changes') return false;
    if (part.mark === null) return true;
    // Items beside the item that is the step would be items of the same list.
    if (this.isBesideItem() && part.kind.traits.bare === 'list') return false;
    const { fields, heading } = this.change.span;
    return this.patch.style.isBare(part, now, { near: fields, isFirst: behind === heading });
  }

  /** Whether the heading is an item, and what belongs to it stands beside its list. */
  private isBesideItem(): boolean {
    return (
      this.column === 0 && itemColumn(this.patch.edits.line(this.change.span.heading ?? -1)) > 0
    );
  }

  private levelOf(part: FieldPart): FieldLevel {
    return this.patch.level(`${this.change.path}${part.path}`);
  }

  private places(): FieldPlaces {
    return { span: this.change.span, column: this.column };
  }
}
