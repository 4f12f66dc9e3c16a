/** What somebody left to be filled in later. */
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
      const found = isCode ? null : placeholderIn(text);
      if (found === null) return [];
      const message = `${quoted(found)} is still open: put the answer in its place.`;
      return [{ field, entry, message }];
    }),
};

const PLACEHOLDERS: readonly RegExp[] = [
  /\[NEEDS? CLARIFICATION[^\]]*\]/i,
  /\{\{[^{}]*\}\}/,
  /(?<![\w.-]|\b(?:no|any|without) |无 ?|["“'‘])TB[DA]\b(?!["”'’])|(?<!\?)\?{3,}/,
  /(?<![\w./#-])(?:TODO|FIXME|XXX)(?::(?= )|(?=$| *[(\n]))/m,
  /\[(?:\.{3}|…|_{2,}|-{3,})\]/,
  // An instruction in brackets, and no link: `[Describe the goal]`.
  /(?<![\w\]!\\])\[(?:describe|insert|add|enter|your|specify|fill in|list|what|how|who|which|name of|date of|to be|explain|replace|placeholder|owner|e\.g\.)\b[^\][]*\](?![([:\w])/i,
];

/** The first placeholder in a text; null for none. Code has signs of its own. */
function placeholderIn(text: string): string | null {
  const words = wordsIn(text);
  for (const pattern of PLACEHOLDERS) {
    const found = pattern.exec(words);
    if (found) return found[0];
  }
  return null;
}
