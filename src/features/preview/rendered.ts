/** Markdown as a ticket shows it: elements without anything that acts, loads or styles. */
import DOMPurify from 'dompurify';
import MarkdownIt, { type MarkdownIt as Parser, type Token } from 'markdown-it';
import type { Definitions } from '../../markdown/link-definitions.ts';
import { boxAt } from '../../markdown/marks/box.ts';
import { hasSafeScheme, SAFE_SCHEMES } from '../../markdown/safe-address.ts';
import { LATE_KEYS } from '../../ui/late-keys.ts';
import { LINE } from '../../ui/screen-address.ts';
import { shortcutText } from '../../ui/shortcut.ts';
import { harmless, pictureLink, TAGS } from './harmless.ts';

/** Line breaks break lines, and only what has a scheme is an address, as in tickets: `README.md` is none. */
const md = new MarkdownIt({ html: true, linkify: true, breaks: true });
md.linkify.set({ fuzzyLink: false });

/** Texts run in their own direction, block by block. */
const DIRECTED = /^(?:paragraph|heading|bullet_list|ordered_list|blockquote|table)_open$/;

md.core.ruler.push('lines', ({ tokens }) => {
  for (const token of tokens) {
    if (token.map && token.nesting >= 0) token.attrSet(LINE.attribute, String(token.map[0]));
    if (DIRECTED.test(token.type)) token.attrSet('dir', 'auto');
    // The policy of the page allows no style in HTML.
    const side = /^text-align:(\w+)$/.exec(String(token.attrGet('style') ?? ''))?.[1];
    if (side) token.attrs = [['align', side]];
  }
});

/** `[ ]` and `[x]` at the start of an item are boxes. */
md.core.ruler.push('boxes', ({ tokens }) => {
  tokens.forEach((token, at) => {
    const isItem = tokens[at - 2]?.type === 'list_item_open';
    const [first] = token.children ?? [];
    // As it was written: an escaped one is text.
    const found = isItem && first?.type === 'text' && boxAt(token.content);
    if (!found || !first || !boxAt(first.content)) return;
    first.content = first.content.slice(found.rest);
    const box = { ...first, type: 'box', content: found.isDone ? 'x' : ' ' } as Token;
    token.children?.unshift(box);
    tokens[at - 2]?.attrSet('data-box', '');
  });
});

md.renderer.rules.box = (tokens, at) =>
  tokens[at]?.content === ' '
    ? '<input type="checkbox" disabled aria-label="open">'
    : '<input type="checkbox" disabled checked aria-label="done">';

md.renderer.rules.image = (tokens, at) => {
  const token = tokens[at];
  const { escapeHtml } = md.utils;
  const address = String(token?.attrGet('src') ?? '');
  const name = escapeHtml(token?.content || address);
  const before = tokens.slice(0, at);
  const depth = before.reduce((sum, each) => sum + (LINKS[each.type] ?? 0), 0);
  return depth > 0 ? name : pictureLink(`src="${escapeHtml(address)}" alt="${name}"`);
};

const LINKS: Readonly<Record<string, number>> = { link_open: 1, link_close: -1 };

md.renderer.rules.html_block = (tokens, at) => {
  const { content = '', map } = tokens[at] ?? {};
  return harmless(content, `${LINE.attribute}="${map?.[0] ?? 0}"`);
};
md.renderer.rules.html_inline = (tokens, at) => harmless(tokens[at]?.content ?? '', '');

const code: Parser['renderer']['rules'][string] = (tokens, at) => {
  const { content = '', map } = tokens[at] ?? {};
  return `<pre ${LINE.attribute}="${map?.[0] ?? 0}"><code>${md.utils.escapeHtml(content)}</code></pre>\n`;
};
md.renderer.rules.fence = code;
md.renderer.rules.code_block = code;

/** A wide table scrolls by itself, by keys as well. */
md.renderer.rules.table_open = (tokens, at, _options, _env, self) => {
  const token = tokens[at];
  const line = token ? self.renderAttrs(token) : '';
  return `<div data-scroll tabindex="0" role="group" aria-label="Table"${line}><table>`;
};
md.renderer.rules.table_close = () => '</table></div>';

/**
 * The Markdown as elements: blocks and items with the line that they begin in, `LINE`. Made by
 * the page's one purifier, without hooks: another would get no Trusted Types policy, and
 * hooks would act on what is pasted, too. Links by name go where `definitions` say.
 */
export function rendered(markdown: string, definitions: Definitions): readonly Node[] {
  const fragment = DOMPurify.sanitize(md.render(markdown, { references: { ...definitions } }), {
    RETURN_DOM_FRAGMENT: true,
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: [
      ...['href', 'dir', 'start', 'align', 'colspan', 'rowspan', 'open'],
      ...['type', 'disabled', 'checked', 'aria-label', 'role', 'tabindex'],
      ...[LINE.attribute, 'data-box', 'data-scroll'],
    ],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    // The pattern is asked about all attributes, and most have no scheme.
    ALLOWED_URI_REGEXP: new RegExp(`^(?:${SAFE_SCHEMES}|[^a-z]|[a-z+.-]+(?:[^a-z+.\\-:]|$))`, 'i'),
  });
  for (const link of fragment.querySelectorAll('a')) tame(link);
  return [...fragment.childNodes];
}

/** A link opens another tab; an address without a scheme means something beside the ticket, and nothing here. */
function tame(link: HTMLAnchorElement): void {
  const address = link.getAttribute('href') ?? '';
  if (!hasSafeScheme(address)) {
    link.removeAttribute('href');
    return;
  }
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.title = `${shortcutText(LATE_KEYS.preview.followLink)}: ${address}`;
}
