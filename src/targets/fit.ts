/**
 * A document as a target shows it: what it cannot show is put in another way, and each such thing
 * is counted. What is left, every writer can write, and the preview draws it.
 */
import type {
  CodeBlock,
  DocumentBlock,
  DocumentItem,
  Inline,
  ListBlock,
  TextDocument,
} from './document.ts';
import { NO_LINES } from './document.ts';
import { fittedInline } from './fit-inline.ts';
import { LOSSES, type Loss, type LossKind } from './losses.ts';
import { headingOfTag, tagLevel } from './tag-headings.ts';
import type { Renders, Target } from './target.ts';
import { canHaveColours } from './write-wiki.ts';

export interface Fitted {
  readonly blocks: readonly DocumentBlock[];
  /** In the order of `LOSSES`. */
  readonly losses: readonly Loss[];
}

/** What `target` shows of `document`, which stands below a heading of `level`, and what it loses. */
export function fitted(document: TextDocument, target: Target, level = 0): Fitted {
  const fit = new Fit(target);
  const blocks = fit.blocks(document.blocks, { level, isFolded: false });
  return { blocks, losses: fit.losses() };
}

/** What a block stands in. */
interface Around {
  /** The level of the heading above it. */
  readonly level: number;
  /** Whether it is in a part that is folded away. */
  readonly isFolded: boolean;
}

class Fit {
  private readonly target: Target;
  private readonly renders: Renders;
  private readonly lost = new Map<LossKind, { count: number; line: number }>();
  private line = 0;

  constructor(target: Target) {
    this.target = target;
    this.renders = target.renders;
  }

  losses(): readonly Loss[] {
    return LOSSES.flatMap((kind) => {
      const lost = this.lost.get(kind);
      return lost ? [{ kind, ...lost }] : [];
    });
  }

  blocks(blocks: readonly DocumentBlock[], around: Around): readonly DocumentBlock[] {
    let { level } = around;
    return blocks.flatMap((block) => {
      if (block.lines.end > 0) this.line = block.lines.start;
      const fitted = this.block(block, { ...around, level });
      if (block.type === 'heading') level = block.level;
      return fitted;
    });
  }

  private readonly lose = (kind: LossKind, count = 1) => {
    const lost = this.lost.get(kind);
    if (lost) lost.count += count;
    else this.lost.set(kind, { count, line: this.line });
  };

  private inline(inline: readonly Inline[]): readonly Inline[] {
    return fittedInline(inline, this.target, this.lose);
  }

  private block(block: DocumentBlock, around: Around): readonly DocumentBlock[] {
    const { renders } = this;
    switch (block.type) {
      case 'rule':
        return [block];
      case 'heading':
      case 'paragraph':
        return [{ ...block, inline: this.inline(block.inline) }];
      case 'quote':
        return [{ ...block, blocks: this.blocks(block.blocks, around) }];
      case 'list':
        return this.list(block, around);
      case 'table': {
        const row = (cells: readonly (readonly Inline[])[]) =>
          cells.map((cell) => this.inline(cell));
        const table = { ...block, head: row(block.head), rows: block.rows.map(row) };
        if (renders.sides === 'kept' || block.sides.every(isStart)) return [table];
        this.lose('sides');
        return [{ ...table, sides: [] }];
      }
      case 'code':
        return [this.code(block)];
      case 'front-matter':
        if (renders.frontMatter === 'kept') return [block];
        this.lose('frontMatter');
        return [{ ...block, type: 'code', language: this.languageOf('yaml') }];
      case 'comment':
        if (renders.comments === 'kept') return [block];
        this.lose('comments', block.count);
        return [];
      case 'html': {
        const inline = this.inline(block.inline);
        if (renders.elements === 'all') return [{ ...block, inline }];
        const words = trimmed(inline);
        return words.length > 0 ? [{ type: 'paragraph', inline: words, lines: block.lines }] : [];
      }
      case 'details':
        return this.details(block, around);
      case 'tagged':
        return this.tagged(block, around);
    }
  }

  private code(block: CodeBlock & DocumentBlock): DocumentBlock {
    const { language: written, text } = block;
    const isDiagram = written.toLowerCase() === 'mermaid';
    const isDrawn = isDiagram && this.renders.mermaid === 'kept';
    const isPlain = this.target.writes === 'wiki' && !canHaveColours(text);
    const language = isPlain ? '' : this.languageOf(written);
    if (isDiagram && !isDrawn) this.lose('mermaid');
    else if (written !== '' && language === '') this.lose('languages');
    return { ...block, language, ...(isDrawn ? { isDrawn } : {}) };
  }

  private languageOf(written: string): string {
    const { languages } = this.renders;
    return languages === 'any' ? written : (languages.get(written.toLowerCase()) ?? '');
  }

