/** The walk of recognition: blocks of a text against the parts of a format. */
import type { Block, List, ListItem, Source } from '../../markdown/blocks.ts';
import { firstPlainLabel, labelName } from '../../markdown/labels.ts';
import { indentOf, outdented } from '../../markdown/lines.ts';
import { BETWEEN } from '../../plan/dividers.ts';
import type { Format } from '../language/definition.ts';
import { headingContent } from '../language/marks.ts';
import { isAnywhere, placeOf } from '../language/places.ts';
import type { Head } from './head.ts';
import type { Layout } from './layout.ts';
import { LineMarks } from './line-marks.ts';
import { Opener } from './opener.ts';
import { isOpenGround } from './regions.ts';

/** Finds what each line of `source` is in `format`. Any text can be laid out. */
export function layoutOf(source: Source, format: Format): Layout {
  return new Walk(source, format).layout();
}

class Walk {
  private readonly source: Source;
  private readonly format: Format;
  private readonly opener: Opener;
  private readonly marks: LineMarks;

  constructor(source: Source, format: Format) {
    this.source = source;
    this.format = format;
    this.opener = new Opener(source, format);
    this.marks = new LineMarks(source, this.opener);
  }

  layout(): Layout {
    for (const block of this.source.blocks) this.block(block);
    this.opener.closeRegion();
    return { format: this.format.id, entries: this.opener.result() };
  }

  private block(block: Block): void {
    if (block.type === 'heading') this.heading(block, block.level);
    else if (block.type === 'paragraph') this.paragraph(block.start, block.end);
    else if (block.type === 'list') this.list(block);
    else this.opener.region.blocks.push(block);
  }

  private heading(block: Block, level: number): void {
    const text = headingContent(this.source.lines[block.start] ?? '');
    if (this.isText(level, text)) {
      this.opener.region.blocks.push(block);
      return;
    }
    this.opener.closeRegion();
    const toName = this.opener.scopes.findTaskToName(level);
    const found = toName ? null : this.opener.scopes.findHeading(level, text);
    if (toName) {
      this.opener.setTitle(toName.scope, toName.part, { number: '', name: text }, block.start);
      this.opener.scopes.popTo(toName.depth);
      this.opener.region = this.opener.otherRegion(block.end);
    } else if (found) {
      this.opener.scopes.popTo(found.depth);
      for (const section of found.via) this.opener.scopes.pushSection(section, level - 1);
      this.opener.open(found.part, level, text, block.end);
      this.opener.region.level = level;
    } else if (!this.foreignHeading(block.start, level, text)) {
      this.opener.scopes.popLevel(level, this.opener.survey.hasPartAfter(block.start));
      this.opener.region = {
        ...this.opener.otherRegion(block.start),
        blocks: [block],
        unknown: true,
      };
    }
  }

  /** Opens what a heading means that is not in the format's own words; false where it is text. */
  private foreignHeading(line: number, level: number, text: string): boolean {
    const task = this.opener.survey.tasks.get(line);
    const step = this.opener.survey.steps.get(line);
    if (task) {
      this.opener.scopes.openTask(level);
      this.opener.setName(this.opener.scopes.current, task);
      this.opener.region = this.opener.otherRegion(line + 1);
      this.opener.keepBeside('', task, task.beside);
      return true;
    }
    if (step) {
      this.opener.openStep(step, line + 1);
      return true;
    }
    const isNumbering = this.opener.survey.numbering.has(line);
    const named = isNumbering ? null : this.opener.scopes.findNamed(level, text);
    // What stands before the first task is about all of them.
    if (named && !(named.depth === null && this.opener.survey.hasTaskAfter(line))) {
      if (named.depth === null) this.opener.scopes.returnToTask();
      else this.opener.scopes.popTo(named.depth);
      for (const section of named.via) this.opener.scopes.pushSection(section, level - 0.5);
      this.opener.openNamed(named, level, line + 1);
      return true;
    }
    const { lastStep } = this.opener.scopes;
    if (!lastStep || !this.opener.survey.hasStepAfter(line)) return false;
    // What stands between two steps stays behind the first; a deeper heading is one of its own.
    const divides = level <= this.opener.scopes.stepLevel || this.opener.region.anchor === BETWEEN;
    this.opener.scopes.returnToTask();
    const kept = { holder: lastStep, anchor: divides ? BETWEEN : lastStep.last, unknown: true };
    this.opener.region = {
      ...this.opener.otherRegion(line),
      ...kept,
      blocks: [headingBlock(line, level)],
    };
    return true;
  }

  /** Whether a heading belongs to the prose that is being gathered. */
  private isText(level: number, text: string): boolean {
    const [own] = this.opener.region.own;
    if (own?.part !== 'field' || own.kind.id !== 'prose' || level <= this.opener.region.level)
      return false;
    return !placeOf(own, this.format).boundaries.heading(level, text);
  }

