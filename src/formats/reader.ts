/** The walk behind `readPlan`: blocks of a text against the parts of a format. */
import {
  type Block,
  type List,
  type ListItem,
  type Source,
  trailingLists,
} from '../markdown/blocks.ts';
import { unescapedWhole } from '../markdown/escape.ts';
import type { Plan } from '../plan/schema.ts';
import { trimSpaces } from '../plan/text.ts';
import { type AnyDraft, PlanDraft, StepDraft, TaskDraft } from './draft.ts';
import { eachOf, fieldsOf } from './form.ts';
import { anyKind } from './kind.ts';
import { type Label, parseLabel, parseTag, type Tag } from './labels.ts';
import type { EachPart, FieldPart, Format, IndexPart, Part, SectionPart } from './language.ts';
import { eachName, firstPath, headingContent, isHeadingOf, isNamed } from './marks.ts';
import { type Place, type Region, regionText, textOf } from './place.ts';
import { isAnywhere, placesOf } from './places.ts';

/** A list of parts that is open: of the plan, a task, a step, or a section. */
interface Scope {
  readonly parts: readonly Part[];
  readonly holder: AnyDraft;
  /** Level of the heading that opened it; 0 for tags and the plan. */
  readonly level: number;
  readonly tag: string | null;
  /** The repeated part that it is one of. */
  readonly each: EachPart | null;
  /** Parts that were read here: a second one is other content. */
  readonly seen: Set<Part>;
}

/** Blocks that are being gathered for one or two fields, or as other content. */
interface OpenRegion {
  readonly holder: AnyDraft;
  readonly own: readonly (FieldPart | IndexPart)[];
  /** Where other content of this region is anchored. */
  readonly anchor: string;
  readonly inline: string;
  readonly start: number;
  readonly column: number;
  readonly blocks: Block[];
  /** Opened by a heading that the format does not know: labels in it are text. */
  readonly unknown: boolean;
}

interface Found {
  readonly depth: number;
  readonly part: Part;
  /** Sections on the way to it whose own heading is missing. */
  readonly via: readonly SectionPart[];
}

export class Reader {
  private readonly source: Source;
  private readonly format: Format;
  private readonly planDraft: PlanDraft;
  private readonly scopes: Scope[];
  private region: OpenRegion;

  constructor(source: Source, format: Format) {
    this.source = source;
    this.format = format;
    this.planDraft = new PlanDraft(format);
    this.scopes = [
      {
        parts: format.parts,
        holder: this.planDraft,
        level: 0,
        tag: null,
        each: null,
        seen: new Set(),
      },
    ];
    this.region = this.otherRegion(0);
  }

  plan(): Plan {
    for (const block of this.source.blocks) this.block(block);
    this.closeRegion();
    const tasks = eachOf(this.format.parts, 'tasks');
    const steps = eachOf(tasks.parts, 'steps');
    return this.planDraft.finished(fieldsOf(steps.parts), fieldsOf(tasks.parts));
  }

  private block(block: Block): void {
    if (block.type === 'heading') this.heading(block.start, block.level, block);
    else if (block.type === 'paragraph') this.paragraph(block.start, block.end);
    else if (block.type === 'list') this.list(block);
    else this.region.blocks.push(block);
  }

  private heading(line: number, level: number, block: Block): void {
    const text = headingContent(this.source.lines[line] ?? '');
    const [own] = this.region.own;
    if (own?.part === 'field' && own.kind.id === 'prose') {
      if (!this.place(own).boundaries.heading(level, text)) {
        this.region.blocks.push(block);
        return;
      }
    }
    const named = this.taskToName(level);
    if (named) {
      this.closeRegion();
      this.setName(named.scope, text);
      this.popTo(named.depth);
      this.region = this.otherRegion(line + 1);
      return;
    }
    const found = this.findHeading(level, text);
    this.closeRegion();
    if (found) {
      this.popTo(found.depth);
      for (const section of found.via) this.pushSection(section, level - 1);
      this.open(found.part, level, text, line + 1);
      return;
    }
    while (this.scopes.length > 1 && this.scope.level >= level) this.scopes.pop();
    this.region = { ...this.otherRegion(line), blocks: [block], unknown: true };
  }

  /** The open task whose name is a heading without a label, where this can be it. */
  private taskToName(level: number): { scope: Scope; depth: number } | null {
    const depth = this.scopes.findLastIndex((scope) => scope.each?.tag != null);
    const scope = this.scopes[depth];
    if (!scope?.each || scope.seen.has(scope.each.name)) return null;
    return eachName(scope.each, level, '') !== null ? { scope, depth } : null;
  }

  private findHeading(level: number, text: string): Found | null {
    for (let depth = this.scopes.length - 1; depth >= 0; depth--) {
      const found = this.findIn(this.scopes[depth]?.parts ?? [], depth, level, text, []);
      if (found) return found;
    }
    return null;
  }

