/**
 * The headings and labels of a template, each with what stands right below it and the marks in it.
 * Nothing here guesses what is a field: in a template each of them is one.
 */
import type { Block, Heading, List, ListItem, Source } from '../../markdown/blocks.ts';
import { boldLabelIn, type Label, labelIn, plainLabelIn } from '../../markdown/marks/label.ts';
import type { Range } from '../../markdown/range.ts';
import { BOLD_LEVEL, type OwnMark } from '../../plan/own-format.ts';
import type { TextRange } from '../language/excerpt.ts';
import { headingContent } from '../language/marks.ts';
import { type BoldHeadings, boldHeadingsInForm } from './bold-lines.ts';
import { isId } from './template-list.ts';
import { hasSlot, slotHelp } from './template-slots.ts';
import { type TemplateWords, templateWords } from './template-words.ts';

export interface TemplateNode {
  readonly words: TemplateWords;
  /** Of a title of its own, `# Plan`, too. */
  readonly mark: OwnMark;
  /** The line of the mark. */
  readonly line: number;
  /** What follows a label on its line; null for nothing. */
  readonly inline: TextRange | null;
  readonly blocks: Block[];
  readonly parts: TemplateNode[];
  /** Whether it is a label above all headings but the title. */
  readonly isHead: boolean;
}

export interface TemplateTree {
  /** The only heading of the first level, above all others; null for none. */
  readonly title: TemplateNode | null;
  /** What stands above the first mark, or right below the title. */
  readonly intro: readonly Block[];
  readonly nodes: readonly TemplateNode[];
}

/** The marks of `source`, at most `MOST_NODES`: what is behind those is text of the last. */
export function templateTree(source: Source): TemplateTree {
  return new TreeBuilder(source).tree();
}

const MOST_NODES = 4000;

class TreeBuilder {
  private readonly source: Source;
  private readonly nodes: TemplateNode[] = [];
  private readonly intro: Block[] = [];
  private readonly titleLine: number;
  private title: TemplateNode | null = null;
  /** The headings that are open, the outermost first. */
  private open: { readonly node: TemplateNode; readonly level: number }[] = [];
  private label: TemplateNode | null = null;
  private count = 0;

  private readonly boldHeadings: BoldHeadings;

  constructor(source: Source) {
    this.source = source;
    this.boldHeadings = boldHeadingsInForm(source);
    const headings = source.blocks.filter((block) => block.type === 'heading');
    const [first, ...others] = headings;
    const isTitle = first?.level === 1 && others.every(({ level }) => level > 1);
    this.titleLine = isTitle ? first.start : -1;
  }

  tree(): TemplateTree {
    const blocks = this.source.blocks.slice(this.isFront() ? 1 : 0);
    blocks.forEach((block, at) => {
      this.block(block, blocks[at + 1]);
    });
    return { title: this.title, intro: this.intro, nodes: this.nodes };
  }

  /** Whether the first block is front matter, or a rule. */
  private isFront(): boolean {
    return /^---[ \t]*$/.test(this.source.lines[0] ?? '');
  }

  private block(block: Block, next: Block | undefined): void {
    const bold = this.boldHeadings(block, next);
    if (this.count >= MOST_NODES) this.text(block);
    else if (block.type === 'heading') this.heading(block);
    else if (bold) {
      this.heading(bold.block, bold.text);
      if (bold.rest) this.paragraph(bold.rest);
    } else if (block.type === 'paragraph') this.paragraph(block);
    else if (block.type === 'list') this.list(block);
    else this.text(block);
    // What stands below a rule is no value of a label above it.
    if (block.type === 'break') this.label = null;
  }

  private heading({ start: line, level }: Heading, text = this.headingIn(line)): void {
    this.label = null;
    const words = templateWords(text);
    const node = this.node(words, { as: 'heading', level }, line, null);
    if (line === this.titleLine) {
      this.title = node;
      return;
    }
    this.open = this.open.filter((outer) => outer.level < level);
    this.place(node);
    this.open.push({ node, level });
  }

  private headingIn(line: number): string {
    return headingContent(this.source.lines[line] ?? '');
  }

  /** Lines that begin with a label, and text between. */
  private paragraph({ start, end }: Block): void {
    const lines = this.source.lines.slice(start, end);
    const arePlain =
      this.isAtHead() && lines.every((line) => plainLabelIn(line) !== null) && isKeys(lines);
    let from = start;
    for (let line = start; line < end; line++) {
      const text = this.source.lines[line] ?? '';
      const label =
        boldLabelIn(text) ?? italicLabelIn(text) ?? (arePlain ? plainLabelIn(text) : null);
      if (!label?.colon || !isName(text, label)) continue;
      this.lines(from, line);
      from = line + 1;
      // `**Environment:**` alone on its line is one more of the lines in bold.
      if (label.value.start >= label.value.end) this.closeBold();
      const style = label.colon.end < label.end ? 'colon-inside' : 'colon-outside';
      this.label = this.labelled(text, label, { as: 'label', style }, line);
      this.place(this.label);
    }
    this.lines(from, end);
  }

