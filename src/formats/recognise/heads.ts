/**
 * What could be a task or a step in a text: its headings, bold lines and numbered items,
 * each with what stands below it. Which of them are, `survey.ts` says.
 */
import type { Block, List, ListItem, Source } from '../../markdown/blocks.ts';
import { indentOf } from '../../markdown/lines.ts';
import { boxAt } from '../../markdown/marks/box.ts';
import { boldLabelIn, firstPlainLabel, plainLabelIn } from '../../markdown/marks/label.ts';
import { tagIn } from '../../markdown/marks/tag.ts';
import { sliceOf } from '../../markdown/range.ts';
import type { EachPart, FieldPart, Part } from '../language/definition.ts';
import { headingContent } from '../language/marks.ts';
import { fieldsOf } from '../language/parts.ts';
import { type Head, noFacts, withPart } from './head.ts';
import { isStepSection } from './head-groups.ts';
import { findNamed } from './names.ts';
import { withOwnTitles } from './own-nouns.ts';
import { boldStepLabel, plainStepLabel, type StepLabel } from './step-label.ts';
import { nounsOf, parseTitle, type Title } from './title.ts';

export interface HeadWords {
  readonly planParts: readonly Part[];
  readonly taskParts: readonly Part[];
  readonly steps: EachPart;
}

export function headsOf(source: Source, words: HeadWords): readonly Head[] {
  return new HeadFinder(source, words).heads();
}

/** What a head says, and where. */
type Said = Pick<Head, 'line' | 'via' | 'level' | 'text' | 'title'> &
  Partial<Pick<Head, 'named' | 'aside' | 'below'>>;

class HeadFinder {
  private readonly found: Head[] = [];
  private open: Head[] = [];
  /**
   * Indentation of the label of a field that is open: an item as far in belongs to the field, and
   * is no step. Infinite where no field is open.
   */
  private claim = Number.POSITIVE_INFINITY;
  private readonly nouns: RegExp;
  /** Whether a tag is open that is nobody's: its items are no steps of the title. */
  private inTag = false;
  /** The fields of a step that have their label in an item, `- Config files:`, by its words. */
  private readonly bullets: ReadonlyMap<string, FieldPart>;
  private readonly source: Source;
  private readonly words: HeadWords;
  private readonly steps: EachPart;

  constructor(source: Source, words: HeadWords) {
    this.source = source;
    this.words = words;
    this.steps = words.steps;
    this.nouns = nounsOf(words.steps);
    this.bullets = new Map(
      fieldsOf(words.steps.parts).flatMap((part) =>
        part.mark?.as === 'label' && part.mark.style === 'bullet' ? [[part.mark.text, part]] : [],
      ),
    );
  }

  heads(): readonly Head[] {
    for (const block of this.source.blocks) this.block(block);
    return withOwnTitles(this.found, this.steps);
  }

  private block(block: Block): void {
    if (block.type === 'heading') this.heading(block.start, block.level);
    else if (block.type === 'paragraph') this.paragraph(block.start, block.end);
    else if (block.type === 'list') this.list(block);
    else if (block.type === 'fence') this.count('code');
    else if (block.type === 'table') this.rows(block.start, block.end);
  }

  private heading(line: number, level: number): void {
    const text = headingContent(this.line(line));
    const title = parseTitle(text, this.nouns);
    const named = findNamed(this.words.taskParts, text, () => true)?.part ?? null;
    const { planParts } = this.words;
    const isOwn = (part: Part) => planParts.includes(part);
    const aside = findNamed(planParts, text, isOwn)?.canonical === true;
    this.endItems();
    this.push({ line, via: 'heading', level, text, title, named, aside });
  }

  private paragraph(start: number, end: number): void {
    const lines = this.source.lines.slice(start, end);
    if (!lines.every((line) => line.startsWith('<'))) this.count('words');
    const plainFrom = firstPlainLabel(lines);
    lines.forEach((line, i) => {
      this.tag(start + i);
      if (this.bold(start + i, lines.length === 1)) return;
      const label =
        boldStepLabel(this.steps, line) ??
        (i < plainFrom ? null : plainStepLabel(this.steps, line));
      if (!label) return;
      this.endItems();
      this.claim = label.field ? indentOf(line) : Number.POSITIVE_INFINITY;
      this.label(label);
    });
    this.rows(start, end);
  }

