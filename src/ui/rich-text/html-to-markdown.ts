/**
 * HTML from a clipboard as Markdown. It comes with a library: import it when there is HTML to
 * read, not before.
 */
import DOMPurify from 'dompurify';
import { STYLE } from './attributes.ts';
import { type Clip, isMarkdownAlready, type ReadClip } from './clip.ts';
import { languageOf, onlyCodeBlock, textInLines, tidyCodeBlocks } from './code-blocks.ts';
import { tidyHtml } from './tidy-html.ts';
import { markdownOf } from './turndown.ts';

/**
 * The Markdown that a clipboard means: its plain text where that is Markdown already, else what
 * its HTML says. Where all of it is one block of code, its plain text as it is, with its language.
 */
export function readClip({ html, plain }: Clip): ReadClip {
  const body = safeBody(html);
  const shown = textInLines(body);
  if (plain !== '' && isMarkdownAlready(plain, shown)) return { text: plain, leftOut: 0 };
  tidyCodeBlocks(body);
  const code = plain === '' ? null : onlyCodeBlock(body);
  if (code) return { text: plain, leftOut: 0, code: { language: languageOf(code) } };
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
