/** What stands below a heading or label of a template: the kind of its field, and what is help. */
import type { Block, List, ListItem, Source } from '../../markdown/blocks.ts';
import { boxAt } from '../../markdown/marks/box.ts';
import { labelIn } from '../../markdown/marks/label.ts';
import { tagIn } from '../../markdown/marks/tag.ts';
import { cellText, rowLayout } from '../../markdown/table-rows.ts';
import type { OwnKind } from '../../plan/own-format.ts';
import type { TextRange } from '../language/excerpt.ts';
import { columnsIn } from './body-shape.ts';
import { itemText, kindOfList } from './template-list.ts';
import {
  choicesIn,
  examplesAt,
  hasSlot,
  isPrompt,
  isSentence,
  outdentedText,
  slotHelp,
} from './template-slots.ts';

/** What is looked at. */
export interface MarkedBody {
  /** What follows a label on its line; null for nothing, and for a heading. */
  readonly inline: TextRange | null;
  readonly blocks: readonly Block[];
  /** Whether it is a label of one line by its place: at the head of a document, or in a list. */
  readonly isShort: boolean;
  /** Whether what follows a label on its line is what the template calls itself, and no plan made of it. */
  readonly isSample?: boolean;
}

export interface TemplateBody {
  /** Null where nothing but help stands there. */
  readonly kind: OwnKind | null;
  readonly columns: readonly string[];
  readonly choices: readonly string[];
  /** What tells how to fill it in; '' for nothing. */
  readonly help: string;
  /** The first slot of one line, as it is written; '' for none. */
  readonly slot: string;
  /** What is no value of a plan that begins with the template. */
  readonly cuts: readonly TextRange[];
}

/**
 * Takes a body apart. `isForm`: the text is a form that nobody has filled in, so that a sentence is
 * help, whatever it says.
 */
export function templateBody(body: MarkedBody, source: Source, isForm: boolean): TemplateBody {
  return new BodyReader(body, source, isForm).read();
}

class BodyReader {
  private readonly body: MarkedBody;
  private readonly source: Source;
  private readonly isForm: boolean;
  /** What comments and quotes say. */
  private readonly told: string[] = [];
  /** What stands where the value is to be. */
  private readonly asked: string[] = [];
  private readonly cuts: TextRange[] = [];
  private slot = '';
  private choices: readonly string[] = [];
  /** Whether a text stands there that is no slot. */
  private hasText = false;

  constructor(body: MarkedBody, source: Source, isForm: boolean) {
    this.body = body;
    this.source = source;
    this.isForm = isForm;
  }

  read(): TemplateBody {
    const inline = this.readInline();
    const blocks = this.body.blocks.filter((block) => !this.isBetween(block));
    const others = blocks.filter((block) => !this.isTold(block));
    const isOneSlot = others.length > 1 && this.isSlot(others);
    const shapes = isOneSlot ? [] : others.filter((block) => !this.isText(block));
    const kind = this.kindOf(shapes, inline, others.length > 0);
    // The words to pick from are said by the field.
    if (kind === 'choice') this.asked.length = 0;
    for (const block of shapes) this.readShape(block, kind);
    // The only slot beside what is told stands in the form by itself.
    const isSlotAlone = this.told.length > 0 && this.slot !== '' && this.asked.length === 1;
    const asked = isSlotAlone || this.asked.length === 0 ? [] : [this.asked.join('\n')];
    return {
      kind,
      columns:
        kind === 'table' ? columnsIn([{ inline: '', blocks: [...shapes] }], this.source) : [],
      choices: kind === 'choice' ? this.choices : [],
      help: [...this.told, ...asked].join('\n\n'),
      // Words to pick from and cells are no placeholder of the whole.
      slot: kind === 'choice' || kind === 'table' ? '' : this.slot,
      cuts: this.cuts,
    };
  }

  /** Whether a block says nothing: a rule, tags alone on their lines. */
  private isBetween(block: Block): boolean {
    const areTags = this.linesOf(block).every((line) => tagIn(line) !== null);
    if (areTags) this.cut(block);
    return areTags || block.type === 'break';
  }