  private findIn(
    parts: readonly Part[],
    depth: number,
    level: number,
    text: string,
    via: readonly SectionPart[],
  ): Found | null {
    for (const part of parts) {
      const isNew = part.part === 'each' ? part.tag === null : !this.scopes[depth]?.seen.has(part);
      if (isNew && isHeadingOf(part, level, text)) return { depth, part, via };
    }
    for (const part of parts) {
      if (part.part !== 'section') continue;
      const found = this.findIn(part.parts, depth, level, text, [...via, part]);
      if (found) return found;
    }
    return null;
  }

  /** The lines of a paragraph: labels and tags start parts, the others are text between. */
  private paragraph(start: number, end: number): void {
    let from = start;
    for (let i = start; i < end; i++) {
      const line = this.source.lines[i] ?? '';
      const tag = parseTag(line);
      const label = tag ? null : parseLabel(line);
      const part = label?.bold ? this.findLabel(label) : null;
      const opening = tag && this.findTag(tag);
      if (!part && !opening) continue;
      this.addParagraph(from, i);
      from = i + 1;
      if (part && label) this.openLabel(part, label.rest, i + 1, 0);
      else opening?.(i + 1);
    }
    this.addParagraph(from, end);
  }

  private addParagraph(start: number, end: number): void {
    if (start < end) this.region.blocks.push({ type: 'paragraph', start, end });
  }

  /** Items that are labels start fields; the others belong to what is open. */
  private list(list: List): void {
    const isLabelled = list.items.some((item) => this.findItemLabel(item) !== null);
    if (!isLabelled) {
      this.region.blocks.push(list);
      return;
    }
    for (const item of list.items) {
      const label = this.findItemLabel(item);
      if (!label) {
        this.region.blocks.push({ ...list, start: item.start, end: item.end, items: [item] });
        continue;
      }
      this.openLabel(label.part, label.rest, item.start + 1, item.column);
      this.region.blocks.push(...item.blocks.flatMap((block) => clipped(block, item.start + 1)));
    }
  }

  private findItemLabel(item: ListItem): { part: FieldPart; rest: string } | null {
    const label = parseLabel(this.source.lines[item.start] ?? '');
    const part = label && this.findLabel(label);
    return part ? { part, rest: label.rest } : null;
  }

  /** The field that a label starts here: of the innermost open part, or one that may stand anywhere. */
  private findLabel(label: Label): FieldPart | null {
    const [root] = this.scopes;
    const own = this.region.unknown ? [] : this.scope.parts;
    const anywhere = root?.parts.filter(isAnywhere) ?? [];
    for (const part of [...own, ...anywhere]) {
      if (part.part !== 'field' || part.mark?.as !== 'label') continue;
      if (!label.bold && part.mark.style !== 'bullet') continue;
      const scope = isAnywhere(part) ? root : this.scope;
      if (isNamed(part.mark, label.name) && !scope?.seen.has(part)) return part;
    }
    return null;
  }

  private openLabel(part: FieldPart, rest: string, start: number, column: number): void {
    this.closeRegion();
    if (isAnywhere(part)) this.popTo(0);
    this.openField(part, start, rest, column);
  }

  /** What a tag does here, or null where it is text. */
  private findTag(tag: Tag): ((start: number) => void) | null {
    if (tag.closes) {
      const depth = this.scopes.findLastIndex((scope) => scope.tag === tag.name);
      if (depth < 0) return null;
      return (start) => {
        this.closeRegion();
        this.popTo(depth - 1);
        this.region = this.otherRegion(start);
      };
    }
    for (let depth = this.scopes.length - 1; depth >= 0; depth--) {
      const scope = this.scopes[depth];
      const part = scope?.parts.find((candidate) => tagOf(candidate) === tag.name);
      if (!part || (part.part === 'section' && scope?.seen.has(part))) continue;
      return (start) => {
        this.closeRegion();
        this.popTo(depth);
        this.open(part, 0, '', start);
      };
    }
    return null;
  }

  private open(part: Part, level: number, text: string, start: number): void {
    this.scope.seen.add(part);
    if (part.part === 'field') this.openField(part, start, '', 0);
    else if (part.part === 'section') {
      this.pushSection(part, level);
      const own = part.parts.filter(
        (inner) => inner.part === 'index' || (inner.part === 'field' && inner.mark === null),
      ) as (FieldPart | IndexPart)[];
      for (const inner of own) if (inner.part === 'field') this.scope.holder.last = inner.path;
      const anchor = `<${firstPath(part.parts)}`;
      this.region = { ...this.otherRegion(start), own, anchor };
    } else if (part.part === 'each') {
      this.pushEach(part, level);
      const name = eachName(part, level, text);
      if (part.tag === null && name !== null) this.setName(this.scope, name);
      this.region = this.otherRegion(start);
    } else this.region = this.otherRegion(start);
  }

