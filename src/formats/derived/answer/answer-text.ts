/** The plan in the answer of an assistant, without what it says around it. */
import { isFenceEnd, openedFence } from '../../../markdown/fenced-lines.ts';
import { closesFence, fenceIn } from '../../../markdown/marks/fence.ts';
import { hashHeadingIn } from '../../../markdown/marks/heading.ts';
import { tagIn } from '../../../markdown/marks/tag.ts';
import { thematicBreakIn } from '../../../markdown/marks/thematic-break.ts';
import { sliceOf } from '../../../markdown/range.ts';

/** What of an answer is the plan. */
export interface PlanText {
  /** Its line breaks are LF. */
  readonly text: string;
  /** Whether a second plan stands in a block behind it. */
  readonly isFirstOfMany: boolean;
}

/** What tells the plan in an answer from the words around it. */
export interface Reader {
  /** How much of a text is read as parts of a plan. */
  readonly worth: (text: string) => number;
  /** Whether the plan that was asked about says this already. */
  readonly isKnown: (paragraph: string) => boolean;
}

/**
 * The plan in an answer is one of these, whichever is worth more to `reader`; the first of two that are
 * worth the same:
 *
 * 1. what stands in the first block of code that says something and is Markdown (` ```markdown `), or else
 *    in the first that is text and begins with a heading or tag;
 * 2. all from the first heading or tag outside of blocks on, or from the keys between dashes at the top. It
 *    ends with the tag that closes that one; or before a last paragraph that speaks to the person, such as
 *    “Let me know …?”, and the rule above it.
 *
 * A text that has none of these is given back as it is.
 */
export function planTextIn(answer: string, reader: Reader): PlanText {
  const text = answer.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const lines = text.split('\n');
  const blocks = blocksIn(lines);
  const plans = [
    ...blocks.filter(({ kind }) => kind === 'marked'),
    ...blocks.filter(({ kind }) => kind === 'text'),
  ].map(({ content }) => content.join('\n'));
  const said = plans.length < 2 ? plans : plans.filter((each) => reader.worth(each) > 0);
  const block = said[0] ?? plans[0];
  const code = new Set(blocks.flatMap(({ from, to }) => rangeOf(from, to)));
  const begins = lines.findIndex((line, at) => !code.has(at) && isBeginning(line));
  const isKeyed = lines.find(isFilled) === '---';
  const loose = isKeyed ? text : begins < 0 ? null : loosePlan(lines.slice(begins), reader.isKnown);
  const isBlock =
    block !== undefined && (loose === null || reader.worth(block) >= reader.worth(loose));
  if (!isBlock) return { text: loose ?? text, isFirstOfMany: false };
  return { text: block, isFirstOfMany: said.length > 1 };
}

function loosePlan(plan: readonly string[], isKnown: Reader['isKnown']): string {
  const name = tagName(plan[0] ?? '');
  const closes = plan.findLastIndex((line) => name !== null && line.trim() === `</${name}>`);
  const kept = closes > 0 ? plan.slice(0, closes + 1) : withoutLastWords(plan, isKnown);
  return kept.join('\n');
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

function isBeginning(line: string): boolean {
  return hashHeadingIn(line) !== null || tagName(line) !== null;
}

/** The name of the tag that a line opens; null for none. */
function tagName(line: string): string | null {
  const tag = tagIn(line);
  return tag && !tag.closes ? sliceOf(line, tag.name) : null;
}

function isFilled(line: string): boolean {
  return line.trim() !== '';
}

/** A block of code at the top level: the lines from `from` to before `to`, with its fences. */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly content: readonly string[];
  /** Whether it says that it is Markdown, or is text that begins as a plan does. */
  readonly kind: 'marked' | 'text' | 'code';
}

function blocksIn(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let from = 0; from < lines.length; from++) {
    const line = lines[from] ?? '';
    const signs = openedFence(line);
    if (signs === '') continue;
    const inside = lines.slice(from + 1);
    const kind = kindOf(line, inside);
    const isShort = kind !== 'code' && signs.length === 3;
    const end = isShort ? shortEnd(inside, signs) : firstEnd(inside, signs);
    const content = end < 0 ? inside : inside.slice(0, end);
    const to = from + content.length + 2;
    blocks.push({ from, to, content, kind });
    from = to - 1;
  }
  return blocks;
}

function kindOf(opening: string, inside: readonly string[]): Block['kind'] {
  const fence = fenceIn(opening);
  if (!fence) return 'code';
  const language = sliceOf(opening, fence.info).toLowerCase();
  if (/^(?:markdown|md)\b/.test(language)) return 'marked';
  const isText = /^(?:text|txt|xml|html)?$/.test(language);
  return isText && isBeginning(inside.find(isFilled) ?? '') ? 'text' : 'code';
}

function firstEnd(inside: readonly string[], signs: string): number {
  return inside.findIndex((line) => isFenceEnd(line, signs));
}

/**
 * Where a plan ends whose fence has three signs, no more than the code in it; −1 where nothing ends it.
 * Code in it that has a language ends with the next fence. A fence without one ends the plan where no
 * fence comes behind it, or one with a language; or where a sentence stands between it and the next,
 * below an empty line. Else it is the beginning of code in the plan.
 */
function shortEnd(inside: readonly string[], signs: string): number {
  let open = '';
  let last = -1;
  for (const [at, line] of inside.entries()) {
    const fence = openedFence(line);
    if (fence === '') continue;
    if (open !== '') {
      if (isFenceEnd(line, open)) open = '';
      if (closesFence(line, signs)) last = at;
    } else if (!closesFence(line, signs)) open = fence;
    else if (isEndOfPlan(inside.slice(at + 1))) return at;
    else open = fence;
  }
  return last;
}

/** Whether a plan has ended, by what comes behind the fence that could end it. */
function isEndOfPlan(behind: readonly string[]): boolean {
  const next = behind.findIndex((line) => openedFence(line) !== '');
  const fence = fenceIn(behind[next] ?? '');
  if (next < 0 || (fence && fence.info.end > fence.info.start)) return true;
  const between = behind.slice(0, next);
  return !isFilled(behind[0] ?? '') && /[.:!?]\s*$/.test(between.findLast(isFilled) ?? '');
}

/**
 * Without a last paragraph that speaks to the person: below a rule, or as a question or call. What the
 * plan says already is part of it, however it begins.
 */
function withoutLastWords(plan: readonly string[], isKnown: Reader['isKnown']): readonly string[] {
  const last = plan.findLastIndex(isFilled);
  const above = plan.findLastIndex((line, at) => at < last && !isFilled(line));
  if (above < 0 || !LAST_WORDS.test(plan[above + 1] ?? '')) return plan;
  const end = plan.findLastIndex((line, at) => at < above && isFilled(line));
  const isRuled = thematicBreakIn(plan[end] ?? '') !== null;
  if (!isRuled && !/[?!]\s*$/.test(plan[last] ?? '')) return plan;
  if (isKnown(plan.slice(above + 1, last + 1).join('\n'))) return plan;
  return plan.slice(0, isRuled ? end : end + 1);
}

/** How assistants end what they say. */
const LAST_WORDS =
  /^(?:let me know|would you like|do you want|want me to|shall i|should i|feel free|please let me|if you(?:[’']d| would| want| need| have)|i can |i hope|hope this|happy to|is there anything)/i;
