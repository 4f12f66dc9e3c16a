/** The walk behind `readPlan`: blocks of a text against the parts of a format. */
import type { Block, List, ListItem } from '../../markdown/blocks.ts';
import { indentOf, outdented } from '../../markdown/lines.ts';
import { boldLabelIn, firstPlainLabel } from '../../markdown/marks/label.ts';
import { BETWEEN } from '../../plan/dividers.ts';
import type { Plan } from '../../plan/schema.ts';
import { headingContent } from '../language/marks.ts';
import { eachOf, fieldsOf } from '../language/parts.ts';
import { isAnywhere, placeOf } from '../language/places.ts';
import type { Head } from '../recognise/head.ts';
import { withGaps } from './gaps.ts';
import { LineMarks } from './line-marks.ts';
import { setName } from './openings.ts';
import { isOpenGround } from './regions.ts';
import type { HolderSpan } from './spans.ts';

export class Reader extends LineMarks {
  /** The plan, and where each part of it stands. */
  result(): { plan: Plan; span: HolderSpan } {
    for (const block of this.source.blocks) this.block(block);
    this.closeRegion();
    const tasks = eachOf(this.format.parts, 'tasks');
    const steps = eachOf(tasks.parts, 'steps');
    const plan = this.planDraft.finished(fieldsOf(steps.parts), fieldsOf(tasks.parts));
    return { plan, span: withGaps(this.planDraft.span(), this.source) };
  }

  private block(block: Block): void {
    if (block.type === 'heading') this.heading(block, block.level);
    else if (block.type === 'paragraph') this.paragraph(block.start, block.end);
    else if (block.type === 'list') this.list(block);
    else this.region.blocks.push(block);
  }

  private heading(block: Block, level: number): void {
    const text = headingContent(this.source.lines[block.start] ?? '');
    if (this.isText(level, text)) {
      this.region.blocks.push(block);
      return;
    }
    this.closeRegion();
    const toName = this.scopes.findTaskToName(level);
    const found = toName ? null : this.scopes.findHeading(level, text);
    if (toName) {
      setName(toName.scope, this.ownTitle(toName.part, text, block.start));
      this.scopes.popTo(toName.depth);
      this.region = this.otherRegion(block.end);
      this.ownUnderline(block);
    } else if (found) {
      this.scopes.popTo(found.depth);
      for (const section of found.via) this.scopes.pushSection(section, level - 1);
      this.open(found.part, level, text, block.end);
      this.region.level = level;
      this.ownUnderline(block);
    } else if (this.foreignHeading(block, level, text)) this.ownUnderline(block);
    else if (!this.dividingHeading(block, level)) {
      this.scopes.popLevel(level, this.survey.hasPartAfter(block.start));
      this.region = { ...this.otherRegion(block.start), blocks: [block], unknown: true };
    }
  }

  /** Opens what a heading means that is not in the format's own words; false where it is text. */
  private foreignHeading(block: Block, level: number, text: string): boolean {
    const line = block.start;
    const task = this.survey.tasks.get(line);
    const step = this.survey.steps.get(line);
    if (task) {
      this.scopes.openTask(level);
      setName(this.scopes.current, task);
      this.region = this.otherRegion(block.end);
      this.keepBeside('', task, task.beside);
      return true;
    }
    if (step) {
      this.openStep(step, block.end);
      return true;
    }
    const isNumbering = this.survey.numbering.has(line);
    const named = isNumbering ? null : this.scopes.findNamed(level, text);
    // What stands before the first task is about all of them.
    if (named && !(named.depth === null && this.survey.hasTaskAfter(line))) {
      if (named.depth === null) this.scopes.returnToTask();
      else this.scopes.popTo(named.depth);
      for (const section of named.via) this.scopes.pushSection(section, level - 0.5);
      this.openNamed(named, level, block.end);
      return true;
    }
    return false;
  }

  /** Keeps a heading that stands between two steps; false where it does not. */
  private dividingHeading(block: Block, level: number): boolean {
    const line = block.start;
    const { lastStep } = this.scopes;
    if (!lastStep || !this.survey.hasStepAfter(line)) return false;
    // What stands between two steps stays behind the first; a deeper heading is one of its own.
    const divides = level <= this.scopes.stepLevel || this.region.anchor === BETWEEN;
    this.scopes.returnToTask();
    const kept = { holder: lastStep, anchor: divides ? BETWEEN : lastStep.last, unknown: true };
    this.region = { ...this.otherRegion(line), ...kept, blocks: [block] };
    return true;
  }

  /** Gives the line below a heading that makes it one to the part that the heading opened. */
  private ownUnderline({ start, end }: Block): void {
    if (end - start === 2) this.scopes.current.holder.spans.fix(end - 1, 'underline');
  }

  /** Whether a heading belongs to the prose that is being gathered. */
  private isText(level: number, text: string): boolean {
    const [own] = this.region.own;
    if (own?.part !== 'field' || own.kind.id !== 'prose' || level <= this.region.level)
      return false;
    return !placeOf(own, this.format).boundaries.heading(level, text);
  }

