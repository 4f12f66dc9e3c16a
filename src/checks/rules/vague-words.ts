/** Words that leave what is meant to whoever reads them. */
import type { PartRule } from '../rule.ts';
import { type TextAt, textsOf } from '../texts.ts';
import { CODE, quoted, wordsIn } from '../words.ts';

export const vagueWords: PartRule = {
  id: 'vague-words',
  title: 'Vague wording',
  from: {
    seed: '003',
    place: 'guideline 1',
    asks: 'Steps are concrete and specific, with clear criteria.',
  },
  inPart: (part) =>
    textsOf(part).flatMap((at) => {
      const word = isInstruction(at) ? vagueIn(at.text) : null;
      if (word === null) return [];
      const { field, entry } = at;
      const message = `${quoted(word)} can mean anything: say in its place what is done, or what is to be seen.`;
      return [{ field, entry, message }];
    }),
};

/** Fields that say what is to be done or reached; elsewhere such words describe, as they do of what is done. */
const INSTRUCTIONS = new Set(
  'actions validation successCriteria testing.unit testing.integration testing.endToEnd rollback.steps rollout.phases'.split(
    ' ',
  ),
);
function isInstruction({ field, isDone = false }: TextAt): boolean {
  return INSTRUCTIONS.has(field) && !isDone;
}

/** Words that say nothing wherever they stand in an instruction. */
const ANYWHERE: readonly RegExp[] = [
  /\b(?:as|if|when|where|wherever|whenever) (?:needed|necessary|required|appropriate|applicable)\b(?! (?:by|for|to|in|from)\b)/i,
  /(?<!\bnot )(?<!\bin)\bappropriate(?:ly)?\b(?! for\b)/i,
  /\bet cetera\b|\betc\b\.?/i,
  /\band so (?:on|forth)\b|\band (?:more|others|similar)(?=[.)]|$)/i,
  /\bsomehow\b|\bsome (?:kind|sort) of\b|\bin some way\b/i,
  /(?:\bfollow\w*|\bappl\w+|\bus(?:e|es|ing)|\bwith|\bto) (?:\w+ )?best practices\b(?= *(?:[.,;)]|$))/i,
];

/** Words that say nothing where their sentence ends with them: “are properly managed”, “works as expected”. */
const AT_END =
  /(?:\b(?:works?|working|functions?|functioning|behaves?|behave|handled?|runs?|running|implemented|configured|set up|integrated)\s+(?:properly|correctly|fine|well|as (?:expected|intended))|(?<!\bnot )\bproperly(?:\s+\w+){0,1}(?:\s+and\s+\w+)?)(?=\s*(?:[.;,)]|$))/i;

/** Words that say too little where nothing else stands beside them. */
const ALONE: readonly RegExp[] = [
  /^(?:handle|add|implement|include|improve|ensure|basic|proper|robust|comprehensive|better|good|and|the|all|any|some|with) ?(?:(?:proper|basic|robust|comprehensive|better|good|the|all|any|some|of|for) )*(?:error(?:s| handling)?|edge[ -]cases?|exceptions?|logging|validation|tests?|testing|documentation|comments|performance|security|code quality)(?: (?:handling|support))?[.!]?$/i,
  /^(?:clean ?up|refactor|improve|optimi[sz]e|polish|fix|update|review)(?: (?:the|all|any|remaining|existing))*(?: (?:code|codebase|performance|ui|issues?|bugs?|things?|everything|documentation|docs))[.!]?$/i,
  /^(?:test|check|verify) (?:everything|it works|that it works|that everything works)[.!]?$/i,
];

/** The vague words in an instruction; null for none. */
function vagueIn(text: string): string | null {
  const words = wordsIn(text).replace(/["“][^"”]*["”]/g, CODE);
  for (const pattern of [...ANYWHERE, AT_END]) {
    const found = pattern.exec(words);
    if (found) return found[0];
  }
  const alone = words.replace(/[*_]/g, '').trim();
  return ALONE.some((pattern) => pattern.test(alone)) ? alone : null;
}
