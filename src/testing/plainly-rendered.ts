/**
 * Markdown as HTML by the parser as its makers deliver it, with names for what counts are made of: `x-tag`
 * for a tag of a format, `x-block` and `x-html` for HTML, `x-soft` for a line break, `data-box` for a box.
 * For tests only.
 */
import MarkdownIt, { type Token } from 'markdown-it';

export interface PlainlyRendered {
  readonly html: string;
  /** The same of words alone, in which no line begins a block; their links are those of the whole text. */
  readonly words: (markdown: string) => string;
}

/** The HTML of `markdown`, where `tags` are those of its format. */
export function plainlyRendered(markdown: string, tags: readonly string[]): PlainlyRendered {
  const env = { tags };
  const html = parser.render(markdown, env);
  return { html, words: (some) => parser.renderInline(some, env) };
}

/** A box with no sign of its own. */
export const PLAIN_BOX = /^\[[ xX]\]$/;

const parser = new MarkdownIt({ html: true, linkify: true });
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
// Raw HTML stays as it is written: where it is never closed, a page would swallow all behind it.
const rawIn = (name: string) => (tokens: readonly Token[], at: number) =>
  `<${name}>${parser.utils.escapeHtml(tokens[at]?.content ?? '')}</${name}>`;
parser.renderer.rules.html_block = rawIn('x-block');
parser.renderer.rules.html_inline = rawIn('x-html');
parser.renderer.rules.softbreak = () => '<x-soft></x-soft>';
parser.renderer.rules.x_tag = (tokens, at) =>
  `<x-tag title="${tokens[at]?.info}">${tokens[at]?.content}</x-tag>`;
parser.block.ruler.before(
  'html_block',
  'x_tag',
  (state, start, _end, silent) => {
    const { bMarks, tShift, eMarks, sCount, blkIndent, src, env } = state;
    const line = src.slice((bMarks[start] ?? 0) + (tShift[start] ?? 0), eMarks[start]);
    const [, closes = '', name = ''] = /^<(\/?)([\w-]+)>\s*$/.exec(line) ?? [];
    const isOwn = (env as unknown as { tags: readonly string[] }).tags.includes(name);
    if (!isOwn || (sCount[start] ?? 0) - blkIndent >= 4) return false;
    if (silent) return true;
    state.line = start + 1;
    const token = state.push('x_tag', '', 0);
    token.content = name;
    token.info = closes === '' ? 'opens' : 'closes';
    token.map = [start, state.line];
    return true;
  },
  { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
);
parser.core.ruler.push('boxes', ({ tokens }) => {
  for (const [at, item] of tokens.entries()) {
    const words = tokens[at + 2];
    if (item.type !== 'list_item_open' || tokens[at + 1]?.type !== 'paragraph_open') continue;
    if (words?.type !== 'inline') continue;
    const [box = ''] = BOX.exec(words.content) ?? [];
    const [first, second] = words.children ?? [];
    if (box === '' || first?.type !== 'text' || !first.content.startsWith(box)) continue;
    item.attrSet('data-box', box);
    if (PLAIN_BOX.test(box)) first.content = first.content.slice(box.length);
    const isLineAlone = /^[ \t]*\n/.test(words.content.slice(box.length));
    if (isLineAlone && second?.type === 'softbreak') second.type = 'text';
  }
});

const BOX = /^\[ {0,3}(?:[xX]|[^\p{L}\p{N}\p{M}\p{C}\p{Z}[\]\\…]\uFE0F?)? {0,3}\](?=\s)/u;