  /** The lines of a paragraph: labels and tags start parts, the others are text between. */
  private paragraph(start: number, end: number): void {
    let from = start;
    const lines = this.source.lines.slice(start, end).map((line) => outdented(line, this.base));
    const plainFrom = isOpenGround(this.region) ? start + firstPlainLabel(lines) : end;
    for (let i = start; i < end; i++) {
      const line = lines[i - start] ?? '';
      const opens = this.mark(line, i + 1) ?? (i >= plainFrom ? this.plainMark(line, i + 1) : null);
      if (opens) {
        this.addParagraph(from, i);
        from = i + 1;
        opens();
      } else if (this.endsField(line) || (i > plainFrom && this.region.own.length > 0)) {
        this.addParagraph(from, i);
        from = i;
        this.closeRegion();
        this.region = this.otherRegion(i);
      }
    }
    this.addParagraph(from, end);
  }

  /** Whether a line is a label of no field, after one that holds entries and no text. */
  private endsField(line: string): boolean {
    const [own] = this.region.own;
    return own !== undefined && isOpenGround(this.region) && boldLabelIn(line) !== null;
  }

  private addParagraph(start: number, end: number): void {
    if (start < end) this.region.blocks.push({ type: 'paragraph', start, end });
  }

  /** Items that are steps or labels start them; the others belong to what is open. */
  private list(list: List): void {
    const isFree = this.region.own.length === 0;
    const isStep = (item: ListItem) =>
      this.survey.steps.has(item.start) && (isFree || this.isOutside(item));
    const steps = list.items.some((item) => isStep(item) || (isFree && this.isDivided(item)));
    const inWords = isFree && !this.region.unknown;
    const isKeyed = inWords && this.isKeyed(list);
    const labelOf = (item: ListItem) => this.itemLabel(item, inWords, isKeyed);
    if (!steps && !list.items.some((item) => labelOf(item) !== null)) {
      this.region.blocks.push(list);
      return;
    }
    for (const item of list.items) {
      const step = steps && isStep(item) ? this.survey.steps.get(item.start) : undefined;
      const named = step || this.isDivided(item) ? null : labelOf(item);
      if (step) this.stepItem(step, item);
      else if (steps && this.isDivided(item)) this.dividedItem(list, item);
      else if (named) {
        this.closeRegion();
        const { part } = named;
        if (part.part === 'field' && isAnywhere(part)) this.scopes.popTo(0);
        this.openNamed(named, 0, item.start + 1, named.inline, item.column);
        for (const block of item.blocks) {
          for (const part of clipped(block, item.start + 1)) this.region.blocks.push(part);
        }
      } else {
        const isAfterField = inWords && this.region.own.length > 0;
        if (isKeyed || (isAfterField && boldLabelIn(this.itemLine(item)) !== null)) {
          this.closeRegion();
          this.region = this.otherRegion(item.start);
        }
        this.region.blocks.push({ ...list, start: item.start, end: item.end, items: [item] });
      }
    }
  }

  /** Whether steps are in an item that is none itself. */
  private isDivided({ start, end }: ListItem): boolean {
    return !this.survey.steps.has(start) && this.survey.hasStepWithin(start, end);
  }

  /** An item that is divided into steps: what it says stays before them. */
  private dividedItem(list: List, item: ListItem): void {
    const at = item.blocks.findIndex(({ end }) => this.survey.hasStepWithin(item.start, end));
    const own = item.blocks.slice(0, at);
    const end = own.at(-1)?.end ?? item.start + 1;
    this.closeRegion();
    this.region = this.otherRegion(item.start);
    this.region.blocks.push({
      ...list,
      start: item.start,
      end,
      items: [{ ...item, end, blocks: own }],
    });
    const outer = this.base;
    this.base = item.column;
    for (const block of item.blocks.slice(at)) {
      if (block.type === 'list') this.list(block);
      else this.region.blocks.push(block);
    }
    this.closeRegion();
    this.base = outer;
    this.region = this.otherRegion(item.end);
  }

  /** Whether an item stands further out than the label of the field that is open. */
  private isOutside({ start }: ListItem): boolean {
    const { mark } = this.region;
    const { lines } = this.source;
    return mark !== null && indentOf(lines[start] ?? '') < indentOf(lines[mark] ?? '');
  }

  private stepItem(step: Head, item: ListItem): void {
    this.closeRegion();
    const outer = this.base;
    this.base = item.column;
    this.openStep(step, item.start + 1);
    for (const block of item.blocks.flatMap((inner) => clipped(inner, item.start + 1))) {
      if (block.type === 'paragraph') this.paragraph(block.start, block.end);
      else if (block.type === 'list') this.list(block);
      else this.region.blocks.push(block);
    }
    this.closeRegion();
    this.base = outer;
    // A mark in the item may have ended the step.
    const isOpen = this.scopes.current.each?.of === 'steps';
    this.region = isOpen ? this.stepRegion(item.end, item.start) : this.otherRegion(item.end);
  }
}

/** What of `block` lies at or after the line `from`. */
function clipped(block: Block, from: number): Block[] {
  if (block.end <= from) return [];
  return block.start >= from ? [block] : [{ type: 'paragraph', start: from, end: block.end }];
}