  /**
   * Adds a line that is a head: `**Phase 2: Ship**`, or `**2. Ship**`. Where other lines of the
   * paragraph follow (not `isAlone`), all of it has to be bold. Returns whether it is one.
   */
  private bold(line: number, isAlone: boolean): boolean {
    const text = this.line(line).trim();
    if (!BOLD_LINE.test(text)) return false;
    const isWhole = WHOLLY_BOLD.test(text);
    const title = isAlone || isWhole ? parseTitle(text, this.nouns) : null;
    if (!title || !(title.noun !== '' || (isWhole && title.number !== ''))) return false;
    const level = Math.floor(this.open.at(-1)?.level ?? 0) + 0.5;
    this.push({ line, via: 'bold', level, text, title });
    return true;
  }

  /**
   * Adds a line that is the tag of a part, `<steps>`, or its name in brackets, `[STEPS]`; or closes
   * one.
   */
  private tag(line: number): void {
    const tag = tagIn(this.line(line));
    const name = tag ? sliceOf(this.line(line), tag.name) : BRACKETS.exec(this.line(line))?.[1];
    const text = name?.replaceAll(/[_-]/g, ' ') ?? '';
    if (tag) this.inTag = !tag.closes;
    if (tag?.closes) {
      const open = this.open.findLastIndex((head) => head.text === text);
      if (open < 0) return;
      this.open.length = open;
      this.claim = Number.POSITIVE_INFINITY;
      return;
    }
    const named = findNamed(this.words.taskParts, text, () => true)?.part;
    if (!named) return;
    const around = this.open.at(-1)?.level ?? 0;
    const level = tag ? around + DEEPER : Math.floor(around) + 0.25;
    this.push({ line, via: 'tag', level, text, title: parseTitle(text, null), named });
  }

  /**
   * Counts rows that go on with the number of the head above: `| 2.1 | Build |` below `2`. A table
   * without its line of dashes is one to people, and a paragraph to Markdown.
   */
  private rows(start: number, end: number): void {
    const head = this.open.at(-1);
    if (!head || !/^\d+$/.test(head.title.number)) return;
    for (let line = start; line < end; line++) if (ROW.test(this.line(line))) head.facts.rows++;
  }

  private list({ items, ordered }: List): void {
    const lines = items.map((item) => this.line(item.start));
    if (lines.every((line) => plainLabelIn(line) !== null)) {
      const labels = lines.flatMap((line) => plainStepLabel(this.steps, line) ?? []);
      if (labels.length * 2 > items.length) for (const label of labels) this.label(label);
    }
    for (const item of items) this.item(item, ordered);
  }

  private item(item: ListItem, ordered: boolean): void {
    const text = this.text(item);
    const title = parseTitle(text, this.nouns);
    const isBoxed = boxAt(text) !== null;
    const isNumbered = ordered || title.number !== '';
    const isClaimed = indentOf(this.line(item.start)) >= this.claim;
    const inSteps = this.isInSteps();
    const level = Math.floor(this.open.at(-1)?.level ?? 0) + 0.75;
    const said = { line: item.start, via: 'item', level, text, title } as const;
    if (!isClaimed && (isNumbered || (isBoxed && inSteps))) {
      for (const { via, facts } of this.open) if (via !== 'item') facts.lists++;
      const head = this.push(said);
      for (const block of item.blocks) this.inner(block, head);
    } else {
      this.label(boldStepLabel(this.steps, this.line(item.start)));
      this.bullet(this.line(item.start));
      this.count('lists');
      const isBelowTitle = !this.inTag && this.open.at(-1)?.parent === null;
      const isOne = isBelowTitle && (isBoxed || isBoldName(text));
      const below = inSteps ? 'steps' : isOne ? 'title' : null;
      if (!isClaimed && below) this.add({ ...said, below });
    }
    if (isBoxed) this.count('boxes');
  }

  /** Whether the heading above is that of the steps. */
  private isInSteps(): boolean {
    const heading = this.open.findLast(({ via }) => via === 'heading');
    return isStepSection(heading?.named ?? null, this.steps);
  }

  /** Nothing below is in an item any more: a heading however deep, or a label, does not stand in one. */
  private endItems(): void {
    this.open = this.open.filter(({ via }) => via !== 'item');
  }