  /** The lines of a paragraph: labels and tags start parts, the others are text between. */
  private paragraph(start: number, end: number): void {
    let from = start;
    const lines = this.source.lines
      .slice(start, end)
      .map((line) => outdented(line, this.opener.base));
    const plainFrom = isOpenGround(this.opener.region) ? start + firstPlainLabel(lines) : end;
    for (let i = start; i < end; i++) {
      const line = lines[i - start] ?? '';
      const opens =
        this.marks.mark(line, i + 1) ?? (i >= plainFrom ? this.marks.plainMark(line, i + 1) : null);
      if (opens) {
        this.addParagraph(from, i);
        from = i + 1;
        opens();
      } else if (this.endsField(line) || (i > plainFrom && this.opener.region.own.length > 0)) {
        this.addParagraph(from, i);
        from = i;
        this.opener.closeRegion();
        this.opener.region = this.opener.otherRegion(i);
      }
    }
    this.addParagraph(from, end);
  }

  /** Whether a line is a label of no field, after one that holds entries and no text. */
  private endsField(line: string): boolean {
    const [own] = this.opener.region.own;
    return own !== undefined && isOpenGround(this.opener.region) && labelName(line) !== null;
  }

  private addParagraph(start: number, end: number): void {
    if (start < end) this.opener.region.blocks.push({ type: 'paragraph', start, end });
  }

  /** Items that are steps or labels start them; the others belong to what is open. */
  private list(list: List): void {
    const isFree = this.opener.region.own.length === 0;
    const isStep = (item: ListItem) =>
      this.opener.survey.steps.has(item.start) && (isFree || this.isOutside(item));
    const steps = list.items.some((item) => isStep(item) || (isFree && this.isDivided(item)));
    const inWords = isFree && !this.opener.region.unknown;
    const isKeyed = inWords && this.marks.isKeyed(list);
    const labelOf = (item: ListItem) => this.marks.itemLabel(item, inWords, isKeyed);
    if (!steps && !list.items.some((item) => labelOf(item) !== null)) {
      this.opener.region.blocks.push(list);
      return;
    }
    for (const item of list.items) {
      const step = steps && isStep(item) ? this.opener.survey.steps.get(item.start) : undefined;
      const named = step || this.isDivided(item) ? null : labelOf(item);
      if (step) this.stepItem(step, item);
      else if (steps && this.isDivided(item)) this.dividedItem(list, item);
      else if (named) {
        this.opener.closeRegion();
        const { part } = named;
        if (part.part === 'field' && isAnywhere(part)) this.opener.scopes.popTo(0);
        this.opener.openNamed(named, 0, item.start + 1, named.inline, item.column);
        for (const block of item.blocks) {
          for (const part of clipped(block, item.start + 1)) this.opener.region.blocks.push(part);
        }
      } else {
        const isAfterField = inWords && this.opener.region.own.length > 0;
        if (isKeyed || (isAfterField && labelName(this.marks.itemLine(item)) !== null)) {
          this.opener.closeRegion();
          this.opener.region = this.opener.otherRegion(item.start);
        }
        this.opener.region.blocks.push({
          ...list,
          start: item.start,
          end: item.end,
          items: [item],
        });
      }
    }
  }

  /** Whether steps are in an item that is none itself. */
  private isDivided({ start, end }: ListItem): boolean {
    return !this.opener.survey.steps.has(start) && this.opener.survey.hasStepWithin(start, end);
  }

  /** An item that is divided into steps: what it says stays before them. */
  private dividedItem(list: List, item: ListItem): void {
    const at = item.blocks.findIndex(({ end }) =>
      this.opener.survey.hasStepWithin(item.start, end),
    );
    const own = item.blocks.slice(0, at);
    const end = own.at(-1)?.end ?? item.start + 1;
    this.opener.closeRegion();
    this.opener.region = this.opener.otherRegion(item.start);
    this.opener.region.blocks.push({
      ...list,
      start: item.start,
      end,
      items: [{ ...item, end, blocks: own }],
    });
    const outer = this.opener.base;
    this.opener.base = item.column;
    for (const block of item.blocks.slice(at)) {
      if (block.type === 'list') this.list(block);
      else this.opener.region.blocks.push(block);
    }
    this.opener.closeRegion();
    this.opener.base = outer;
    this.opener.region = this.opener.otherRegion(item.end);
  }

  /** Whether an item stands further out than the label of the field that is open. */
  private isOutside({ start }: ListItem): boolean {
    const { mark } = this.opener.region;
    const { lines } = this.source;
    return mark !== null && indentOf(lines[start] ?? '') < indentOf(lines[mark] ?? '');
  }

  private stepItem(step: Head, item: ListItem): void {
    this.opener.closeRegion();
    const outer = this.opener.base;
    this.opener.base = item.column;
    this.opener.openStep(step, item.start + 1);
    for (const block of item.blocks.flatMap((inner) => clipped(inner, item.start + 1))) {
      if (block.type === 'paragraph') this.paragraph(block.start, block.end);
      else if (block.type === 'list') this.list(block);
      else this.opener.region.blocks.push(block);
    }
    this.opener.closeRegion();
    this.opener.base = outer;
    // A mark in the item may have ended the step.
    const isOpen = this.opener.scopes.current.each?.of === 'steps';
    this.opener.region = isOpen
      ? this.opener.stepRegion(item.end, item.start)
      : this.opener.otherRegion(item.end);
  }
}

function headingBlock(line: number, level: number): Block {
  return { type: 'heading', start: line, end: line + 1, level };
}

/** What of `block` lies at or after the line `from`. */
function clipped(block: Block, from: number): Block[] {
  if (block.end <= from) return [];
  return block.start >= from ? [block] : [{ type: 'paragraph', start: from, end: block.end }];
}
