/** The walk of recognition: blocks of a text against the parts of a format. */
import type { Block, Source } from '../../markdown/blocks.ts';
import { outdented } from '../../markdown/lines.ts';
import { boldLabelIn, firstPlainLabel } from '../../markdown/marks/label.ts';
import { BETWEEN } from '../../plan/dividers.ts';
import { NOTHING_HAD } from '../../plan/own-format.ts';
import { type BoldHeading, boldHeading, isBoldPart } from '../language/bold-headings.ts';
import type { Format } from '../language/definition.ts';
import { headingContent } from '../language/marks.ts';
import { placeOf } from '../language/places.ts';
import { bodyOf } from '../language/printed-parts.ts';
import { closersIn } from './closers.ts';
import { frontMatterEntries } from './front-matter.ts';
import type { Layout, LayoutEntry } from './layout.ts';
import { LineMarks } from './line-marks.ts';
import { ListWalk } from './list-walk.ts';
import { ofSource } from './of-source.ts';
import { Opener } from './opener.ts';
import { isOpenGround } from './regions.ts';

/** Finds what each line of `source` is in `format`, once for both. Any text can be laid out. */
export const layoutOf = ofSource((source: Source, format: Format): Layout => {
  return new Walk(source, format).layout();
});

class Walk {
  private readonly source: Source;
  private readonly format: Format;
  private readonly opener: Opener;
  private readonly marks: LineMarks;
  private readonly lists: ListWalk;
  /** Lines such as `</details>`, each with the line that opened it. */
  private readonly closers: ReadonlyMap<number, number>;

  /** The level of the highest heading so far. */
  private highest = Number.POSITIVE_INFINITY;

  /** The front matter. */
  private readonly top: readonly LayoutEntry[];

  constructor(source: Source, format: Format) {
    this.source = source;
    this.format = bodyOf(format);
    this.top = frontMatterEntries(source, format);
    this.opener = new Opener(source, this.format);
    this.marks = new LineMarks(source, this.opener);
    this.lists = new ListWalk(source, this.opener, this.marks, (blocks) =>
      this.blocks(blocks, true),
    );
    this.closers = closersIn(source);
  }

  layout(): Layout {
    if (this.isTitleless()) this.opener.beginTask();
    this.opener.lay(this.top);
    this.blocks(this.source.blocks.slice(this.top.length > 0 ? 1 : 0));
    this.opener.closeRegion();
    return { format: this.format.id, entries: this.opener.result() };
  }

  /** Whether the format is one of texts without a title, and this one begins with none: with its only task. */
  private isTitleless(): boolean {
    const { names = [], parts = [], had = NOTHING_HAD } = this.format.own ?? {};
    const isNamed = names.some(({ of, text, placeholder }) => {
      return of === 'task' && (text !== '{name}' || placeholder !== '');
    });
    const all = [...parts, ...had.fields, ...had.sections];
    const hasTasks = names.length > 0 && (all.length === 0 || all.some(({ of }) => of !== 'plan'));
    const first = this.source.blocks.find(({ type }) => type !== 'comment');
    const title = this.opener.survey.tasks.get(first?.start ?? -1);
    return hasTasks && !isNamed && title?.level !== 1;
  }

  /** Goes through blocks. `isItem`: the blocks of an item, where a heading is text. */
  private blocks(blocks: readonly Block[], isItem = false): void {
    blocks.forEach((block, at) => {
      this.opener.freeLabel();
      const bold = isItem ? null : this.boldHeading(block);
      if (bold) {
        this.heading(bold.block, bold.block.level);
        if (bold.rest) this.paragraph(bold.rest, blocks[at + 1]);
      } else if (block.type === 'heading' && !isItem) this.heading(block, block.level);
      else if (block.type === 'paragraph') this.paragraph(block, blocks[at + 1]);
      else if (block.type === 'list') this.lists.list(block);
      else if (this.closes(block.start)) this.close(block);
      else this.opener.region.blocks.push(block);
    });
  }

