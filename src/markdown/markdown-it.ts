/**
 * markdown-it, reduced to the block structure of CommonMark, with rules of our own:
 * - a bold label or a tag alone on its line starts a new paragraph, also after a
 *   list item without a blank line between, where CommonMark would draw it into
 *   the item: a person sees a label there;
 * - an HTML comment is a block from `<!--` to `-->`, and nothing where it is never
 *   closed, so that a stray `<!--` does not swallow a document; other HTML is text;
 * - a line with a list marker starts a list, also where a table could begin with it;
 * - containers nest to a limit, and what lies deeper is text, so that no input
 *   overflows the stack.
 * - a line makes a heading of the one above it only where that is all of a paragraph, and no label
 *   or tag: people forget the blank line above a rule.
 * Link definitions are text: plan formats have none.
 */
import MarkdownIt, {
  type MarkdownIt as Parser,
  type Token as ParserToken,
  type StateBlock,
} from 'markdown-it';
import { isBlankLine } from './lines.ts';
import { canBeUnderlined, underlineIn } from './marks/heading.ts';
import { boldLabelIn } from './marks/label.ts';
import { tagIn } from './marks/tag.ts';
import { setParser, type Token } from './parser.ts';

/** Levels of list and item that are told apart; a list with its item counts two. */
const MAX_LEVEL = 200;

type Rule = (state: StateBlock, start: number, end: number, silent: boolean) => boolean;

const labelOrTag: Rule = (state, start, _end, silent) => {
  if (!silent) return false;
  const at = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0);
  // Most lines are neither, and are not copied.
  const first = state.src.charCodeAt(at);
  if (first !== ASTERISK && first !== UNDERSCORE && first !== LESS_THAN && !(first > 127))
    return false;
  const line = textOfLine(state, start);
  return Boolean(boldLabelIn(line)?.colon) || tagIn(line) !== null;
};

const ASTERISK = 42;
const LESS_THAN = 60;
const UNDERSCORE = 95;
const SPACE = 32;
const TAB = 9;

/** A heading by the line below it. It stands last but for paragraphs: what it takes is nothing else. */
const underlined: Rule = (state, start, end, silent) => {
  const below = start + 1;
  if (silent || below >= end || state.isEmpty(below)) return false;
  const depth = (state.sCount[below] ?? 0) - state.blkIndent;
  if (depth < 0 || depth > 3) return false;
  const underline = underlineIn(textOfLine(state, below));
  if (!underline || !canBeUnderlined(textOfLine(state, start))) return false;
  state.line = start + 2;
  const tag = `h${underline.level}`;
  state.push('heading_open', tag, 1).map = [start, state.line];
  state.push('heading_close', tag, -1);
  return true;
};

/** A line without its indentation. */
function textOfLine(state: StateBlock, line: number): string {
  const at = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return state.src.slice(at, state.eMarks[line]);
}

/** Where the search for the end of a comment stands; kept in the parse's `env`. */
interface CommentSearch {
  /** Offset of the next `-->` found, valid for searches that start at or before it. */
  close: number;
  from: number;
}

