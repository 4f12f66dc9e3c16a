/** Lines in bold that are headings of what stands below them: `**Option A: Redis**` above a list. */
import type { Block, Source } from '../../markdown/blocks.ts';
import { boldLabelIn, boldLineIn } from '../../markdown/marks/label.ts';
import { type BoldHeading, boldHeading } from '../language/bold-headings.ts';

/** The heading that a block is, by what comes behind it; null for text. */
export type BoldHeadings = (block: Block, next: Block | undefined) => BoldHeading | null;

/** The lines in bold of a text that are headings. */
export function boldHeadingsIn({ blocks, lines }: Source): BoldHeadings {
  const asked = new Set(blocks.filter((block) => isAboveText(block, lines)).map(startOf));
  return (block, next) => {
    const isAsked = asked.size > 1 && asked.has(block.start);
    return isAsked ? boldHeading(block, lines) : headingInBold(block, next, lines);
  };
}

/**
 * The lines in bold of a form that are headings: those between which there is nothing yet, too,
 * `**Expected behaviour**`, a blank line, `**Screenshots**`.
 */
export function boldHeadingsInForm(source: Source): BoldHeadings {
  const { blocks, lines } = source;
  const titles = blocks.flatMap((block) => titleIn(boldHeading(block, lines)));
  const areUsual = titles.filter((text) => !SENTENCE.test(text)).length > 1;
  const ofText = boldHeadingsIn(source);
  return (block, next) => {
    const bold = areUsual ? boldHeading(block, lines) : null;
    return titleIn(bold).length > 0 ? bold : ofText(block, next);
  };
}

function titleIn(bold: BoldHeading | null): string[] {
  return bold && bold.text.length <= LONGEST ? [bold.text] : [];
}

function startOf({ start }: Block): number {
  return start;
}

/**
 * Whether a line in bold stands right above its text, without a blank line between, as forms ask:
 * `**Describe the bug**`, and below it what somebody wrote. One alone emphasises its paragraph.
 */
function isAboveText(block: Block, lines: readonly string[]): boolean {
  const bold = boldHeading(block, lines);
  if (!bold?.rest || bold.text.length > LONGEST) return false;
  return boldLineIn(lines[bold.rest.start] ?? '') === null;
}

/**
 * The heading that a line in bold is, by its words and what stands below it, and what it says; null for
 * text. An emphasised sentence is none, nor is what says something itself: `**Progress: 40%**` above a
 * paragraph, or anything above nothing.
 */
function headingInBold(
  block: Block,
  next: Block | undefined,
  lines: readonly string[],
): BoldHeading | null {
  const bold = boldHeading(block, lines);
  if (!bold || bold.rest || !next || next.type === 'heading' || next.type === 'break') return null;
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