  private details(
    block: DocumentBlock & { readonly type: 'details' },
    around: Around,
  ): readonly DocumentBlock[] {
    const { details } = this.renders;
    const canFold = details === 'kept' || this.target.fold || !around.isFolded;
    if (details !== 'open' && canFold) {
      if (this.target.fold) this.lose('folds');
      return [{ ...block, blocks: this.blocks(block.blocks, { ...around, isFolded: true }) }];
    }
    this.lose('details');
    const words: Inline = { type: 'text', text: block.summary };
    const bold: Inline = { type: 'strong', inline: [words] };
    const line: DocumentBlock = { type: 'paragraph', inline: [bold], lines: NO_LINES };
    const blocks = this.blocks(block.blocks, around);
    return block.summary === '' ? blocks : [line, ...blocks];
  }

  private tagged(
    block: DocumentBlock & { readonly type: 'tagged' },
    around: Around,
  ): readonly DocumentBlock[] {
    if (this.renders.tags === 'kept')
      return [{ ...block, blocks: this.blocks(block.blocks, around) }];
    this.lose('tags');
    const level = tagLevel(around.level);
    const heading = headingOfTag(block, level);
    const blocks = this.blocks(block.blocks, { ...around, level });
    if (heading === '') return blocks;
    const words: Inline = { type: 'text', text: heading };
    return [{ type: 'heading', level, inline: [words], lines: block.opens }, ...blocks];
  }

  /** A list, in pieces where something that no item can hold comes between its items. */
  private list(list: ListBlock & DocumentBlock, around: Around): readonly DocumentBlock[] {
    const pieces: DocumentBlock[] = [];
    let items: DocumentItem[] = [];
    let first = list.first;
    const flush = () => {
      if (items.length > 0) pieces.push({ ...list, first, items });
      first += items.length;
      items = [];
    };
    for (const each of list.items) {
      const item = this.item(each, around);
      const [last] = items;
      const isApart = this.renders.belowBoxes === 'between';
      if (isApart && last && (last.box === null) !== (item.box === null)) flush();
      const at = item.blocks.findIndex((_, index) => !this.canHold(item, index));
      items.push(at < 0 ? item : { ...item, blocks: item.blocks.slice(0, at) });
      if (at < 0) continue;
      this.lose('items');
      flush();
      pieces.push(...item.blocks.slice(at));
    }
    flush();
    return pieces;
  }

  /** Whether an item can hold its block at `at` below those before. */
  private canHold({ box, blocks }: DocumentItem, at: number): boolean {
    const { inItems, belowBoxes } = this.renders;
    const block = blocks[at];
    if (inItems === 'all' || !block) return true;
    const isApart = box !== null && belowBoxes === 'between';
    if (block.type === 'paragraph') {
      const isWordsAlone = isApart || inItems === 'nothing';
      return !isWordsAlone || blocks[at - 1]?.type !== 'list';
    }
    // A list is all boxes or none, once it is in pieces.
    if (block.type === 'list') return !isApart || block.items[0]?.box !== null;
    return block.type === 'code' && inItems === 'code' && !isApart;
  }

  private item({ box, blocks, lines }: DocumentItem, around: Around): DocumentItem {
    const { boxes, otherBoxes, keptBoxes } = this.renders;
    const below = this.blocks(blocks, around);
    if (!box) return { box, blocks: below, lines };
    if (box.own !== '' && otherBoxes !== 'kept' && !keptBoxes.includes(box.own)) {
      this.lose('otherBoxes');
      const kept = otherBoxes === 'open' ? { isDone: box.isDone, own: '' } : null;
      return { box: kept, blocks: withWords(box.own, below), lines };
    }
    if (boxes === 'kept') return { box, blocks: below, lines };
    this.lose('boxes');
    return { box: null, blocks: withWords(box.isDone ? '☑' : '☐', below), lines };
  }
}

/** Blocks of an item that begin with these words. */
function withWords(words: string, blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') {
    const inline: Inline[] = [{ type: 'text', text: words }];
    return [{ type: 'paragraph', inline, lines: NO_LINES }, ...blocks];
  }
  const text: Inline = { type: 'text', text: `${words} ` };
  return [{ ...first, inline: [text, ...first.inline] }, ...rest];
}

/** Where words stand by themselves. */
function isStart(side: string): boolean {
  return side === '' || side === 'left';
}

/** Without blank texts at both ends; those between words divide them. */
function trimmed(inline: readonly Inline[]): readonly Inline[] {
  const isBlank = (each: Inline) => each.type === 'text' && each.text.trim() === '';
  const first = inline.findIndex((each) => !isBlank(each));
  const last = inline.findLastIndex((each) => !isBlank(each));
  return inline.slice(Math.max(0, first), last + 1);
}
