/** What somebody left to be filled in later. */
import type { TextRange } from '../../plan/search.ts';
import type { PartRule } from '../rule.ts';
import { textsOf } from '../texts.ts';
import { quoted, wordsIn } from '../words.ts';

export const placeholders: PartRule = {
  id: 'placeholders',
  title: 'Placeholders that nobody has filled in',
  from: {
    seed: '001',
    place: 'last paragraph',
    asks: 'A placeholder stands for what is still to be asked, until it is answered.',
  },
  inPart: (part) =>
    textsOf(part).flatMap(({ field, entry, text, isCode = false }) => {
      const [first] = isCode ? [] : placeholdersIn(text);
      if (!first) return [];
      const message = `${quoted(text.slice(first.start, first.end))} is still open: put the answer in its place.`;
      return [{ field, entry, message }];
    }),
};

const PLACEHOLDERS: readonly RegExp[] = [
  /\[NEEDS? CLARIFICATION[^\]]*\]/gi,
  /\{\{[^{}]*\}\}/g,
  /(?<![\w.-]|\b(?:no|any|without) |无 ?|["“'‘])TB[DA]\b(?!["”'’])|(?<!\?)\?{3,}/g,
  /(?<![\w./#-])(?:TODO|FIXME|XXX)(?:: [^\n]*|(?=$| *[(\n]))/gm,
  /\[(?:\.{3}|…|_{2,}|-{3,})\]/g,
  // An instruction in brackets, and no link: `[Describe the goal]`.
  /(?<![\w\]!\\])\[(?:describe|insert|add|enter|your|specify|fill in|list|what|how|who|which|name of|date of|to be|explain|replace|placeholder|owner|e\.g\.)\b[^\][]*\](?![([:\w])/gi,
];

/** The placeholders in a text, in their order. Code has signs of its own, which are none. */
export function placeholdersIn(text: string): readonly TextRange[] {
  const words = wordsIn(text);
  const found = PLACEHOLDERS.flatMap((pattern) => [...words.matchAll(pattern)])
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length }))
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  // One in another is no placeholder of its own: `[describe the goal, TBD]`.
  return found.filter((range) => {
    const isOwn = range.start >= end;
    if (isOwn) end = range.end;
    return isOwn;
  });
}
