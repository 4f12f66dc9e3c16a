/** Markdown as a ticket shows it: HTML without anything that acts, loads or styles. */
import DOMPurify from 'dompurify';
import MarkdownIt, { type Token } from 'markdown-it';

/** The attribute with the line of the Markdown, from 0, that an element begins in. */
export const LINE = 'data-line';

const TAGS = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'pre', 'hr', 'br', 'div', 'span'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'input', 'details', 'summary'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ...['a', 'b', 'strong', 'i', 'em', 's', 'del', 'ins', 'code', 'kbd', 'samp', 'sub', 'sup'],
];

const md = new MarkdownIt({ html: true, linkify: true, breaks: true });

md.core.ruler.push('lines', ({ tokens }) => {
  for (const token of tokens) {
    if (token.map && token.nesting >= 0) token.attrSet(LINE, String(token.map[0]));
  }
});

/** `[ ]` and `[x]` at the start of an item are boxes, as in tickets. */
md.core.ruler.push('boxes', ({ tokens }) => {
  tokens.forEach((token, at) => {
    const isItem = tokens[at - 2]?.type === 'list_item_open';
    const [first] = token.children ?? [];
    const found = isItem && first?.type === 'text' ? BOX.exec(first.content) : null;
    if (!found || !first) return;
    first.content = first.content.slice(found[0].length);
    const box = { ...first, type: 'html_inline', content: found[1] === ' ' ? OPEN : DONE } as Token;
    token.children?.unshift(box);
    tokens[at - 2]?.attrSet('data-box', '');
  });
});

const BOX = /^\[([ xX])\](?:[ \u00a0]|$)/;
const OPEN = '<input type="checkbox" disabled aria-label="open">';
const DONE = '<input type="checkbox" disabled checked aria-label="done">';

/** Nothing is loaded from anywhere: a picture is a link to it. */
md.renderer.rules.image = (tokens, at) => {
  const token = tokens[at];
  const { escapeHtml } = md.utils;
  const address = String(token?.attrGet('src') ?? '');
  return `<a href="${escapeHtml(address)}">${escapeHtml(token?.content || address)}</a>`;
};

/**
 * Of HTML in the Markdown, tags that only mark text, without attributes: what comes near the
 * page's parser must not be able to act, or its policy raises an alarm.
 */
md.renderer.rules.html_block = (tokens, at) => {
  const { content = '', map } = tokens[at] ?? {};
  return `<div ${LINE}="${map?.[0] ?? 0}">${harmless(content)}</div>`;
};
md.renderer.rules.html_inline = (tokens, at) => {
  const { content = '' } = tokens[at] ?? {};
  return content === OPEN || content === DONE ? content : harmless(content);
};

function harmless(html: string): string {
  return html
    .replaceAll(/<!--.*?(?:-->|$)|<(script|style)\b.*?(?:<\/\1\s*>|$)/gis, '')
    .replaceAll(/<(\/?)([a-z][\w-]*)\b[^>]*(?:>|$)/gi, (_, slash: string, name: string) =>
      TAGS.includes(name.toLowerCase()) && name.toLowerCase() !== 'input'
        ? `<${slash}${name}>`
        : '',
    );
}

// The one instance of the page: another would ask for the same Trusted Types policy, and get none.
DOMPurify.addHook('afterSanitizeAttributes', (node) => {
  if (node.nodeName !== 'A') return;
  node.setAttribute('target', '_blank');
  node.setAttribute('rel', 'noopener noreferrer');
});

/** The Markdown as elements, each top one and each item with its line in `LINE`. */
export function rendered(markdown: string): DocumentFragment {
  return DOMPurify.sanitize(md.render(markdown), {
    RETURN_DOM_FRAGMENT: true,
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: [
      'href',
      'title',
      'dir',
      'start',
      'align',
      'colspan',
      'rowspan',
      'open',
      'type',
      'disabled',
      'checked',
      'aria-label',
      LINE,
      'data-box',
    ],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    // No scheme but these; the pattern is asked about all attributes, and most have no scheme.
    ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
  });
}