  /** A line in bold that opens a part of the format here: elsewhere it is text. */
  private boldHeading(block: Block): BoldHeading | null {
    const bold = boldHeading(block, this.source.lines);
    if (!bold || !isBoldPart(bold, this.format)) return null;
    const { level } = bold.block;
    if (this.isText(level, bold.text)) return null;
    const part = this.opener.scopes.findHeading(level, bold.text)?.part;
    return part && part.part !== 'each' ? bold : null;
  }

  private heading(block: Block, level: number): void {
    const text = headingContent(this.source.lines[block.start] ?? '');
    if (this.isText(level, text)) {
      this.opener.region.blocks.push(block);
      return;
    }
    this.opener.closeRegion();
    const { title } = this.opener.survey;
    if (title?.line === block.start) {
      this.opener.openTitle(title, block.end);
      this.ownUnderline(block);
      return;
    }
    if (this.opener.survey.dividers.has(block.start)) {
      this.opener.region = { ...this.opener.taskDividerRegion(block.start), blocks: [block] };
      return;
    }
    const toName = this.opener.scopes.findTaskToName(level);
    // What stands beside a heading as high, and in no tag of a task, is no title.
    const isHighest = level < this.highest;
    this.highest = Math.min(this.highest, level);
    if (toName && (toName.scope.tag !== null || isHighest)) {
      this.opener.setTitle(toName.scope, toName.part, { number: '', name: text }, block.start);
      this.opener.scopes.popTo(toName.depth);
      this.opener.region = this.opener.taskRegion(block.end);
      this.ownUnderline(block);
      return;
    }
    const found = this.opener.scopes.findHeading(level, text);
    if (found) {
      this.opener.scopes.popTo(found.depth);
      for (const section of found.via) this.opener.scopes.pushSection(section, level - 1);
      this.opener.open(found.part, level, text, block.end);
      this.opener.region.level = level;
      this.ownUnderline(block);
    } else if (this.foreignHeading(block, level, text)) this.ownUnderline(block);
    else if (!this.dividingHeading(block, level)) {
      this.opener.scopes.popLevel(level, this.opener.survey.hasPartAfter(block.start));
      this.opener.region = {
        ...this.opener.otherRegion(block.start),
        blocks: [block],
        unknown: true,
      };
    }
  }

  /**
   * Opens what a heading in other words than the format's means: a task, a step, an alias
   * (`## Definition of done`), a divider. False where it means nothing.
   */
  private foreignHeading(block: Block, level: number, text: string): boolean {
    const line = block.start;
    const task = this.opener.survey.tasks.get(line);
    const step = this.opener.survey.steps.get(line);
    if (task) {
      this.opener.openTask(task, level, block.end);
      return true;
    }
    if (step) {
      this.opener.openStep(step, block.end);
      return true;
    }
    const isNameless = this.opener.survey.nameless.has(line);
    const named = isNameless ? null : this.opener.scopes.findNamed(level, text);
    if (named && !(named.depth === null && this.isAboutTasks(line, level))) {
      if (named.depth === null) this.opener.scopes.returnToTask();
      else this.opener.scopes.popTo(named.depth);
      for (const section of named.via) this.opener.scopes.pushSection(section, level - 0.5);
      this.opener.openNamed(named, level, block.end);
      return true;
    }
    return false;
  }

  /**
   * Whether a heading before the first task is about all of them, and no part of a task: `## Risks`
   * above `## Task: Dig`. What is deeper than the headings of tasks is part of one without a name.
   */
  private isAboutTasks(line: number, level: number): boolean {
    return level <= this.opener.survey.taskLevelAfter(line);
  }

  /** Keeps a heading that stands between two steps; false where it does not. */
  private dividingHeading(block: Block, level: number): boolean {
    const line = block.start;
    const { lastStep } = this.opener.scopes;
    if (!lastStep || !this.opener.survey.hasStepAfter(line)) return false;
    // `## Phase 2` between two steps is a divider behind the first; a deeper heading is content of
    // the first.
    const divides = level <= this.opener.scopes.stepLevel || this.opener.region.anchor === BETWEEN;
    this.opener.scopes.returnToTask();
    const kept = { holder: lastStep, anchor: divides ? BETWEEN : lastStep.last, unknown: true };
    this.opener.region = {
      ...this.opener.otherRegion(line),
      ...kept,
      blocks: [block],
    };
    return true;
  }

