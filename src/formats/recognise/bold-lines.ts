/** Lines in bold that are headings of what stands below them: `**Option A: Redis**` above a list. */
import type { Block, Heading } from '../../markdown/blocks.ts';
import { boldLabelIn } from '../../markdown/marks/label.ts';
import { boldHeading } from '../language/bold-headings.ts';

/**
 * The heading that a line in bold is, by its words and what stands below it, and what it says; null for
 * text. An emphasised sentence is none, nor is what says something itself: `**Progress: 40%**` above a
 * paragraph, or anything above nothing.
 */
export function headingInBold(
  block: Block,
  next: Block | undefined,
  lines: readonly string[],
): { readonly block: Heading; readonly text: string } | null {
  const bold = boldHeading(block, lines);
  if (!bold || !next || next.type === 'heading' || next.type === 'break') return null;
  const { text } = bold;
  if (text.length > LONGEST || SENTENCE.test(text) || boldHeading(next, lines)) return null;
  const isAboveText =
    next.type === 'paragraph' && boldLabelIn(lines[next.start] ?? '')?.colon === undefined;
  return isAboveText && COLON.test(text) && !COUNTED.test(text) ? null : bold;
}

const LONGEST = 80;
const SENTENCE = /[.!。！…]$/;
const COLON = /[:：]/;
/** `Option B: Tiles` names what stands below it. */
const COUNTED = /(?:^|\s)(?:\d+(?:\.\d+)*|\p{Lu})[ \t]*[:：]/u;