  private openField(part: FieldPart, start: number, inline: string, column: number): void {
    this.scope.seen.add(part);
    this.scope.holder.last = part.path;
    this.region = { ...this.otherRegion(start), own: [part], inline, column };
  }

  private pushSection(part: SectionPart, level: number): void {
    this.scope.seen.add(part);
    const tag = part.mark.as === 'tag' ? part.mark.name : null;
    const { holder } = this.scope;
    this.scopes.push({ parts: part.parts, holder, level, tag, each: null, seen: new Set() });
  }

  private pushEach(part: EachPart, level: number): void {
    const { holder } = this.scope;
    const draft = part.of === 'tasks' ? new TaskDraft() : new StepDraft();
    holder.last = part.of;
    if (draft instanceof TaskDraft && holder instanceof PlanDraft) holder.tasks.push(draft);
    if (draft instanceof StepDraft && holder instanceof TaskDraft) holder.steps.push(draft);
    const tag = part.tag?.name ?? null;
    this.scopes.push({ parts: part.parts, holder: draft, level, tag, each: part, seen: new Set() });
  }

  private setName(scope: Scope, name: string): void {
    const part = scope.each?.name;
    if (!part) return;
    scope.seen.add(part);
    const value = name === part.placeholder ? '' : unescapedWhole(name, [part.placeholder]);
    scope.holder.set(part.path, value);
  }

  private closeRegion(): void {
    const { blocks, own, holder, anchor } = this.region;
    // A thematic break before the next part only separates the two.
    while (blocks.at(-1)?.type === 'break') blocks.pop();
    if (blocks.length === 0 && this.region.inline === '') return;
    const [first, second] = own;
    if (!first) {
      const region = this.regionOf(blocks);
      holder.keep(anchor, regionText(region, region.start, region.end));
    } else if (first.part === 'index') this.readIndex(first, blocks);
    else if (second?.part === 'field') {
      const lists = trailingLists(blocks);
      this.readField(first, this.regionOf(blocks.slice(0, blocks.length - lists.length)));
      this.readField(second, this.regionOf(lists));
    } else this.readField(first, this.regionOf(blocks));
  }

  private readField(part: FieldPart, region: Region): void {
    if (region.blocks.length === 0 && region.inline === '') return;
    const { value, rest } = anyKind(part.kind).read(region, this.place(part));
    this.region.holder.set(part.path, value);
    this.region.holder.keep(part.path, rest);
  }

  private readIndex(part: IndexPart, blocks: readonly Block[]): void {
    const region = this.regionOf(blocks);
    const { holder, anchor } = this.region;
    const lists = blocks.filter((block) => block.type === 'list');
    const items = lists.flatMap((list) => list.items);
    const names = items.map((item) => itemText(this.source, item));
    const simple = lists.length === 1 && items.every((item) => item.end - item.start === 1);
    const others = textOf(
      region,
      blocks.filter((block) => block.type !== 'list'),
    );
    if (simple && holder instanceof TaskDraft) {
      const read = names.map((name) =>
        name === part.placeholder ? '' : unescapedWhole(name, [part.placeholder]),
      );
      holder.index = { names: read, text: regionText(region, region.start, region.end) };
      holder.keep(anchor, others);
    } else holder.keep(anchor, regionText(region, region.start, region.end));
  }

  private regionOf(blocks: readonly Block[]): Region {
    const { start, inline, column } = this.region;
    const own = blocks[0] === this.region.blocks[0];
    return {
      lines: this.source.lines,
      inline: own ? inline : '',
      start: own ? start : (blocks[0]?.start ?? start),
      end: blocks.at(-1)?.end ?? start,
      column,
      blocks,
    };
  }

  private otherRegion(start: number): OpenRegion {
    const { holder } = this.scope;
    const anchor = holder.last;
    return { holder, own: [], anchor, inline: '', start, column: 0, blocks: [], unknown: false };
  }

  private popTo(depth: number): void {
    this.scopes.length = depth + 1;
  }

  private get scope(): Scope {
    const scope = this.scopes.at(-1);
    if (!scope) throw new Error('The plan itself is always open.');
    return scope;
  }

  private place(part: FieldPart): Place {
    const place = placesOf(this.format).get(part);
    if (!place) throw new Error(`The field "${part.path}" has no place in ${this.format.name}.`);
    return place;
  }
}

function tagOf(part: Part): string | null {
  if (part.part === 'each') return part.tag?.name ?? null;
  return part.part === 'section' && part.mark.as === 'tag' ? part.mark.name : null;
}

/** What of `block` lies at or after the line `from`. */
function clipped(block: Block, from: number): Block[] {
  if (block.end <= from) return [];
  return block.start >= from ? [block] : [{ type: 'paragraph', start: from, end: block.end }];
}

function itemText(source: Source, item: ListItem): string {
  return trimSpaces((source.lines[item.start] ?? '').slice(item.offset));
}
