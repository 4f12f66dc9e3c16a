/**
 * A Markdown text as a tree, as trackers read it: what targets are given, whatever they write. Each
 * block knows the lines that it stands in, so that a Markdown target can leave all others alone.
 */
import type { Lines } from '../markdown/blocks.ts';

/** A check box: done for `[x]`, with a sign of its own for `[~]`, as it was written. */
export interface ItemBox {
  readonly isDone: boolean;
  /** The whole mark where it is neither `[ ]` nor `[x]`: `[~]`; '' for those. */
  readonly own: string;
}

export interface DocumentItem {
  readonly lines: Lines;
  readonly box: ItemBox | null;
  readonly blocks: readonly DocumentBlock[];
}

export type Cell = readonly Inline[];

export interface HeadingBlock {
  readonly type: 'heading';
  readonly level: number;
  readonly inline: readonly Inline[];
}

export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly inline: readonly Inline[];
}

export interface ListBlock {
  readonly type: 'list';
  readonly isOrdered: boolean;
  /** What its first item counts as; 1 for a list that does not count. */
  readonly first: number;
  /** Whether no blank line stands between its items. */
  readonly isTight: boolean;
  readonly items: readonly DocumentItem[];
}

export interface QuoteBlock {
  readonly type: 'quote';
  readonly blocks: readonly DocumentBlock[];
}

export interface CodeBlock {
  readonly type: 'code';
  /** As written behind the fence, its first word; '' for none. */
  readonly language: string;
  /** Without its last line break. */
  readonly text: string;
  /** Whether its indent makes it code, and no fence. */
  readonly isIndented?: boolean;
  /** Whether it is drawn there, as a diagram. */
  readonly isDrawn?: boolean;
}

export interface TableBlock {
  readonly type: 'table';
  readonly sides: readonly ('' | 'left' | 'center' | 'right')[];
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface RuleBlock {
  readonly type: 'rule';
}

/** A part that is folded away under a line: `<details>`. */
export interface DetailsBlock {
  readonly type: 'details';
  /** '' where it has none. */
  readonly summary: string;
  readonly blocks: readonly DocumentBlock[];
  /** Where its own tags stand: `<details>`, the summary with both of its tags, `</details>`. */
  readonly places: {
    readonly opens: SourceRange;
    readonly summary: SourceRange | null;
    readonly closes: SourceRange;
  };
}

/** What stands between two tags of the format's own: `<steps>` to `</steps>`. */
export interface TaggedBlock {
  readonly type: 'tagged';
  readonly name: string;
  readonly blocks: readonly DocumentBlock[];
  readonly opens: Lines;
  readonly closes: Lines;
}

/** Keys between lines of dashes at the top. */
export interface FrontMatterBlock {
  readonly type: 'front-matter';
  /** Without the lines of dashes. */
  readonly text: string;
}

export interface CommentBlock {
  readonly type: 'comment';
  /** How many there are, one behind the other. */
  readonly count: number;
  /** From the first to the last. */
  readonly range: SourceRange;
}

/** HTML that is no part folded away and no comment. */
export interface HtmlBlock {
  readonly type: 'html';
  readonly text: string;
  /** What stands in it, without its tags. */
  readonly inline: readonly Inline[];
  readonly range: SourceRange;
}

export type DocumentBlock = { readonly lines: Lines } & (
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | QuoteBlock
  | CodeBlock
  | TableBlock
  | RuleBlock
  | DetailsBlock
  | TaggedBlock
  | FrontMatterBlock
  | CommentBlock
  | HtmlBlock
);

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'strong' | 'em' | 'strike'; readonly inline: readonly Inline[] }
  | { readonly type: 'link'; readonly to: string; readonly inline: readonly Inline[] }
  /** `tag` is what it is written as where that is HTML. */
  | {
      readonly type: 'picture';
      readonly from: string;
      readonly text: string;
      readonly tag?: string;
    }
  | { readonly type: 'break'; readonly isHard: boolean; readonly tag?: string }
  /** HTML around a text: `<kbd>Ctrl</kbd>`. */
  | { readonly type: 'element'; readonly name: string; readonly inline: readonly Inline[] }
  /** A tag without its like, or of no known name. */
  | { readonly type: 'html'; readonly text: string }
  | { readonly type: 'comment'; readonly text: string; readonly range: SourceRange };

/** A place in the text: a line and a character of it, both from 0. */
export interface SourcePlace {
  readonly line: number;
  readonly column: number;
}

/** Where something within a line stands in the text; it can go over several. */
export interface SourceRange {
  readonly start: SourcePlace;
  readonly end: SourcePlace;
}

export interface TextDocument {
  readonly blocks: readonly DocumentBlock[];
  /** Those of the text, which `lines` of blocks count. */
  readonly source: readonly string[];
}

/** Lines of a block that stands in no text. */
export const NO_LINES: Lines = { start: 0, end: 0 };

/** The words of a piece of text, without what marks them. */
export function plainText(inline: readonly Inline[]): string {
  return inline
    .map((each) => {
      if (each.type === 'break') return '\n';
      if (each.type === 'html' || each.type === 'comment') return '';
      return 'text' in each ? each.text : plainText(each.inline);
    })
    .join('');
}

/** All blocks below these, in their order, each before what is in it. */
export function* eachBlockOf(blocks: readonly DocumentBlock[]): Generator<DocumentBlock> {
  for (const block of blocks) {
    yield block;
    if ('blocks' in block) yield* eachBlockOf(block.blocks);
    if (block.type === 'list') for (const item of block.items) yield* eachBlockOf(item.blocks);
  }
}