  /** Ends what a line in bold is the heading of. */
  private closeBold(): void {
    this.open = this.open.filter(({ level }) => level < BOLD_LEVEL);
  }

  private lines(start: number, end: number): void {
    if (start < end) this.text({ type: 'paragraph', start, end });
  }

  /** The items of a list that each are a label, `- **Files**: [paths]`; any other list is text. */
  private list(list: List): void {
    const isPlain = this.isAtHead() && list.items.length > 1;
    // The value of a label that has one on its line is no list.
    const isOpen = this.label === null || this.label.inline !== null;
    const items = isOpen ? labelledItems(list, this.source, isPlain) : null;
    if (!items) {
      this.text(list);
      return;
    }
    this.label = null;
    for (const item of items) this.place(this.itemNode(item));
  }

  private itemNode({ item, label }: LabelledItem): TemplateNode {
    const text = this.source.lines[item.start] ?? '';
    const node = this.labelled(text, label, { as: 'label', style: 'bullet' }, item.start);
    node.blocks.push(...item.blocks.slice(1));
    return node;
  }

  private labelled(text: string, label: Label, mark: OwnMark, line: number): TemplateNode {
    const { name, value } = label;
    const isEmpty = value.start >= value.end;
    const words = templateWords(text.slice(name.start, name.end));
    return this.node(words, mark, line, isEmpty ? null : { line, ...value });
  }

  private node(
    words: TemplateWords,
    mark: OwnMark,
    line: number,
    inline: TextRange | null,
  ): TemplateNode {
    this.count++;
    return { words, mark, line, inline, blocks: [], parts: [], isHead: this.isAtHead() };
  }

  private isAtHead(): boolean {
    return this.open.length === 0;
  }

  private place(node: TemplateNode): void {
    (this.open.at(-1)?.node.parts ?? this.nodes).push(node);
  }

  private text(block: Block): void {
    (this.label ?? this.open.at(-1)?.node)?.blocks.push(block);
    if (!this.label && this.open.length === 0) this.intro.push(block);
  }
}

/** A node without the parts in it that stand in some lines. */
export function withoutLines(node: TemplateNode, lines: ReadonlySet<number>): TemplateNode {
  const parts = node.parts.filter(({ line }) => !lines.has(line));
  return { ...node, parts: parts.map((part) => withoutLines(part, lines)) };
}

interface LabelledItem {
  readonly item: ListItem;
  readonly label: Label;
}

/**
 * The items of a list as labels, each of them; null where one is none. A bold name is a label where
 * something is to be written behind it or stands below it: `- **Kim**: the API` is a pair, and so is
 * `- **[Name]**: [What]`, whose name is to be written, too. `isPlain`: names need no emphasis.
 */
function labelledItems(
  list: List,
  { lines }: Source,
  isPlain: boolean,
): readonly LabelledItem[] | null {
  const found = list.items.map((item): LabelledItem | null => {
    const text = lines[item.start] ?? '';
    const label = (isPlain ? labelIn : boldLabelIn)(text);
    const [first, ...below] = item.blocks;
    if (!label?.colon || first?.end !== item.start + 1) return null;
    const value = text.slice(label.value.start, label.value.end);
    const isOpen = slotHelp(value) !== null || hasSlot(value);
    const isWritten = isPlain || isOpen || below.length > 0;
    return isWritten && isName(text, label) ? { item, label } : null;
  });
  return found.every((item) => item !== null) ? found : null;
}

/** Whether the words of a label name something: not `FR-001`, which counts, nor a slot. */
function isName(line: string, { name }: Label): boolean {
  const words = line.slice(name.start, name.end).trim();
  return /\p{L}/u.test(words) && !isId(words) && slotHelp(words) === null && !/^\[/.test(words);
}

/** Whether lines with labels are keys: each has a value, or all have none. */
function isKeys(lines: readonly string[]): boolean {
  return lines.length > 1 || /[:：][ \t]*\S/.test(lines[0] ?? '');
}

/** `_Owner_: Kim` and `*Owner:* Kim`: a label in other emphasis; null for none. */
export function italicLabelIn(line: string): (Label & { readonly colon: Range }) | null {
  const match = /^([*_])(?![*_\s])([^*_:：\n]+)(?:([:：])\1|\1[ \t]*([:：]))[ \t]*(\S.*)$/.exec(
    line,
  );
  if (!match) return null;
  const [, , words = '', inside, , value = ''] = match;
  const end = line.length - value.length;
  const name = { start: 1, end: 1 + words.length };
  const at = inside === undefined ? line.slice(0, end).search(/[:：][ \t]*$/) : name.end;
  return {
    start: 0,
    end: inside === undefined ? at + 1 : at + 2,
    name,
    isBold: true,
    colon: { start: at, end: at + 1 },
    value: { start: end, end: line.length },
    isBullet: false,
  };
}
