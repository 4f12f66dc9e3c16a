/**
 * What could be a task or a step in a text: its headings, bold lines and numbered items,
 * each with what stands below it. Which of them are, `survey.ts` says.
 */
import type { Block, List, ListItem, Source } from '../../markdown/blocks.ts';
import { indentOf } from '../../markdown/lines.ts';
import { boxAt } from '../../markdown/marks/box.ts';
import {
  boldLabelIn,
  firstPlainLabel,
  type Label,
  labelIn,
  plainLabelIn,
} from '../../markdown/marks/label.ts';
import { tagIn } from '../../markdown/marks/tag.ts';
import { sliceOf } from '../../markdown/range.ts';
import type { EachPart, FieldPart, Part } from '../language/definition.ts';
import { headingContent } from '../language/marks.ts';
import type { Head } from './head.ts';
import { findNamed } from './names.ts';
import { inWords, nounsOf, parseTitle, type Title } from './title.ts';

export interface HeadWords {
  readonly planParts: readonly Part[];
  readonly taskParts: readonly Part[];
  readonly steps: EachPart;
}

export function headsOf(source: Source, words: HeadWords): Head[] {
  return new HeadFinder(source, words).heads();
}

class HeadFinder {
  private readonly found: Head[] = [];
  private open: Head[] = [];
  /**
   * Indentation of the label of a field that is open: an item as far in belongs to the field, and
   * is no step. Infinite where no field is open.
   */
  private claim = Number.POSITIVE_INFINITY;
  private readonly nouns: RegExp;
  /** Fields of a step whose label is an item. */
  private readonly bullets: readonly FieldPart[];
  private readonly source: Source;
  private readonly words: HeadWords;

  constructor(source: Source, words: HeadWords) {
    this.source = source;
    this.words = words;
    this.nouns = nounsOf(words.steps);
    this.bullets = words.steps.parts
      .filter(isField)
      .filter(({ mark }) => mark?.as === 'label' && mark.style === 'bullet');
  }

  heads(): Head[] {
    for (const block of this.source.blocks) this.block(block);
    return this.found;
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
    const aside = named === null && findNamed(planParts, text, isOwn)?.canonical === true;
    this.push(line, 'heading', level, text, title, named, aside);
  }

