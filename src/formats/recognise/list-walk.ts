/** The items of lists: steps, labels of fields, and what belongs to what is open. */

import type { Block, List, ListItem, Source } from '../../markdown/blocks.ts';
import { indentOf } from '../../markdown/lines.ts';
import { boldLabelIn } from '../../markdown/marks/label.ts';
import type { Head } from './head.ts';
import { clipped } from './item-labels.ts';
import type { LineMarks } from './line-marks.ts';
import type { Opener } from './opener.ts';

export class ListWalk {
  private readonly source: Source;
  private readonly opener: Opener;
  private readonly marks: LineMarks;
  /** Goes through the blocks of an item that is a step. */
  private readonly walk: (blocks: readonly Block[]) => void;

  constructor(
    source: Source,
    opener: Opener,
    marks: LineMarks,
    walk: (blocks: readonly Block[]) => void,
  ) {
    this.source = source;
    this.opener = opener;
    this.marks = marks;
    this.walk = walk;
  }

  /** Items that are steps or labels start them; the others belong to what is open. */
  list(list: List): void {
    const isFree = this.opener.region.own.length === 0;
    const hasSteps = (item: ListItem) =>
      this.opener.survey.hasStepWithin(item.start - 1, item.end) &&
      (isFree || this.isOutside(item) || this.isBelowField(item));
    const withSteps = new Set(list.items.filter(hasSteps));
    const inWords = isFree && !this.opener.region.unknown;
    const isKeyed = inWords && this.marks.isKeyed(list);
    const labelOf = (item: ListItem) => this.marks.itemLabel(item, inWords, isKeyed);
    if (withSteps.size === 0 && !list.items.some((item) => labelOf(item) !== null)) {
      this.opener.region.blocks.push(list);
      return;
    }
    // What stands in a field up to the first step that goes on with its list.
    let isInField = list.items.some((item) => this.isBelowField(item));
    // Items that stand together are one list.
    let isFirst = true;
    for (const item of list.items) {
      if (withSteps.has(item)) {
        isInField = false;
        isFirst = true;
        const step = this.opener.survey.steps.get(item.start);
        if (step) this.stepItem(step, item);
        else this.dividedItem(list, item);
        continue;
      }
      const named = labelOf(item);
      if (isInField) {
        this.pushItem(list, item);
      } else if (named) {
        isFirst = true;
        this.opener.closeRegion();
        this.opener.openNamed(named, 0, item.start + 1, named.inline, item.column);
        for (const block of item.blocks) {
          for (const part of clipped(block, item.start + 1)) this.opener.region.blocks.push(part);
        }
      } else {
        const isAfterField = inWords && this.opener.region.own.length > 0;
        const isLabel = isAfterField && boldLabelIn(this.marks.itemLine(item)) !== null;
        const isBeside = isAfterField && this.isBesideValue(list);
        // What stands among steps and is none, `3. Build` before `3.1`, is nothing of the step above.
        if (withSteps.size > 0 ? isFirst : isKeyed || isLabel || isBeside) {
          this.opener.closeRegion();
          this.opener.region =
            withSteps.size > 0
              ? this.opener.dividerRegion(item.start)
              : this.opener.otherRegion(item.start);
        }
        this.pushItem(list, item);
        isFirst = false;
      }
    }
  }

  private pushItem(list: List, item: ListItem): void {
    const { start, end } = item;
    this.opener.region.blocks.push({ ...list, start, end, items: [item] });
  }

  /**
   * Whether an item is a step below the list of a field of its phase, which Markdown takes for one list:
   * `**Files:**`, `- a.ts`, a blank line, `- [ ] **Step 1: Dig**`.
   */
  private isBelowField({ start }: ListItem): boolean {
    const { region, scopes, survey } = this.opener;
    const isApart = (this.source.lines[start - 1] ?? '').trim() === '';
    const isInPhase = scopes.isPhased && region.holder.of === 'task' && region.own.length > 0;
    return isInPhase && isApart && survey.steps.has(start);
  }

  /**
   * Whether the field that is open has its label in an item of a list, and its value in that item: so
   * the next item is none of it. `- Kim` is beside `- **Goal**: dry`, and below `- **Owners**:`.
   */
  private isBesideValue({ items }: List): boolean {
    const { mark, inline, blocks } = this.opener.region;
    const label = items.find(({ start }) => start === mark);
    const [first] = blocks;
    return (
      label !== undefined && (inline !== '' || (first !== undefined && first.start < label.end))
    );
  }

  /**
   * An item that is divided into steps, `- Phase 1` with `1. Build` in it: what it says stays
   * before them.
   */
  private dividedItem(list: List, item: ListItem): void {
    const at = item.blocks.findIndex(({ end }) =>
      this.opener.survey.hasStepWithin(item.start, end),
    );
    const own = item.blocks.slice(0, at);
    const end = own.at(-1)?.end ?? item.start + 1;
    this.opener.closeRegion();
    this.opener.region = this.opener.dividerRegion(item.start);
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
      else {
        this.opener.closeRegion();
        this.opener.scopes.returnToTask();
        this.opener.region = this.opener.dividerRegion(block.start);
        this.opener.region.blocks.push(block);
      }
    }
    this.opener.closeRegion();
    this.opener.base = outer;
    this.opener.region = this.opener.otherRegion(item.end);
  }

  /**
   * Whether an item stands further out than the field that is open: than its label, or than the
   * content of the item that its label begins. `2. Sow` is beside `- Tools: spade`, and not in it.
   */
  private isOutside({ start }: ListItem): boolean {
    const { mark, column } = this.opener.region;
    const { lines } = this.source;
    return indentOf(lines[start] ?? '') < Math.max(indentOf(lines[mark ?? start] ?? ''), column);
  }

  private stepItem(step: Head, item: ListItem): void {
    this.opener.closeRegion();
    const outer = this.opener.base;
    this.opener.base = item.column;
    this.opener.openStep(step, item.start + 1);
    this.walk(item.blocks.flatMap((inner) => clipped(inner, item.start + 1)));
    this.opener.closeRegion();
    this.opener.base = outer;
    // A mark in the item may have ended the step.
    const isOpen = this.opener.scopes.current.each?.of === 'steps';
    this.opener.region = isOpen
      ? this.opener.stepRegion(item.end, item.start)
      : this.opener.otherRegion(item.end);
  }
}