  /** Gives the line below a heading that makes it one to the part that the heading opened. */
  private ownUnderline({ start, end }: Block): void {
    const { holder } = this.opener.scopes.current;
    if (end - start === 2) this.opener.fix(holder, end - 1, 'underline');
  }

  /** Whether a heading belongs to the prose that is being gathered. */
  private isText(level: number, text: string): boolean {
    const [own] = this.opener.region.own;
    if (
      own?.part !== 'field' ||
      !own.kind.traits.holdsHeadings ||
      level <= this.opener.region.level
    )
      return false;
    return !placeOf(own, this.format).boundaries.heading(level, text);
  }

  /** The lines of a paragraph: labels and tags start parts, the others are text between. */
  private paragraph({ start, end }: Block, next: Block | undefined): void {
    let from = start;
    const lines = this.source.lines
      .slice(start, end)
      .map((line) => outdented(line, this.opener.base));
    let plainFrom = isOpenGround(this.opener.region) ? start + firstPlainLabel(lines) : end;
    for (let i = start; i < end; i++) {
      const line = lines[i - start] ?? '';
      const mark = this.marks.mark(line, i + 1);
      const opens = mark ?? (i >= plainFrom ? this.marks.plainMark(line, i + 1) : null);
      if (opens) {
        this.addParagraph(from, i);
        from = i + 1;
        opens();
        // In prose that a bold label has opened, a label without emphasis is what someone has typed.
        if (mark && !isOpenGround(this.opener.region)) plainFrom = end;
      } else if (this.closes(i)) {
        this.addParagraph(from, i);
        this.close({ type: 'paragraph', start: i, end: i + 1 });
        from = i + 1;
      } else if (
        this.endsField(line, i === end - 1 && next?.type === 'list') ||
        (i > plainFrom && this.opener.region.own.length > 0)
      ) {
        this.addParagraph(from, i);
        from = i;
        this.opener.closeRegion();
        this.opener.region = this.opener.otherRegion(i);
      }
    }
    this.addParagraph(from, end);
  }

  /**
   * Whether a line ends a field of entries though it names no field: a bold label, or a line with a
   * colon and a list of its own, behind entries. `If it goes wrong:` below the actions, with a
   * list, is not one of the actions.
   */
  private endsField(line: string, hasList: boolean): boolean {
    const { region } = this.opener;
    if (region.own.length === 0 || !isOpenGround(region)) return false;
    if (boldLabelIn(line) !== null) return true;
    // Where the first entries, too, stand below such a line, the lines group the entries of the
    // field.
    return hasList && COLON.test(line) && region.blocks[0]?.type === 'list';
  }

  /**
   * Whether a line closes what was opened before the step above it: `</details>` around all steps.
   */
  private closes(line: number): boolean {
    const { opener } = this;
    const { region, scopes } = opener;
    const opening = this.closers.get(line);
    const isWithin = opening === undefined || opening >= (scopes.lastStep?.start ?? 0);
    // Prose that begins in an item, `- Scale: twofold`, ends with it.
    const isOpen = isOpenGround(region) || region.column > 0;
    return !isWithin && region.holder.of === 'step' && opener.base === 0 && isOpen;
  }

  /** Takes a block that closes what is around the step above it for content behind the step. */
  private close(block: Block): void {
    this.opener.closeRegion();
    this.opener.scopes.returnToTask();
    this.opener.region = { ...this.opener.dividerRegion(block.start), blocks: [block] };
  }

  private addParagraph(start: number, end: number): void {
    if (start < end) this.opener.region.blocks.push({ type: 'paragraph', start, end });
  }
}

/** The end of a line that says what stands below it. */
const COLON = /[:：][*_]*[ \t]*$/;
