/**
 * Markdown → a tree, as trackers read it (GitHub's dialect), but for the tags of a format: each stands
 * alone on its line, and what is between the two is its part. All other tags are HTML.
 */
import MarkdownIt, { type Token } from 'markdown-it';
import { parseDocument } from '../markdown/front-matter.ts';
import { boxAt } from '../markdown/marks/box.ts';
import '../markdown/markdown-it.ts';
import type { Lines } from '../markdown/blocks.ts';
import { withLf } from '../plan/text.ts';
import { commentRule } from './comment-rule.ts';
import type {
  Cell,
  DocumentBlock,
  DocumentItem,
  Inline,
  ItemBox,
  TextDocument,
} from './document.ts';
import {
  htmlBlock,
  type PlacedPart,
  placedParts,
  placeIn,
  somewhereIn,
  wordsOfParts,
} from './html-block.ts';
import { markOf } from './line-marks.ts';
import { inlineOf } from './parse-inline.ts';
import { TAG_TOKEN, type TagsOfText, tagRule } from './tag-rule.ts';

const md = new MarkdownIt({ html: true, linkify: true });
md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
md.inline.ruler.before('html_inline', 'comment', commentRule);
md.block.ruler.before('html_block', 'format_tag', tagRule, {
  alt: ['paragraph', 'reference', 'blockquote', 'list'],
});

/**
 * The tree of a Markdown text; `tags` are the names of the format's own. Its lines end in LF, whatever
 * the text came with, and a byte order mark is none of its signs.
 */
export function parsedDocument(written: string, tags: readonly string[]): TextDocument {
  const text = withLf(written.replace(/^\uFEFF/, ''));
  const source = text.split('\n');
  const end = frontMatterEnd(text, source);
  // Blank lines keep the place of the keys, so that all lines are counted alike.
  const body = end === 0 ? text : '\n'.repeat(end) + source.slice(end).join('\n');
  const env: TagsOfText = { tags: new Set(tags) };
  const walk = new Walk(md.parse(body, { ...env }), source);
  const blocks = walk.blocks(null);
  if (end === 0) return { blocks, source };
  const keys = source.slice(1, end - 1).join('\n');
  const top: DocumentBlock = { type: 'front-matter', text: keys, lines: { start: 0, end } };
  return { blocks: [top, ...blocks], source };
}

function frontMatterEnd(text: string, source: readonly string[]): number {
  if (!/^(?:---|\+\+\+)/.test(source[0] ?? '')) return 0;
  const [first] = parseDocument(text).blocks;
  return first?.type === 'comment' && first.start === 0 ? first.end : 0;
}

/** What a part that stands between two tags is opened by. */
type Open = {
  readonly lines: Lines;
  /** The blocks around it, which it joins once it closes. */
  readonly around: DocumentBlock[];
} & (
  | { readonly kind: 'tagged'; readonly name: string }
  | {
      readonly kind: 'details';
      readonly tag: PlacedPart;
      /** The tags of its summary and what is between them; empty for none. */
      readonly summary: PlacedPart[];
    }
);

class Walk {
  private at = 0;
  private readonly tokens: readonly Token[];
  private readonly source: readonly string[];

  constructor(tokens: readonly Token[], source: readonly string[]) {
    this.tokens = tokens;
    this.source = source;
  }

  /** The blocks up to the token of type `close`, which is passed; to the end for null. */
  blocks(close: string | null): DocumentBlock[] {
    const open: Open[] = [];
    let here: DocumentBlock[] = [];
    for (let token = this.next(); token && token.type !== close; token = this.next()) {
      const lines = linesOf(token);
      if (token.type === TAG_TOKEN) {
        if (!token.hidden) {
          open.push({ kind: 'tagged', name: token.content, lines, around: here });
          here = [];
        } else here = this.closed(open, here, token.content, lines);
      } else if (token.type === 'html_block') here = this.html(token, open, here, lines);
      else here.push(this.block(token, lines));
    }
    while (open.length > 0) here = this.abandoned(open, here);
    return here;
  }

