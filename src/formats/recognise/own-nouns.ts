import type { EachPart } from '../language/definition.ts';
import type { Head } from './head.ts';
import { isStepSection } from './head-groups.ts';
import { nounPattern, parseTitle } from './title.ts';
import { isNoWork } from './told-words.ts';

/**
 * Heads with what a document itself calls its parts: `Week` where headings beside each other are
 * `Week 1: Settle in`, `Week 2: First change`, counted on from the first, or one is `Week 1: …`.
 * Nouns of what is weighed or looked up are none: `Option 1` is no step.
 */
export function withOwnTitles(heads: readonly Head[], steps: EachPart): readonly Head[] {
  const headings = heads.filter((head) => head.via === 'heading' && !isInPart(head, steps));
  const nouns = nounsIn(headings);
  if (nouns.length === 0) return heads;
  const pattern = nounPattern(nouns);
  for (const head of headings) {
    const title = parseTitle(head.text, pattern);
    if (title.noun !== '') head.ownTitle = title;
  }
  return heads;
}

/** A step that has no number in the words of the format has that of the document's own. */
export function inOwnWords(head: Head): Head {
  return head.ownTitle && head.title.noun === '' ? { ...head, title: head.ownTitle } : head;
}

function nounsIn(headings: readonly Head[]): string[] {
  const series = new Map<string, { noun: string; numbers: number[]; isNamed: boolean }>();
  for (const { title, parent, level } of headings) {
    const [, name = '', number, separator] = COUNTED.exec(title.name) ?? [];
    if (number === undefined) continue;
    const noun = name.toLowerCase();
    const key = `${parent?.at} ${level} ${noun}`;
    const known = series.get(key);
    if (known) known.numbers.push(Number(number));
    else series.set(key, { noun, numbers: [Number(number)], isNamed: separator !== undefined });
  }
  const own = [...series.values()].filter(
    ({ noun, numbers: [first = 0, ...others], isNamed }) =>
      first < 2 &&
      (others.length > 0 || (first === 1 && isNamed)) &&
      others.every((number, i) => number === first + i + 1) &&
      !isNoWork(noun),
  );
  return [...new Set(own.map(({ noun }) => noun))];
}

/**
 * Whether a heading, or one around it, names a part that is no step: `### Risk 1` below `## Risks`, but
 * not `### Week 1` below the heading of the steps.
 */
function isInPart({ named, aside, parent, level }: Head, steps: EachPart): boolean {
  const isPart = aside || (named !== null && !isStepSection(named, steps));
  // A title may be called like anything.
  if (isPart && level > 1) return true;
  return parent !== null && isInPart(parent, steps);
}

/** `Week 1: …`, and `手順1：…` in a script that has no space there. */
const COUNTED =
  /^(\p{L}[\p{L} ]{0,30}?)(?:[ \t]+|(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]))(\d{1,3})(?![\p{L}\p{N}.])([ \t]*[:：–—]|[ \t]+-[ \t])?/u;