  /**
   * Goes into the item `outer`: counts its code, labels and lists, and takes numbered items in it
   * for heads.
   */
  private inner(block: Block, outer: Head): void {
    if (block.type === 'fence') this.count('code');
    if (block.type === 'paragraph') {
      for (const line of this.source.lines.slice(block.start, block.end)) {
        this.label(boldStepLabel(this.steps, line.trimStart()));
      }
    }
    if (block.type !== 'list') return;
    this.count('lists');
    const inner = block.items.map((item) => {
      return { item, title: parseTitle(this.text(item), this.nouns) };
    });
    const numbered = inner.filter(({ title }) => title.number.includes('.'));
    // Where most are numbered, `1.1` and `1.2`, one without a number is a head like them.
    const heads = numbered.length * 2 >= inner.length ? inner : numbered;
    for (const each of inner) {
      if (heads.includes(each)) this.innerItem(each.item, each.title, outer);
      else this.label(boldStepLabel(this.steps, this.line(each.item.start).trimStart()));
    }
  }

  /** An item in the item `outer` that is a head: it has a number of its own, `2.1`. */
  private innerItem(item: ListItem, title: Title, outer: Head): void {
    const level = outer.level + DEEPER;
    const head = this.push({ line: item.start, via: 'item', level, text: this.text(item), title });
    for (const block of item.blocks) this.inner(block, head);
    this.open = this.open.slice(0, this.open.indexOf(outer) + 1);
  }

  /** Counts a label. */
  private label(label: StepLabel | null): void {
    if (!label) return;
    this.count('labels');
    if (!label.field) return;
    for (const { facts } of this.open) facts.fields = withPart(facts.fields, label.field);
    const facts = this.open.at(-1)?.facts;
    if (facts) facts.own = withPart(facts.own, label.field);
  }

  /**
   * Counts the field of an item that is a label as the format itself prints it,
   * `- Config files to modify:`: no list without a label is then taken for that field.
   */
  private bullet(line: string): void {
    if (this.bullets.size === 0) return;
    const label = plainLabelIn(line);
    const part = label && this.bullets.get(sliceOf(line, label.name));
    if (!part) return;
    for (const { facts } of this.open) facts.fields = withPart(facts.fields, part);
  }

  /** Adds a head that is open until one as high comes. */
  private push(said: Said): Head {
    while ((this.open.at(-1)?.level ?? -1) >= said.level) this.open.pop();
    const head = this.add(said);
    // An item got here because no label claimed it: so no label is open any more.
    this.claim = head.named?.part === 'field' ? 0 : Number.POSITIVE_INFINITY;
    this.open.push(head);
    return head;
  }

  private add({ line, via, level, text, title, named = null, aside = false, below = null }: Said) {
    const head: Head = {
      at: this.found.length,
      line,
      via,
      level,
      text,
      // The text of a head is the end of its line; that of a tag stands within.
      offset: this.line(line).lastIndexOf(text),
      title,
      ownTitle: null,
      numbered: title.number !== '',
      below,
      parent: this.open.at(-1) ?? null,
      named,
      aside,
      facts: noFacts(),
    };
    this.found.push(head);
    return head;
  }

  /** Adds one to every head that is open: as many as there are levels, and tags without an end. */
  private count(what: 'words' | 'labels' | 'lists' | 'boxes' | 'code'): void {
    for (const { facts } of this.open) facts[what]++;
  }

  private text(item: ListItem): string {
    return this.line(item.start).slice(item.offset);
  }

  private line(index: number): string {
    return this.source.lines[index] ?? '';
  }
}

/**
 * What an item is deeper than the one around it. A heading is a whole level deeper, so that 250
 * items fit between an item (level + 0.75) and the next level.
 */
const DEEPER = 0.001;

const BRACKETS = /^\[([^[\]]{3,40})\][ \t]*$/;
const ROW = /^[ \t]*\|[ \t*]*\d+\.\d+[ \t*]*\|/;
/** With a remark in brackets behind it, too: `**1. Install** _(1 day)_`. */
const WHOLLY_BOLD = /(?:\*\*|__)(?:[ \t]*[:：])?(?:[ \t]+[*_]?\([^()]*\)[*_]?)?$/;
const BOLD_LINE = /^\P{L}*?(?:\*\*|__)\S/u;

/** Whether an item begins with a name in bold that is no label: `**Dig** deep`. */
function isBoldName(text: string): boolean {
  return /^(?:\*\*|__)\S/.test(text) && !boldLabelIn(text)?.colon;
}
