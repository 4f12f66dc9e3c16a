/** Goes through the layout of a text and gathers the parts that its format has not. */
import type { Block, Heading, List, Source } from '../../markdown/blocks.ts';
import { blocksIn } from '../../markdown/blocks-in.ts';
import { boldLabelIn, type Label, plainLabelIn } from '../../markdown/marks/label.ts';
import { sliceOf } from '../../markdown/range.ts';
import { isDividing } from '../../plan/dividers.ts';
import type { OwnMark } from '../../plan/own-format.ts';
import { headingContent } from '../language/marks.ts';
import type { Level } from '../language/parts.ts';
import { type BoldHeadings, boldHeadingsIn } from './bold-lines.ts';
import { namesEntries, pathOf } from './entry-fields.ts';
import { keyOfField } from './hollow-headings.ts';
import { type LabelledItem, labelledItems, listsByItem } from './item-labels.ts';
import { namesField } from './known-fields.ts';
import type { FieldEntry, LayoutEntry, SectionEntry } from './layout.ts';
import type { FoundPart, Known, Place } from './own-found.ts';
import type { Groups } from './own-groups.ts';
import { OwnTree } from './own-tree.ts';
import { arePlainLabels } from './plain-labels.ts';
import { keyOfLabel, Labels } from './shared-labels.ts';

export class Finder {
  readonly labels = new Labels();
  readonly tree = new OwnTree();
  readonly labelled = new Set<LayoutEntry>();
  private readonly source: Source;
  private readonly groups: Groups;
  private readonly known: Known;
  private readonly boldHeadings: BoldHeadings;
  private readonly lists: ReadonlyMap<number, List>;
  /** Which tasks or steps have a label of an item, by `keyOf`. */
  private readonly holders = new Map<string, Set<number>>();
  private label: FoundPart | null = null;
  /** Whether what comes now stands in a section that has none of its fields. */
  private isLeftOut = false;
  /** Whether the heading above is that of a section of the format. */
  private isInSection = false;
  /** The field that a plan, task or step had last. */
  private readonly last: Record<Level, string> = { plan: '', task: '', step: '' };

  constructor(source: Source, groups: Groups, known: Known) {
    this.source = source;
    this.groups = groups;
    this.known = known;
    this.boldHeadings = boldHeadingsIn(source);
    this.lists = listsByItem(source.blocks);
  }

  /** The labels of items that more than one task or step has. */
  recurring(): ReadonlySet<string> {
    return new Set([...this.holders].flatMap(([key, { size }]) => (size > 1 ? [key] : [])));
  }

  entry(entry: LayoutEntry): void {
    if (entry.as === 'beside') return;
    const isOther = entry.as === 'other' && !isDividing(entry.after);
    this.tree.isInOther = isOther;
    if (!isOther) {
      this.tree.open = [];
      this.label = null;
      this.isLeftOut = false;
    }
    if (entry.as === 'task' || entry.as === 'step') this.begin(entry.as);
    else if (entry.as === 'section') this.section(entry);
    else if (entry.as === 'field' && this.known.hollow.has(keyOfField(entry))) this.hollow(entry);
    else if (entry.as === 'field' && this.isDoubled(entry)) this.doubled(entry);
    else if (isOther || entry.as === 'field') {
      if (entry.as === 'field') this.note(entry);
      if (entry.as === 'other' || !namesEntries(entry)) this.content(entry);
    }
  }

  /** The heading of a field of the format that has parts of the document's own below it, and no value. */
  private hollow({ of, name }: FieldEntry): void {
    const line = name?.line ?? 0;
    const place = { of, after: this.last[of], isMarked: false, column: 0 };
    this.heading(place, { start: line, level: this.known.levels.get(line) ?? 0 });
  }

  /** Where the label of a field of the format stands. */
  private note(entry: FieldEntry): void {
    const label = this.labelOf(entry);
    if (label !== null) this.labels.add(label, '', this.tree.holder);
  }

  /** The label of a field of the format, by `keyOfLabel`; null where it has none, or a heading. */
  private labelOf({ of, name }: FieldEntry): string | null {
    if (name === null || this.known.levels.has(name.line)) return null;
    return keyOfLabel(of, (this.source.lines[name.line] ?? '').slice(name.start, name.end));
  }

  private isDoubled(entry: FieldEntry): boolean {
    return entry.column === 0 && this.known.doubled.has(this.labelOf(entry) ?? '');
  }