  /** Whether a block is a comment or a quote, which are nothing but help. */
  private isTold(block: Block): boolean {
    if (block.type !== 'comment' && block.type !== 'quote') return false;
    const text = this.linesOf(block).join('\n');
    const said =
      block.type === 'quote'
        ? text.replace(/^[ \t]*>[ \t]?/gm, '')
        : text.replace(/^\s*<!--/, '').replace(/-->\s*$/, '');
    const help = outdentedText(said);
    if (block.type === 'quote' && !this.isForm) return false;
    if (help !== '') this.told.push(help.replaceAll('--&gt;', '-->'));
    this.cut(block);
    return true;
  }

  /** Whether blocks are one slot together: `[Describe it. Include:`, a list, `]`. */
  private isSlot(blocks: readonly Block[]): boolean {
    const lines = this.source.lines.slice(blocks[0]?.start, blocks.at(-1)?.end);
    const help = slotHelp(lines.join('\n'));
    if (help === null) return false;
    this.asked.push(outdentedText(help));
    this.hasText = true;
    for (const block of blocks) this.cut(block);
    return true;
  }

  /** Whether a block is a paragraph; what it says is help, or a value. */
  private isText(block: Block): boolean {
    if (block.type !== 'paragraph') return false;
    const lines = this.linesOf(block).filter((line) => !DEFINITION.test(line));
    const text = outdentedText(lines.join('\n'));
    const help = slotHelp(text);
    // What a list goes on with is text, and so is a beginning.
    if (help === null || help === text) this.hasText = true;
    if (help === null && !this.isForm && !hasSlot(text)) return true;
    this.ask(text, help);
    this.cut(block);
    return true;
  }

  /** What a label has on its line: the kind of its field; null for nothing there. */
  private readInline(): OwnKind | null {
    const { inline, isShort } = this.body;
    if (!inline) return null;
    const text = (this.source.lines[inline.line] ?? '').slice(inline.start, inline.end).trim();
    // `description: |`: YAML without the lines of dashes.
    if (BLOCK.test(text)) {
      this.cuts.push(inline);
      return 'prose';
    }
    const help = slotHelp(text);
    const isSaid = this.isForm && (isPrompt(text) || isSentence(text));
    const isHelp = help !== null || hasSlot(text) || isSaid || this.body.isSample === true;
    if (isHelp) {
      this.ask(text, help);
      this.cuts.push(inline);
    }
    this.choices = help === null ? [] : choicesIn(help);
    if (this.choices.length > 0) return 'choice';
    // `[e.g., AWS, Azure]` asks for a name, `[Describe how, e.g. …]` for a text.
    const areExamples = help !== null && examplesAt(help) === 0;
    const isLong = text.split(/\s+/).length > 3 && !areExamples;
    return isHelp && !isShort && isLong ? 'prose' : 'line';
  }