  private next(): Token | undefined {
    return this.tokens[this.at++];
  }

  private block(token: Token, lines: Lines): DocumentBlock {
    switch (token.type) {
      case 'heading_open':
        return {
          type: 'heading',
          level: Number(token.tag.slice(1)),
          inline: this.words(lines),
          lines,
        };
      case 'paragraph_open':
        return { type: 'paragraph', inline: this.words(lines), lines };
      case 'blockquote_open':
        return { type: 'quote', blocks: this.blocks('blockquote_close'), lines };
      case 'bullet_list_open':
      case 'ordered_list_open':
        return this.list(token, lines);
      case 'table_open':
        return this.table(lines);
      case 'fence':
      case 'code_block': {
        const language = token.info.trim().split(/[\s,{]/, 1)[0] ?? '';
        const text = token.content.replace(/\n$/, '');
        return { type: 'code', language, text, lines, isIndented: token.type === 'code_block' };
      }
      case 'hr':
        return { type: 'rule', lines };
      default:
        throw new Error(`No target knows the block token "${token.type}".`);
    }
  }

  /** The words of a block that has nothing else in it. */
  private words({ start }: Lines): readonly Inline[] {
    const { content = '', children } = this.next() ?? {};
    this.at++;
    return inlineOf(children ?? [], (offset) => placeIn(this.source, content, offset, start));
  }

  private list(opening: Token, lines: Lines): DocumentBlock {
    const isOrdered = opening.type === 'ordered_list_open';
    const close = isOrdered ? 'ordered_list_close' : 'bullet_list_close';
    const items: DocumentItem[] = [];
    let isTight = true;
    for (let token = this.next(); token && token.type !== close; token = this.next()) {
      const [first, words] = [this.tokens[this.at], this.tokens[this.at + 1]];
      if (first?.type === 'paragraph_open' && !first.hidden) isTight = false;
      const box = first?.type === 'paragraph_open' && words ? takenBox(words) : null;
      items.push({ box, blocks: this.blocks('list_item_close'), lines: linesOf(token) });
    }
    const first = Number(opening.attrGet('start') ?? 1);
    return { type: 'list', isOrdered, first, isTight, items, lines };
  }

  private table(lines: Lines): DocumentBlock {
    const rows: Cell[][] = [];
    let row = lines;
    let column = 0;
    const sides: ('' | 'left' | 'center' | 'right')[] = [];
    for (let token = this.next(); token && token.type !== 'table_close'; token = this.next()) {
      if (token.type === 'tr_open') {
        rows.push([]);
        row = linesOf(token);
        column = 0;
      }
      if (token.type !== 'th_open' && token.type !== 'td_open') continue;
      const side = /text-align:(\w+)/.exec(String(token.attrGet('style') ?? ''))?.[1] ?? '';
      if (rows.length === 1) sides.push(side as 'left');
      const written = this.tokens[this.at]?.content.replaceAll('|', '\\|') ?? '';
      const from = this.source[row.start]?.indexOf(written, column) ?? 0;
      column = from + written.length;
      rows.at(-1)?.push(this.cell(row.start, from));
    }
    const [head = [], ...below] = rows;
    return { type: 'table', sides, head, rows: below, lines };
  }

  /** The words of a cell that stand at this place; a bar in them is escaped there. */
  private cell(line: number, from: number): Cell {
    const { content = '', children } = this.next() ?? {};
    this.at++;
    return inlineOf(children ?? [], (offset) => {
      const before = content.slice(0, offset).replaceAll('|', '\\|');
      return { line, column: from + before.length };
    });
  }

  /** A block of HTML: what of it opens and closes parts that are folded away, and the rest. */
  private html(token: Token, open: Open[], around: DocumentBlock[], lines: Lines): DocumentBlock[] {
    const parts = placedParts(this.source, token.content.replace(/\n$/, ''), lines);
    const isTag = (part: PlacedPart, name: string, closes: boolean) =>
      part.type === 'tag' && part.name === name && part.closes === closes;
    let here = around;
    let rest: PlacedPart[] = [];
    const flush = () => {
      const isAll = rest.length === parts.length;
      if (rest.some((part) => part.text.trim() !== ''))
        here.push(htmlBlock(rest, isAll ? lines : somewhereIn(lines)));
      rest = [];
    };
    for (let at = 0; at < parts.length; at++) {
      const part = parts[at] as PlacedPart;
      const last = open.at(-1);
      const end = parts.findIndex((each, i) => i > at && isTag(each, 'summary', true));
      if (isTag(part, 'details', false)) {
        flush();
        open.push({ kind: 'details', tag: part, summary: [], lines, around: here });
        here = [];
      } else if (isTag(part, 'details', true)) {
        flush();
        here = this.closed(open, here, part, lines);
      } else if (isTag(part, 'summary', false) && last?.kind === 'details' && end > 0) {
        flush();
        last.summary.push(...parts.slice(at, end + 1));
        at = end;
      } else rest.push(part);
    }
    flush();
    return here;
  }

  /**
   * The blocks around the part that is closed here, by a tag of the format with this name or by that of
   * a fold; a tag that closes nothing is HTML.
   */
  private closed(open: Open[], inner: DocumentBlock[], by: string | PlacedPart, lines: Lines) {
    const at = open.findLastIndex((each) =>
      each.kind === 'tagged' ? each.name === by : typeof by !== 'string',
    );
    if (at < 0) {
      inner.push(typeof by === 'string' ? this.htmlIn(lines) : htmlBlock([by], somewhereIn(lines)));
      return inner;
    }
    let blocks = inner;
    while (open.length - 1 > at) blocks = this.abandoned(open, blocks);
    const part = open.pop() as Open;
    const all = { start: part.lines.start, end: lines.end };
    if (part.kind === 'tagged') {
      const { name, lines: opens } = part;
      part.around.push({ type: 'tagged', name, blocks, opens, closes: lines, lines: all });
    } else if (typeof by !== 'string') {
      const { tag, summary } = part;
      const [first, last] = [summary[0], summary.at(-1)];
      const places = {
        opens: tag.range,
        summary: first && last ? { start: first.range.start, end: last.range.end } : null,
        closes: by.range,
      };
      const words = wordsOfParts(summary);
      part.around.push({ type: 'details', summary: words, blocks, places, lines: all });
    }
    return part.around;
  }

  /** What was opened and closes nowhere is HTML, with all behind it beside it. */
  private abandoned(open: Open[], inner: DocumentBlock[]): DocumentBlock[] {
    const part = open.pop() as Open;
    const { around, lines } = part;
    around.push(
      part.kind === 'tagged'
        ? this.htmlIn(lines)
        : htmlBlock([part.tag, ...part.summary], somewhereIn(lines)),
    );
    for (const block of inner) around.push(block);
    return around;
  }

  /** A tag of the format that has no partner, alone on its line behind the marks of what it is in. */
  private htmlIn(lines: Lines): DocumentBlock {
    const line = this.source[lines.start] ?? '';
    const text = line.slice(markOf(line).length);
    return htmlBlock(placedParts(this.source, text, lines), lines);
  }
}

function linesOf({ map }: Token): Lines {
  return { start: map?.[0] ?? 0, end: map?.[1] ?? 0 };
}

/**
 * The box at the start of an item, taken out of its words, which can begin on the next line. An escaped
 * one is text.
 */
function takenBox(words: Token): ItemBox | null {
  const box = boxAt(words.content);
  const [first, second] = words.children ?? [];
  if (!box || first?.type !== 'text') return null;
  const written = words.content.slice(box.start, box.end);
  const isLineAlone = second?.type === 'softbreak' && first.content === written;
  if (!first.content.startsWith(written) || !(isLineAlone || box.rest > box.end)) return null;
  if (isLineAlone) words.children?.splice(0, 2);
  else first.content = first.content.slice(box.rest);
  return { isDone: box.isDone, own: /^\[[ xX]\]$/.test(written) ? '' : written };
}