  /** A field of the format that has another label, and this one is of a part of the document's own. */
  private doubled(entry: FieldEntry): void {
    const { of, name, lines, column } = entry;
    const start = name?.line ?? lines.start;
    const blocks = blocksIn(this.source.blocks, { start, end: Math.max(start + 1, lines.end) });
    this.labelled.add(entry);
    for (const block of blocks)
      this.block({ of, after: this.last[of], isMarked: false, column }, block);
  }

  private begin(of: 'task' | 'step'): void {
    this.tree.holder++;
    this.isInSection = false;
    this.last[of] = '';
    if (of === 'task') this.last.plan = 'tasks';
    else this.last.task = 'steps';
  }

  /** The heading of a section that has none of its fields: `## Next steps` above a text. */
  private section({ of, title, name: { line } }: SectionEntry): void {
    const level = this.groups.levelLeftOut(title, line);
    this.isInSection = level === 0;
    if (this.isInSection) return;
    this.tree.isInOther = true;
    this.isLeftOut = true;
    this.heading({ of, after: this.last[of], isMarked: false, column: 0 }, { start: line, level });
  }

  private content(entry: LayoutEntry & { as: 'field' | 'other' }): void {
    const { of, column } = entry;
    const isMarked = entry.as === 'field' && (entry.name !== null || this.isInSection);
    const blocks = blocksIn(this.source.blocks, entry.lines);
    const isInLast =
      this.isLeftOut || this.known.hollow.has(keyOfField({ of, path: pathOf(entry) }));
    const path = isInLast ? this.last[of] : pathOf(entry);
    const isLabelled =
      entry.as === 'field' && !isMarked && blocks.every(isList)
        ? blocks.every(
            (block) => this.labelsIn({ of, after: '', isMarked, column }, block) !== null,
          )
        : false;
    if (isLabelled) this.labelled.add(entry);
    else if (entry.as === 'field') this.last[of] = path;
    const place: Place = { of, after: isLabelled ? '' : path, isMarked, column };
    const isBetween = entry.as === 'other' && isDividing(entry.after);
    blocks.forEach((block, at) => {
      const bold = isBetween || column > 0 ? null : this.boldHeadings(block, blocks[at + 1]);
      if (bold && !this.isText(place, bold.text)) {
        this.heading(place, bold.block, bold.text);
        if (bold.rest) this.block(place, bold.rest);
      } else this.block(place, block);
    });
  }

  private block(place: Place, block: Block): void {
    if (block.type === 'list') this.list(place, block);
    // In an item that is a step, what is no list is its text.
    else if (place.column > 0) this.label = null;
    else if (block.type === 'heading') this.heading(place, block);
    else if (block.type === 'paragraph') this.paragraph(place, block);
    else this.text(block);
  }

  /** The items of a list that are labels, `- **Files**: a.ts`; the others are text. */
  private list(place: Place, list: List): void {
    const isBelow = this.tree.open.length > 0;
    const labels = isBelow ? this.labelsBelow(place, list) : this.labelsIn(place, list);
    if (!labels) {
      if (place.column === 0) this.text(list);
      return;
    }
    for (const { name, inline, blocks } of labels) {
      this.label = this.tree.part(place, name, { as: 'label', style: 'bullet' }, inline);
      for (const block of blocks) this.text(block);
    }
    this.tree.isOther ||= !isBelow;
  }

  /**
   * The labels that the items of a list right in a plan, task or step are, each of them; null where
   * they are text. They are labels where most of all that stand in that list are fields of the format, or
   * stand in several tasks or steps: `- **Tools**: a spade` between `- **Goal**: dry` and `- **Crew**: Kim`.
   */
  private labelsIn(place: Place, list: List): readonly LabelledItem[] | null {
    if (place.isMarked || this.isInLabel()) return null;
    const labels = labelledItems(list, this.source.lines, place.column);
    if (!labels) return null;
    const keys = labels.map(({ name }) => this.tree.keyOf(place, name));
    for (const key of keys) {
      this.holders.set(key, (this.holders.get(key) ?? new Set()).add(this.tree.holder));
    }
    const isOne = (name: string, line: number) =>
      this.known.marked.has(line) || this.known.recurring.has(this.tree.keyOf(place, name));
    const whole = this.lists.get(list.start) ?? list;
    const all = labelledItems(whole, this.source.lines, place.column);
    const items = all ? whole.items : list.items;
    const { length } = (all ?? labels).filter(({ name }, at) => isOne(name, items[at]?.start ?? 0));
    return length * 2 < items.length || this.areText(place, labels) ? null : labels;
  }

