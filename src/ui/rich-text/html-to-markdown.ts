/**
 * HTML from a clipboard as Markdown. It comes with a library: import it when there is HTML to
 * read, not before.
 */
import DOMPurify from 'dompurify';
import { type Clip, isMarkdownAlready, type ReadClip } from './clip.ts';
import { STYLE, tidyHtml } from './tidy-html.ts';
import { markdownOf } from './turndown.ts';

/**
 * The Markdown that a clipboard means: its plain text where that is Markdown already or
 * nothing but code, else what its HTML says.
 */
export function readClip({ html, plain }: Clip): ReadClip {
  const body = safeBody(html);
  const shown = body.textContent ?? '';
  if (plain !== '' && (isMarkdownAlready(plain, shown) || isOneBlockOfCode(body))) {
    return { text: plain, leftOut: 0 };
  }
  const leftOut = tidyHtml(body);
  return { text: markdownOf(body), leftOut };
}

/** As elements that are in no page: nothing in them runs, loads or is laid out. */
function safeBody(html: string): HTMLElement {
  const body: Node = DOMPurify.sanitize(withoutStyles(html), {
    RETURN_DOM: true,
    FORBID_ATTR: ['style'],
    FORBID_TAGS: ['style', 'svg', 'math', 'video', 'audio', 'button', 'select', 'textarea'],
  });
  return body as HTMLElement;
}

/**
 * With styles as another attribute, to be read and no more: browsers hold the page's policy
 * against a style in any document that the page makes.
 */
function withoutStyles(html: string): string {
  return html
    .replaceAll(/<style\b[^>]*>[\s\S]*?<\/style>/gi, '')
    .replaceAll(/<[a-z][^>]*>/gi, (tag) => tag.replaceAll(/\sstyle(?=\s*=)/gi, ` ${STYLE}`));
}

/** Code copied from a page or an editor: coloured, but one text. */
function isOneBlockOfCode(body: HTMLElement): boolean {
  const [only, second] = [...body.children].filter((child) => child.textContent?.trim() !== '');
  if (!only || second) return false;
  const style = only.getAttribute(STYLE) ?? '';
  return (
    only.nodeName === 'PRE' || (/white-space:\s*pre/i.test(style) && /font-family/i.test(style))
  );
}
