/** A plan's Markdown, made for a target: the one way in for the app. Loads late. */
import type { DocumentBlock } from './document.ts';
import { fitted } from './fit.ts';
import type { Loss } from './losses.ts';
import { parsedDocument } from './parse.ts';
import type { ClipboardType, Target } from './target.ts';
import { withoutTitle } from './title.ts';
import { writtenHtml } from './write-html.ts';
import { writtenMarkdown } from './write-markdown.ts';
import { writtenWiki } from './write-wiki.ts';

export interface Converted {
  /** What is pasted, in the target's own language: its characters count against the limit. */
  readonly text: string;
  /** What goes onto the clipboard. */
  readonly clipboard: Readonly<Partial<Record<ClipboardType, string>>>;
  /** What the target shows, for the preview. */
  readonly shown: readonly DocumentBlock[];
  readonly losses: readonly Loss[];
}

export interface ConvertOptions {
  /** The names of the format's own tags. */
  readonly tags: readonly string[];
  /** What the heading at the top says that goes into a field of its own; '' to keep all. */
  readonly leaveOut?: string;
}

/** The Markdown `text` as `target` takes and shows it. */
export function converted(text: string, target: Target, options: ConvertOptions): Converted {
  const { tags, leaveOut = '' } = options;
  const below = leaveOut === '' ? null : withoutTitle(text, leaveOut, tags, target);
  const level = below === null ? 0 : 1;
  const document = parsedDocument(below ?? text, tags);
  const { blocks: shown, losses } = fitted(document, target, level);
  const { writes } = target;
  if (writes === 'wiki') {
    const wiki = writtenWiki(shown);
    return { text: wiki, clipboard: { 'text/plain': wiki }, shown, losses };
  }
  const markdown = target.isFile ? (below ?? text) : writtenMarkdown(document, target, level);
  if (writes === 'markdown')
    return { text: markdown, clipboard: { 'text/plain': markdown }, shown, losses };
  const html = writtenHtml(shown, writes === 'jira-html' ? { boxes: 'jira-tasks' } : {});
  return {
    text: markdown,
    clipboard: { 'text/html': html, 'text/plain': markdown },
    shown,
    losses,
  };
}
