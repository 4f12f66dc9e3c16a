/** Lines in bold that are headings of what stands below them: `**Option A: Redis**` above a list. */
import type { Block, Source } from '../../markdown/blocks.ts';
import { boldLabelIn, boldLineIn } from '../../markdown/marks/label.ts';
import { type BoldHeading, boldHeading } from '../language/bold-headings.ts';

/** The heading that a block is, by what comes behind it; null for text. */
export type BoldHeadings = (block: Block, next: Block | undefined) => BoldHeading | null;

/**
 * The lines in bold of a text that are headings. Those right above their text, without a blank line
 * between, are where nothing else but a title is a heading, as in forms: `**Describe the bug**`, and below
 * it what somebody wrote. One alone emphasises its paragraph.
 */
export function boldHeadingsIn({ blocks, lines }: Source): BoldHeadings {
  const [first, ...others] = blocks.filter(({ type }) => type === 'heading');
  const hasNone = others.length === 0 && (first?.type !== 'heading' || first.level === 1);
  const asked = hasNone ? blocks.filter((block) => isOnText(block, lines)) : [];
  const isName = (block: Block, at: number) =>
    headingInBold(block, blocks[at + 1], lines) !== null ||
    (asked.includes(block) && !SENTENCE.test(boldHeading(block, lines)?.text ?? ''));
  const areNames = asked.length > 0 && blocks.filter(isName).length > 1;
  const starts = new Set(areNames ? asked.map(({ start }) => start) : []);
  return (block, next) =>
    starts.has(block.start) ? boldHeading(block, lines) : headingInBold(block, next, lines);
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

/** Whether a line in bold that says no fact, as `**Progress: 40%**` does, stands right above its text. */
function isOnText(block: Block, lines: readonly string[]): boolean {
  const bold = boldHeading(block, lines);
  if (!bold?.rest || bold.text.length > LONGEST || isFact(bold.text)) return false;
  return boldLineIn(lines[bold.rest.start] ?? '') === null;
}

function isFact(text: string): boolean {
  return COLON.test(text) && !COUNTED.test(text);
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
  if (bold?.rest && isCountedOn(bold.rest, lines)) return isUsual(bold.text) ? bold : null;
  if (!bold || bold.rest || !next || next.type === 'heading' || next.type === 'break') return null;
  const { text } = bold;
  if (!isUsual(text) || boldHeading(next, lines)) return null;
  const isAboveText =
    next.type === 'paragraph' && boldLabelIn(lines[next.start] ?? '')?.colon === undefined;
  return isAboveText && isFact(text) ? null : bold;
}

/** Whether a line in bold is as short as a heading, and no sentence. */
function isUsual(text: string): boolean {
  return text.length <= LONGEST && !SENTENCE.test(text);
}

/**
 * Whether a paragraph is a list for who wrote it, `5. Test it` and `6. Ship it`, which Markdown takes for text:
 * right below a line, only one that is counted from 1 is a list.
 */
function isCountedOn({ start, end }: Block, lines: readonly string[]): boolean {
  const numbers = lines.slice(start, end).map((line) => NUMBERED.exec(line)?.[1]);
  const counted = numbers.flatMap((number) => number ?? []).map(Number);
  const [first = 0] = counted;
  return (
    numbers[0] !== undefined &&
    counted.length > 1 &&
    counted.every((number, at) => number === first + at)
  );
}

const NUMBERED = /^ {0,3}(\d{1,9})[.)] /;
const LONGEST = 80;
const SENTENCE = /[.!。！…]$/;
const COLON = /[:：]/;
/** `Option B: Tiles` names what stands below it. */
const COUNTED = /(?:^|\s)(?:\d+(?:\.\d+)*|\p{Lu})[ \t]*[:：]/u;
