/** The title of a ticket, which has a field of its own: cut to fit, and left out of the text. */
import type { Lines } from '../markdown/blocks.ts';
import { type DocumentBlock, type HeadingBlock, plainText } from './document.ts';
import { parsedDocument } from './parse.ts';
import type { Target } from './target.ts';

export interface TicketTitle {
  readonly title: string;
  /** Whether it is longer than the target takes, and ends in an ellipsis. */
  readonly isCut: boolean;
}

/** `name` as the title of a ticket: one line, no longer than `target` takes. */
export function ticketTitle(name: string, { title: { most } }: Target): TicketTitle {
  const title = name.replaceAll(/\s+/g, ' ').trim();
  if (most === null || title.length <= most) return { title, isCut: false };
  let cut = '';
  // By whole signs: half an emoji is none.
  for (const { segment } of new Intl.Segmenter().segment(title)) {
    if (cut.length + segment.length > most - 1) break;
    cut += segment;
  }
  return { title: `${cut.trimEnd()}…`, isCut: true };
}

/**
 * The Markdown `text` without the heading at its top that says `name`, and without a fixed heading
 * above that; null where it does not begin with one. Where tags become headings, the tags around all
 * of it go, too: they would be a heading in its place.
 */
export function withoutTitle(
  text: string,
  name: string,
  tags: readonly string[],
  target: Target,
): string | null {
  const { blocks, source } = parsedDocument(text, tags);
  const gone: Lines[] = [];
  let inside = blocks.filter(isContent);
  if (inside[0]?.type === 'tagged' && inside.length === 1) {
    const [around] = inside;
    if (target.renders.tags === 'headings') gone.push(around.opens, around.closes);
    inside = around.blocks.filter(isContent);
  }
  const [first, second] = inside;
  if (first?.type !== 'heading') return null;
  gone.push(first.lines);
  if (!says(first, name)) {
    if (second?.type !== 'heading' || !says(second, name)) return null;
    gone.push(second.lines);
  }
  const isGone = (line: number) => gone.some(({ start, end }) => line >= start && line < end);
  const left = source.filter((line, at) => {
    const isSpare = line.trim() === '' && (at === 0 || isGone(at - 1));
    return !isGone(at) && !isSpare;
  });
  return left.join('\n').replace(/^\n+/, '');
}

function isContent({ type }: DocumentBlock): boolean {
  return type !== 'comment' && type !== 'front-matter';
}

/** `## Task: Name` says “Name”. */
function says({ inline }: HeadingBlock, name: string): boolean {
  const words = plainText(inline).replaceAll(/\s+/g, ' ').trim();
  const sought = name.replaceAll(/\s+/g, ' ').trim();
  return words === sought || words.endsWith(`: ${sought}`);
}