  private ask(text: string, help: string | null): void {
    const said = outdentedText(help ?? text);
    if (said !== '') this.asked.push(said);
    const isWritten = /^[`@#]?[[{<(【（]/.test(text) && !text.startsWith('<!--');
    if (help && isWritten && !text.includes('\n') && this.slot === '') this.slot = text;
  }

  private kindOf(
    shapes: readonly Block[],
    inline: OwnKind | null,
    hasBlocks: boolean,
  ): OwnKind | null {
    const [first, ...rest] = shapes;
    if (inline) return shapes.length > 0 || this.hasText ? 'prose' : inline;
    if (!first) return this.kindOfText(hasBlocks);
    const areAll = (type: Block['type']) => shapes.every((block) => block.type === type);
    if (areAll('fence')) return this.hasText || this.slot !== '' ? 'prose' : 'snippets';
    if (first.type === 'table' && rest.length === 0) return 'table';
    if (!areAll('list') || this.hasText) return 'prose';
    const kinds = new Set(shapes.map((block) => kindOfList(block as List, this.source)));
    const [only = 'list'] = kinds;
    return kinds.size === 1 ? only : 'list';
  }

  private kindOfText(hasBlocks: boolean): OwnKind | null {
    const [only] = this.asked;
    const choices = this.asked.length === 1 && !this.hasText ? choicesIn(only ?? '') : [];
    if (choices.length > 0 && this.slot !== '') {
      this.choices = choices;
      return 'choice';
    }
    if (!hasBlocks) return null;
    return this.body.isShort ? 'line' : 'prose';
  }

  /** Gathers the help that stands in items, cells and code. */
  private readShape(block: Block, kind: OwnKind | null): void {
    if (block.type === 'list') for (const item of block.items) this.readItem(item, kind);
    else if (block.type === 'table') this.readTable(block);
    else this.readSample(block);
  }

  private readItem(item: ListItem, kind: OwnKind | null): void {
    const text = itemText(item, this.source);
    const at = boxAt(text)?.rest ?? 0;
    const words = text.slice(at).trim();
    const [, ...below] = item.blocks;
    const isPair = kind === 'pairs-plain';
    const label = isPair ? labelIn(text) : null;
    if (label) {
      const value = text.slice(label.value.start).trim();
      const help = slotHelp(value);
      if (isPrompt(value)) {
        this.ask(value, help);
        this.cuts.push(this.inItem(item, label.name.end));
      }
    } else {
      const help = slotHelp(words);
      const isFixed = !this.isForm || kind === 'checklist';
      if (PAIR.test(words)) this.cuts.push(...this.wholeLines(item.start, item.end));
      else if (help !== null || hasSlot(words) || !isFixed || ASKED.test(words)) {
        this.ask(words, help);
        this.cuts.push(...this.wholeLines(item.start, below[0]?.start ?? item.end));
      }
    }
    for (const block of below) {
      if (block.type === 'list') for (const inner of block.items) this.readItem(inner, 'list');
      else if (!this.isTold(block)) this.isText(block);
    }
  }

  private readTable(block: Block): void {
    const rows = this.linesOf(block);
    rows.slice(2).forEach((row, i) => {
      const { open, cells } = rowLayout(row);
      let at = open.length;
      for (const cell of cells) {
        const text = cellText(cell).trim();
        const help = slotHelp(text);
        if (text !== '' && (help !== null || hasSlot(text))) {
          this.ask(text, help);
          this.cuts.push({ line: block.start + 2 + i, start: at, end: at + cell.length });
        }
        at += cell.length + 1;
      }
    });
  }

  /** Code in a form is a sample of what is to be there. */
  private readSample(block: Block): void {
    const lines = this.linesOf(block);
    const inner = block.type === 'fence' ? lines.slice(1, -1) : lines;
    const text = outdentedText(inner.join('\n'));
    if (!this.isForm && !hasSlot(text)) return;
    if (text !== '') this.asked.push(text);
    this.cut(block);
  }

  private linesOf({ start, end }: Block): readonly string[] {
    return this.source.lines.slice(start, end);
  }

  private inItem({ start, offset }: ListItem, from: number): TextRange {
    return { line: start, start: offset + from, end: (this.source.lines[start] ?? '').length };
  }

  private cut({ start, end }: Block): void {
    this.cuts.push(...this.wholeLines(start, end));
  }

  private wholeLines(start: number, end: number): TextRange[] {
    return this.source.lines
      .slice(start, end)
      .map((line, i) => ({ line: start + i, start: 0, end: line.length }));
  }
}

const BLOCK = /^[|>][-+]?$/;

/** What stands for a pair of which a template says no more. */
const PAIR = /^(?:\*\*\[Name\](?:\*\*:|:\*\*)|\[Name\]:) \[Text\]$/;

/** `[summary]: #summary`, which shows nowhere. */
const DEFINITION = /^ {0,3}\[[^\]]+\]:[ \t]*\S+[ \t]*$/;

/** An item without a box that asks something. */
const ASKED = /[?？]$/;