  private paragraph(start: number, end: number): void {
    const lines = this.source.lines.slice(start, end);
    const plainFrom = firstPlainLabel(lines);
    lines.forEach((line, i) => {
      if (this.tag(start + i) || this.bold(start + i, lines.length === 1)) return;
      this.label(line, boldLabelIn(line), true);
      const field = i < plainFrom ? null : this.plainField(line);
      if (!field) return;
      this.open = this.open.filter(({ via }) => via !== 'item');
      this.claim = indentOf(line);
      this.field(field);
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
    this.push(line, 'bold', level, text, title, null);
    return true;
  }

  /**
   * Adds a line that is the tag of a part, `<steps>`, or its name in brackets, `[STEPS]`; or closes
   * one. Returns whether it does.
   */
  private tag(line: number): boolean {
    const tag = tagIn(this.line(line));
    const name = tag && sliceOf(this.line(line), tag.name);
    const text = name === null ? BRACKETS.exec(this.line(line))?.[1] : inWords(name);
    if (text === undefined) return false;
    if (tag?.closes) {
      const open = this.open.findLastIndex((head) => head.via === 'tag' && head.text === text);
      if (open >= 0) this.open.length = open;
      return open >= 0;
    }
    const named = findNamed(this.words.taskParts, text, () => true)?.part ?? null;
    if (!named) return false;
    const around = this.open.at(-1)?.level ?? 0;
    const level = tag ? around + DEEPER : Math.floor(around) + 0.25;
    this.push(line, 'tag', level, text, parseTitle(text, null), named);
    return true;
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
    if (!ordered && lines.every((line) => plainLabelIn(line) !== null)) {
      const fields = lines.map((line) => this.plainField(line)).filter((field) => field !== null);
      if (fields.length * 2 > items.length) for (const field of fields) this.field(field);
    }
    for (const item of items) this.item(item, ordered);
  }

  private item(item: ListItem, ordered: boolean): void {
    const text = this.text(item);
    const title = parseTitle(text, this.nouns);
    const isBoxed = boxAt(text) !== null;
    const isNumbered = ordered || title.number !== '';
    const isClaimed = indentOf(this.line(item.start)) >= this.claim;
    if (!isClaimed && (isNumbered || (isBoxed && this.isInSteps()))) {
      const level = Math.floor(this.open.at(-1)?.level ?? 0) + 0.75;
      for (const { via, facts } of this.open) if (via !== 'item') facts.lists++;
      this.push(item.start, 'item', level, text, title, null);
      for (const block of item.blocks) this.inner(block);
    } else {
      const line = this.line(item.start);
      const label = labelIn(line);
      if (label?.isBold) this.label(line, label, false);
      else if (label) this.bullet(sliceOf(line, label.name));
      this.count('lists');
    }
    if (isBoxed) this.count('boxes');
  }

  /** Whether the heading above is that of the steps. */
  private isInSteps(): boolean {
    const named = this.open.findLast(({ via }) => via === 'heading')?.named;
    return named?.part === 'section' && named.parts.includes(this.words.steps);
  }

  /** Goes into an item: counts its code, labels and lists, and takes numbered items in it for heads. */
  private inner(block: Block): void {
    if (block.type === 'fence') this.count('code');
    if (block.type === 'paragraph') {
      for (let at = block.start; at < block.end; at++) this.labelWithin(at);
    }
    if (block.type !== 'list') return;
    this.count('lists');
    const titles = block.items.map((item) => parseTitle(this.text(item), this.nouns));
    const isNumbered = ({ number }: Title) => number.includes('.');
    // Where most are numbered, `1.1` and `1.2`, one without a number is a head like them.
    const isDivision = titles.filter(isNumbered).length * 2 >= titles.length;
    block.items.forEach((item, i) => {
      const title = titles[i];
      if (title) this.innerItem(item, title, isDivision || isNumbered(title));
    });
  }

  /** An item in another: a head where it has a number of its own, `2.1`. */
  private innerItem(item: ListItem, title: Title, isHead: boolean): void {
    const text = this.text(item);
    const outer = this.open.at(-1);
    if (!isHead || outer?.via !== 'item') {
      this.labelWithin(item.start);
      return;
    }
    this.push(item.start, 'item', outer.level + DEEPER, text, title, null);
    for (const block of item.blocks) this.inner(block);
    this.open = this.open.slice(0, this.open.indexOf(outer) + 1);
  }

  private label(line: string, label: Label | null, isParagraph: boolean): void {
    if (!label?.colon) return;
    // A label in a paragraph ends the items above it.
    if (isParagraph) this.open = this.open.filter(({ via }) => via !== 'item');
    const named = findNamed(this.words.steps.parts, sliceOf(line, label.name), isField)?.part;
    if (isParagraph) this.claim = named ? indentOf(line) : Number.POSITIVE_INFINITY;
    if (named) this.field(named);
    else this.count('labels');
  }

  /** The same of a line in an item, however far in it stands. */
  private labelWithin(at: number): void {
    const line = this.line(at).trimStart();
    this.label(line, boldLabelIn(line), false);
  }

  /**
   * The field that a label without emphasis names with all of its words: `Goal: dry` does,
   * `Goal of the week: dry` does not.
   */
  private plainField(line: string): Part | null {
    const label = plainLabelIn(line);
    const named = label && findNamed(this.words.steps.parts, sliceOf(line, label.name), isField);
    return named?.beside.length === 0 ? named.part : null;
  }

  private field(named: Part): void {
    this.count('labels');
    for (const { facts } of this.open) facts.fields = withPart(facts.fields, named);
    const facts = this.open.at(-1)?.facts;
    if (facts) facts.own = withPart(facts.own, named);
  }

  /**
   * Counts the field of an item that is a label as the format itself prints it,
   * `- Config files to modify:`: no list without a label is then taken for that field.
   */
  private bullet(name: string): void {
    const part = this.bullets.find(({ mark }) => mark?.as === 'label' && mark.text === name);
    if (!part) return;
    for (const { facts } of this.open) facts.fields = withPart(facts.fields, part);
  }

  private push(
    line: number,
    via: Head['via'],
    level: number,
    text: string,
    title: Title,
    named: Part | null,
    aside = false,
  ): void {
    while ((this.open.at(-1)?.level ?? -1) >= level) this.open.pop();
    const counts = { labels: 0, lists: 0, boxes: 0, code: 0, rows: 0 };
    const facts = { fields: NO_PARTS, own: NO_PARTS, ...counts };
    const numbered = title.number !== '';
    const parent = this.open.at(-1) ?? null;
    const at = this.found.length;
    // The text of a head is the end of its line; that of a tag stands within.
    const offset = this.line(line).lastIndexOf(text);
    const head = {
      at,
      line,
      via,
      level,
      text,
      offset,
      title,
      numbered,
      parent,
      named,
      aside,
      facts,
    };
    // An item got here because no label claimed it: so no label is open any more.
    const isClaiming = via !== 'item' && named?.part === 'field';
    this.claim = isClaiming ? 0 : Number.POSITIVE_INFINITY;
    this.found.push(head);
    this.open.push(head);
  }

  /** Adds one to every head that is open: at most as many as there are levels. */
  private count(what: 'labels' | 'lists' | 'boxes' | 'code'): void {
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

/** Most heads have no fields below them: they share one empty set. */
const NO_PARTS: ReadonlySet<Part> = new Set();

function withPart(parts: ReadonlySet<Part>, part: Part): ReadonlySet<Part> {
  return parts.has(part) ? parts : new Set([...parts, part]);
}

const BRACKETS = /^\[([^[\]]{3,40})\][ \t]*$/;
const ROW = /^[ \t]*\|[ \t*]*\d+\.\d+[ \t*]*\|/;
const WHOLLY_BOLD = /(?:\*\*|__)[ \t]*[:：]?$/;
const BOLD_LINE = /^\P{L}*?(?:\*\*|__)\S/u;

function isField(part: Part): part is FieldPart {
  return part.part === 'field';
}