  /**
   * The same of a list below a heading: they are labels where something stands below one, so that
   * the list is none of names and texts, and where the list ends what is below the heading.
   */
  private labelsBelow(place: Place, list: List): readonly LabelledItem[] | null {
    if (this.label || !this.groups.endsRegion(list)) return null;
    const labels = labelledItems(list, this.source.lines, place.column);
    if (!labels?.some(({ blocks }) => blocks.length > 0)) return null;
    const isKnown = namesField(place.of, this.tree.open.at(-1)?.label ?? '');
    return isKnown || this.areText(place, labels) ? null : labels;
  }

  private areText(place: Place, labels: readonly LabelledItem[]): boolean {
    return labels.some(({ name }) => this.isText(place, name));
  }

  private isText(place: Place, name: string): boolean {
    return this.groups.areNamed(name) || this.known.repeated.has(this.tree.keyOf(place, name));
  }

  /** Whether what comes now is the value of a label that is no item. */
  private isInLabel(): boolean {
    return (
      this.label !== null && !(this.label.mark.as === 'label' && this.label.mark.style === 'bullet')
    );
  }

  private heading(
    place: Place,
    { start, level }: Pick<Heading, 'start' | 'level'>,
    label = headingContent(this.source.lines[start] ?? ''),
  ): void {
    this.label = null;
    this.tree.endHeadings(level);
    if (this.groups.areNamed(label)) return;
    this.tree.openPart(place, label, { as: 'heading', level });
  }

  private paragraph(place: Place, { start, end }: Block): void {
    let from = start;
    const isFirst = place.after === '' && this.tree.open.length === 0;
    const mayBePlain = !place.isMarked && !this.label && (isFirst || end - start > 1);
    const arePlain = mayBePlain && arePlainLabels(this.source.lines.slice(start, end));
    for (let line = start; line < end; line++) {
      const text = this.source.lines[line] ?? '';
      if (this.tag(place, from, line)) {
        from = line + 1;
        continue;
      }
      const label = boldLabelIn(text) ?? (arePlain ? plainLabelIn(text) : null);
      if (!label?.colon) continue;
      const name = sliceOf(text, label.name);
      if (this.isText(place, name)) continue;
      this.lines(from, line);
      from = line + 1;
      const mark: OwnMark = { as: 'label', style: styleOf(label) };
      this.labels.add(keyOfLabel(place.of, name), this.tree.keyOf(place, ''), this.tree.holder);
      this.label = this.named(place, name, mark, sliceOf(text, label.value));
    }
    this.lines(from, end);
  }

  /** Opens or closes the tag in a line; `from` is where the text above it begins. False for none. */
  private tag(place: Place, from: number, line: number): boolean {
    const tag = this.known.tags.get(line);
    const isOne = tag?.closes
      ? this.tree.isTagOpen(tag.name)
      : tag && !this.isText(place, tag.name);
    if (!tag || !isOne) return false;
    this.lines(from, line);
    this.label = null;
    if (tag.closes) this.tree.closeTag(tag.name);
    else this.tree.openPart(place, tag.name, { as: 'tag' });
    return true;
  }

  private lines(start: number, end: number): void {
    if (start < end) this.text({ type: 'paragraph', start, end });
  }

  private text(block: Block): void {
    (this.label ?? this.tree.open.at(-1))?.bodies.at(-1)?.blocks.push(block);
  }

  /** The part with this label: of the heading above it, or of what is around that. */
  private named(place: Place, name: string, mark: OwnMark, inline: string): FoundPart {
    const [outer] = this.tree.open;
    if (!outer || !this.known.shared.has(keyOfLabel(place.of, name))) {
      return this.tree.part(place, name, mark, inline);
    }
    this.tree.open = [];
    // Below headings it would be one of theirs: it comes before them.
    const at = this.tree.found.findIndex(({ part }) => part === outer);
    const after = this.tree.found[at]?.after ?? place.after;
    return this.tree.part({ ...place, after }, name, mark, inline, at);
  }
}

function isList(block: Block): block is List {
  return block.type === 'list';
}

/** What begins with a bullet is an item, and stands in no paragraph. */
function styleOf({ colon, end }: Label): (OwnMark & { as: 'label' })['style'] {
  return colon?.end === end ? 'colon-outside' : 'colon-inside';
}
