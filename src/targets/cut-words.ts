/** Where a line that is too long for a part can be cut. */

/**
 * Offsets in `line` to cut it at, so that what stands before the first one has at most `first` signs, and
 * each piece after that `most`: behind a sentence, else between words. A word is never cut.
 */
export function cutsIn(line: string, first: number, most: number): readonly number[] {
  const cuts: number[] = [];
  let from = 0;
  let room = first;
  while (line.length - from > room) {
    const cut = bestCut(line, from, room);
    if (cut === null) break;
    cuts.push(cut);
    from = cut;
    room = most;
  }
  return cuts;
}

/** The last offset that a piece from `from` on can end at; the first one where none is near enough. */
function bestCut(line: string, from: number, room: number): number | null {
  for (const pattern of [SENTENCE, WORD]) {
    const all = [...line.slice(from).matchAll(pattern)].map(
      ({ index, 0: end }) => index + end.length,
    );
    const near = all.filter((at) => at <= room && at < line.length - from);
    const whole = near.findLast((at) =>
      isWhole(line.slice(from, from + at), line.slice(from + at)),
    );
    const found = whole ?? (pattern === WORD ? (near.at(-1) ?? all[0]) : undefined);
    if (found !== undefined && from + found < line.length) return from + found;
  }
  return null;
}

/** The end of a sentence, with the space behind it; some scripts have none. */
const SENTENCE = /[.!?…]["')\]]*\s+|[。！？]/gu;
const WORD = /\s+/g;

/** Whether no mark is open between the two, and the second does not begin with what is one at a start. */
function isWhole(before: string, after: string): boolean {
  const count = (sign: string) => before.split(sign).length - 1;
  const isClosed = ['`', '**', '__', '~~'].every((sign) => count(sign) % 2 === 0);
  const isInside = count('[') > count(']') || count('(') > count(')') || count('<') > count('>');
  return isClosed && !isInside && !/^(?:[-+*>#|=~`]|\d+[.)])/.test(after);
}
