/** The plan in the answer of an assistant, without what it says around it. */
import { fencedLines } from '../../../markdown/fenced-lines.ts';
import { closesFence, fenceIn } from '../../../markdown/marks/fence.ts';
import { hashHeadingIn } from '../../../markdown/marks/heading.ts';
import { tagIn } from '../../../markdown/marks/tag.ts';
import { thematicBreakIn } from '../../../markdown/marks/thematic-break.ts';
import { sliceOf } from '../../../markdown/range.ts';

/**
 * What of an answer is the plan:
 *
 * 1. where a fence comes before any heading or tag, and is Markdown (` ```markdown `), or text that begins
 *    with a heading or tag: what stands in it, up to the last line that can close it. Code in a plan has fences
 *    of its own, and assistants write them no shorter;
 * 2. else all from the first heading or tag on, or from the keys between dashes at the top. It ends with
 *    the tag that closes that one; or before a last paragraph that speaks to the person, such as
 *    “Let me know …”, and the rule above it.
 *
 * A text that has none of these is given back as it is. Its line breaks are LF.
 */
export function planTextIn(answer: string): string {
  const text = answer.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const rows = fencedLines(text);
  const lines = rows.map(({ line }) => line);
  const begins = rows.findIndex(({ line, role }) => role === 'text' && isBeginning(line));
  const opens = rows.findIndex(({ role }) => role === 'opens');
  const isFirst = opens >= 0 && (begins < 0 || opens < begins);
  const fenced = isFirst ? fencedPlan(lines.slice(opens)) : null;
  if (fenced) return fenced.join('\n');
  const isKeyed = lines.find(isFilled) === '---';
  if (begins < 0 || isKeyed) return text;
  const plan = lines.slice(begins);
  const name = tagName(plan[0] ?? '');
  const closes = plan.findLastIndex((line) => name !== null && line.trim() === `</${name}>`);
  return (closes > 0 ? plan.slice(0, closes + 1) : withoutLastWords(plan)).join('\n');
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

/** The plan in the fence that the first of `lines` opens; null where it is none. */
function fencedPlan([opening = '', ...inside]: readonly string[]): readonly string[] | null {
  const fence = fenceIn(opening);
  if (!fence) return null;
  const signs = sliceOf(opening, fence);
  const end = inside.findLastIndex((line) => closesFence(line, signs));
  const content = end < 0 ? inside : inside.slice(0, end);
  const language = sliceOf(opening, fence.info).toLowerCase();
  const isPlan = /^(?:markdown|md)\b/.test(language);
  const isText = /^(?:text|txt|xml|html)?$/.test(language);
  return isPlan || (isText && isBeginning(content.find(isFilled) ?? '')) ? content : null;
}

function withoutLastWords(plan: readonly string[]): readonly string[] {
  const last = plan.findLastIndex(isFilled);
  const above = plan.findLastIndex((line, at) => at < last && !isFilled(line));
  if (above < 0 || !LAST_WORDS.test(plan[above + 1] ?? '')) return plan;
  const end = plan.findLastIndex((line, at) => at < above && isFilled(line));
  return plan.slice(0, thematicBreakIn(plan[end] ?? '') ? end : end + 1);
}

/** How assistants end what they say. */
const LAST_WORDS =
  /^(?:let me know|would you like|do you want|want me to|shall i|should i|feel free|please let me|if you(?:[’']d| would| want| need| have)|i can |i hope|hope this|happy to|is there anything)/i;