const comment: Rule = (state, start, end, silent) => {
  if ((state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
  const at = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0);
  if (!state.src.startsWith('<!--', at)) return false;
  const env = state.env as { comment?: CommentSearch };
  // One search serves all openers before the same end: linear for any text.
  if (
    !env.comment ||
    at < env.comment.from ||
    (env.comment.close >= 0 && at + 4 > env.comment.close)
  ) {
    env.comment = { from: at, close: state.src.indexOf('-->', at + 4) };
  }
  const { close } = env.comment;
  if (close < 0) return false;
  let last = start;
  while ((state.eMarks[last] ?? 0) < close) {
    last++;
    if (last >= end) return false;
    if ((state.sCount[last] ?? 0) < state.blkIndent && !state.isEmpty(last)) return false;
  }
  if (silent) return true;
  state.line = last + 1;
  state.push('comment', '', 0).map = [start, state.line];
  return true;
};

/**
 * Thematic breaks. markdown-it's own rule goes along the line at each list that opens in it;
 * this one asks once where the line ends to be one.
 */
const thematicBreak: Rule = (state, start, _end, silent) => {
  if ((state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
  const at = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0);
  const marker = state.src[at];
  if (marker !== '*' && marker !== '-' && marker !== '_') return false;
  const env = state.env as { line?: number; marker?: string; begin?: number };
  if (env.line !== start || env.marker !== marker) {
    let begin = state.eMarks[start] ?? 0;
    while (begin > at && isMarkerOrSpace(state.src[begin - 1], marker)) begin--;
    env.line = start;
    env.marker = marker;
    env.begin = begin;
  }
  if ((env.begin ?? 0) > at) return false;
  const line = state.src.slice(at, state.eMarks[start]);
  if (line.split(marker, 4).length < 4) return false;
  if (silent) return true;
  state.line = start + 1;
  state.push('hr', 'hr', 0).map = [start, state.line];
  return true;
};

function isMarkerOrSpace(char: string | undefined, marker: string): boolean {
  return char === marker || char === ' ' || char === '\t';
}

const tooDeep: Rule = (state, start, _end, silent) => {
  if (state.level < MAX_LEVEL || silent) return false;
  state.line = start + 1;
  state.push('paragraph_open', '', 0).map = [start, state.line];
  return true;
};

function blockParser(): Parser {
  const md = new MarkdownIt({ maxNesting: Number.POSITIVE_INFINITY });
  const { ruler } = md.block;
  const table = ruleOf('table');
  ruler.disable(['html_block', 'lheading', 'reference', 'table']);
  ruler.at('hr', thematicBreak, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  ruler.before('table', 'too_deep', tooDeep);
  const alt = ['paragraph', 'blockquote'];
  ruler.before('paragraph', 'underlined', underlined);
  ruler.before('heading', 'late_table', table, { alt: ['paragraph'] });
  ruler.before('heading', 'comment', comment, { alt });
  ruler.before('heading', 'label_or_tag', labelOrTag, { alt });
  return md;
}

/** One of markdown-it's own block rules. */
function ruleOf(name: string): Rule {
  const { ruler } = new MarkdownIt().block;
  ruler.enableOnly([name]);
  const [rule] = ruler.getRules('');
  if (!rule) throw new Error(`markdown-it has no block rule "${name}".`);
  return rule;
}

const parser = blockParser();

/** What the tokens of the block structure are called; all others say what is in a block. */
const STRUCTURE: ReadonlySet<string> = new Set(
  ['heading_open', 'paragraph_open', 'fence', 'code_block', 'hr', 'comment']
    .concat(['blockquote_open', 'blockquote_close', 'table_open', 'table_close'])
    .concat(['bullet_list_open', 'bullet_list_close', 'ordered_list_open', 'ordered_list_close'])
    .concat(['list_item_open', 'list_item_close']),
);

/** What the rules write into that is no structure. */
const UNUSED = { content: '', children: null, markup: '', map: null };

/**
 * A state that gathers the structure alone, without the text of blocks and without what
 * stands in quotes: two thirds of the time and most of the memory go there otherwise.
 */
class StructureState extends parser.block.State {
  readonly structure: Token[] = [];
  private quotes = 0;

  constructor(text: string, lines: readonly string[]) {
    super('', parser, {}, []);
    this.src = text;
    this.findLines(lines);
  }

  /** As the base class does, which goes along each line to its end. */
  private findLines(lines: readonly string[]): void {
    const { src } = this;
    // White space behind the last line break is no line.
    const isLast = !isBlankLine(lines.at(-1) ?? '');
    const count = isLast ? lines.length : lines.length - 1;
    this.lineMax = count;
    this.bMarks = numbers(count + 1);
    this.eMarks = numbers(count + 1);
    this.tShift = numbers(count + 1);
    this.sCount = numbers(count + 1);
    this.bsCount = numbers(count + 1);
    let start = 0;
    for (let line = 0; line < count; line++) {
      const end = start + (lines[line] ?? '').length;
      let at = start;
      let column = 0;
      for (; at < end; at++) {
        const code = src.charCodeAt(at);
        if (code === SPACE) column++;
        else if (code === TAB) column += 4 - (column % 4);
        else break;
      }
      this.bMarks[line] = start;
      this.eMarks[line] = end;
      this.tShift[line] = at - start;
      this.sCount[line] = column;
      start = end + 1;
    }
    this.bMarks[count] = src.length;
    this.eMarks[count] = src.length;
  }

  override push(type: string, tag: string, nesting: -1 | 0 | 1): ParserToken {
    if (nesting < 0) this.level--;
    const { level } = this;
    if (nesting > 0) this.level++;
    if (type === 'blockquote_close') this.quotes--;
    const isStructure = this.quotes === 0 && STRUCTURE.has(type);
    if (type === 'blockquote_open') this.quotes++;
    // The rules write into a token what they know, and read nothing in it.
    if (!isStructure) return UNUSED as unknown as ParserToken;
    const token = { type, tag, level, markup: '', map: null };
    this.structure.push(token);
    return token as unknown as ParserToken;
  }

  override getLines(): string {
    return '';
  }
}

/** All of them 0. */
function numbers(count: number): number[] {
  return new Array<number>(count).fill(0);
}

setParser((text, lines) => {
  if (text === '') return [];
  const state = new StructureState(text, lines);
  parser.block.tokenize(state, state.line, state.lineMax);
  return state.structure;
});
