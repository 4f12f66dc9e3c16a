/** The walk behind `readPlan`: blocks of a text against the parts of a format. */
import type { Block, List, ListItem, Source } from '../markdown/blocks.ts';
import { unescapedWhole } from '../markdown/escape.ts';
import type { Plan } from '../plan/schema.ts';
import { PlanDraft } from './draft.ts';
import { eachOf, fieldsOf } from './form.ts';
import { parseLabel, parseTag } from './labels.ts';
import type { FieldPart, Format, Part } from './language.ts';
import { eachName, firstPath, headingContent } from './marks.ts';
import { isAnywhere, placeOf } from './places.ts';
import { type OpenRegion, readRegion } from './regions.ts';
import { type Scope, Scopes } from './scopes.ts';
import type { HolderSpan } from './spans.ts';

export class Reader {
  private readonly source: Source;
  private readonly format: Format;
  private readonly planDraft: PlanDraft;
  private readonly scopes: Scopes;
  private region: OpenRegion;

  constructor(source: Source, format: Format) {
    this.source = source;
    this.format = format;
    this.planDraft = new PlanDraft(format);
    this.scopes = new Scopes(format, this.planDraft);
    this.region = this.otherRegion(0);
  }

  /** The plan, and where each part of it stands. */
  result(): { plan: Plan; span: HolderSpan } {
    for (const block of this.source.blocks) this.block(block);
    this.closeRegion();
    const tasks = eachOf(this.format.parts, 'tasks');
    const steps = eachOf(tasks.parts, 'steps');
    const plan = this.planDraft.finished(fieldsOf(steps.parts), fieldsOf(tasks.parts));
    return { plan, span: this.planDraft.span() };
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
      setName(toName.scope, text, block.start);
      this.scopes.popTo(toName.depth);
      this.region = this.otherRegion(block.end);
    } else if (found) {
      this.scopes.popTo(found.depth);
      for (const section of found.via) this.scopes.pushSection(section, level - 1);
      this.open(found.part, level, text, block.end);
    } else {
      this.scopes.popLevel(level);
      this.region = { ...this.otherRegion(block.start), blocks: [block], unknown: true };
    }
  }

  /** Whether a heading belongs to the prose that is being gathered. */
  private isText(level: number, text: string): boolean {
    const [own] = this.region.own;
    if (own?.part !== 'field' || own.kind.id !== 'prose') return false;
    return !placeOf(own, this.format).boundaries.heading(level, text);
  }

  /** The lines of a paragraph: labels and tags start parts, the others are text between. */
  private paragraph(start: number, end: number): void {
    let from = start;
    for (let i = start; i < end; i++) {
      const opens = this.mark(this.source.lines[i] ?? '', i + 1);
      if (!opens) continue;
      this.addParagraph(from, i);
      from = i + 1;
      opens();
    }
    this.addParagraph(from, end);
  }

  /** What a line of a paragraph opens or closes, or null where it is text. */
  private mark(line: string, next: number): (() => void) | null {
    const tag = parseTag(line);
    const found = tag && this.scopes.findTag(tag);
    if (found) {
      return () => {
        this.closeRegion();
        if (!found.part) this.scopes.holderAt(found.depth + 1).spans.mark(next - 1);
        this.scopes.popTo(found.depth);
        if (found.part) this.open(found.part, 0, '', next);
        else this.region = this.otherRegion(next);
      };
    }
    const label = parseLabel(line);
    const part = label?.bold ? this.scopes.findLabel(label, this.region.unknown) : null;
    return label && part ? () => this.openLabel(part, label.rest, next, 0) : null;
  }

  private addParagraph(start: number, end: number): void {
    if (start < end) this.region.blocks.push({ type: 'paragraph', start, end });
  }

  /** Items that are labels start fields; the others belong to what is open. */
  private list(list: List): void {
    if (!list.items.some((item) => this.itemLabel(item) !== null)) {
      this.region.blocks.push(list);
      return;
    }
    for (const item of list.items) {
      const label = this.itemLabel(item);
      if (!label) {
        this.region.blocks.push({ ...list, start: item.start, end: item.end, items: [item] });
        continue;
      }
      this.openLabel(label.part, label.rest, item.start + 1, item.column);
      this.region.blocks.push(...item.blocks.flatMap((block) => clipped(block, item.start + 1)));
    }
  }

  private itemLabel(item: ListItem): { part: FieldPart; rest: string } | null {
    const label = parseLabel(this.source.lines[item.start] ?? '');
    const part = label && this.scopes.findLabel(label, this.region.unknown);
    return part ? { part, rest: label.rest } : null;
  }

  private openLabel(part: FieldPart, rest: string, start: number, column: number): void {
    this.closeRegion();
    if (isAnywhere(part)) this.scopes.popTo(0);
    this.openField(part, start, rest, column);
  }

  private open(part: Part, level: number, text: string, start: number): void {
    const { current } = this.scopes;
    if (part.part === 'field') this.openField(part, start, '', 0);
    else if (part.part === 'section') {
      this.scopes.pushSection(part, level);
      current.holder.spans.section({ part, line: start - 1 });
      const own = part.parts.filter(isOwn);
      for (const inner of own) if (inner.part === 'field') current.holder.last = inner.path;
      this.region = { ...this.otherRegion(start), own, anchor: `<${firstPath(part.parts)}` };
    } else if (part.part === 'each') {
      this.scopes.pushEach(part, level);
      this.scopes.current.holder.spans.mark(start - 1);
      const name = eachName(part, level, text);
      if (part.tag === null && name !== null) setName(this.scopes.current, name, start - 1);
      this.region = this.otherRegion(start);
    } else {
      current.seen.add(part);
      current.holder.spans.mark(start - 1);
      this.region = this.otherRegion(start);
    }
  }

  private openField(part: FieldPart, start: number, inline: string, column: number): void {
    const { current } = this.scopes;
    current.seen.add(part);
    current.holder.last = part.path;
    // A mark is one line, and its field begins behind it.
    const mark = start - 1;
    this.region = { ...this.otherRegion(start), own: [part], mark, inline, column };
  }

  private closeRegion(): void {
    readRegion(this.region, this.source, this.format);
  }

  private otherRegion(start: number): OpenRegion {
    const { holder } = this.scopes.current;
    const anchor = holder.last;
    const none = { own: [], inline: '', mark: null, column: 0, blocks: [], unknown: false };
    return { ...none, holder, anchor, start };
  }
}

/** `line` is that of the heading with the name. */
function setName(scope: Scope, name: string, line: number): void {
  const part = scope.each?.name;
  if (!part) return;
  scope.seen.add(part);
  scope.holder.spans.heading = line;
  scope.holder.spans.mark(line);
  const value = name === part.placeholder ? '' : unescapedWhole(name, [part.placeholder]);
  scope.holder.set(part.path, value);
}

/** Whether a part's text stands right under the mark of its section. */
function isOwn(part: Part): part is OpenRegion['own'][number] & Part {
  return part.part === 'index' || (part.part === 'field' && part.mark === null);
}

/** What of `block` lies at or after the line `from`. */
function clipped(block: Block, from: number): Block[] {
  if (block.end <= from) return [];
  return block.start >= from ? [block] : [{ type: 'paragraph', start: from, end: block.end }];
}
