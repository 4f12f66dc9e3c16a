/**
 * What an export did to lines that an edit is not about, judged by the lines of the two texts
 * alone: patching decides by comparing plans, and must not be judged by its own answer. For tests
 * only.
 */
import type { HolderSpan } from '../formats/read/spans.ts';
import { type Hunk, hunksOf } from './line-matches.ts';
import { fieldsAt, type LineSet, linesAt, referenceLines } from './path-lines.ts';
import type { UsualEdit } from './usual-edits.ts';

/** What an edit is about: all that the judge knows of it. */
export type EditedUnit = Pick<UsualEdit, 'kind' | 'path' | 'effect'>;

export interface Damage {
  /** Lines outside of the edited unit that went and came, as `-` and `+`. */
  readonly lines: readonly string[];
  /** How many: a line that stands in the place of another counts once. */
  readonly beside: number;
  /** Lines outside of the edited unit whose words the new text lacks. */
  readonly lost: readonly string[];
  /** Lines that a person has to be told of: those that went, and where none did, those that came. */
  readonly toTell: readonly string[];
}

/**
 * The damage of `edit`, which made `now` of `text`; `span` is where reading `text` found its parts.
 *
 * Not beside the edit are: the lines of its unit; one place where lines come, if it adds something;
 * numbers in the marks of the same series, and the column more that `10.` takes; lines that name a
 * step elsewhere, where steps or their names change; blank lines and rules around all of these.
 */
export function damageOf(text: string, span: HolderSpan, edit: EditedUnit, now: string): Damage {
  const old = linesOf(text);
  const came = linesOf(now);
  const own = ownLines(span, edit);
  /** The lines outside of the unit, as positions in `old`. */
  const rest = old.flatMap((_, line) => (own.has(line) ? [] : [line]));
  const lineOf = (at: number) => old[rest[at] ?? -1] ?? '';
  const isCounted = seriesOf(span, edit);
  const references = isOfSteps(edit) ? referenceLines(span) : NONE;
  const isReference = (at: number) => references.has(rest[at] ?? -1);
  const isSame = (i: number, j: number) => {
    const one = lineOf(i);
    // The last line has no end: what comes below it gives it the one of the others.
    const other = rest[i] === old.length - 1 ? (came[j] ?? '').replace(/\r$/, '') : (came[j] ?? '');
    return one === other || (isCounted(rest[i] ?? -1) && isRenumbered(one, other));
  };
  // No number of blank lines is worth one that says something.
  const weightOf = (i: number) => (isGap(lineOf(i)) ? 1 : 5000);
  const hunks = hunksOf(rest.length, came.length, isSame, weightOf);

  const unit = new Set([...own].map((line) => bare(old[line] ?? '')).filter((line) => line !== ''));
  const cuts = new Set([...own].map((line) => rest.filter((each) => each < line).length));
  const isHome = (hunk: Hunk) =>
    isAt(cuts, reachOf(hunk, rest.length, lineOf, came)) ||
    came.slice(...hunk.now).some((line) => unit.has(bare(line))) ||
    isReference(hunk.old[0] - 1) ||
    isReference(hunk.old[1]);
  const away = hunks.filter((hunk) => !isHome(hunk));
  const adds = edit.effect === 'add' || own.size === 0;
  const place = adds ? away.toSorted((one, other) => added(other) - added(one))[0] : undefined;

  const lines: string[] = [];
  const gone: string[] = [];
  const toTell: string[] = [];
  let beside = 0;
  for (const hunk of hunks) {
    const isStrange = hunk !== place && away.includes(hunk);
    const went = rest
      .slice(...hunk.old)
      .filter((line) => !references.has(line))
      .map((line) => old[line] ?? '')
      .filter((line) => isStrange || !isGap(line));
    const strange = isStrange ? came.slice(...hunk.now) : [];
    beside += Math.max(went.length, strange.length);
    lines.push(...went.map((line) => `-${line}`), ...strange.map((line) => `+${line}`));
    gone.push(...went);
    const changed = went.length > 0 ? went : strange;
    // Where nothing but blank lines and rules changed, there is nothing that could tell it.
    const spoken = changed.filter((line) => !isGap(line));
    toTell.push(...(spoken.length > 0 ? spoken : changed));
  }
  const there = hunks.flatMap((hunk) => came.slice(...hunk.now)).map(wordsOf);
  const lost = gone.filter((line) => wordsOf(line) !== '' && !takeFrom(there, wordsOf(line)));
  return { lines, beside, lost, toTell };
}

const NONE: LineSet = new Set();

/** Lines without the line feed that ends them; a carriage return stays, as its loss is a change. */
function linesOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r(?!\n)/g, '\n')
    .split('\n');
}

/** The lines that an edit is about, in the text before it. */
function ownLines(span: HolderSpan, { path, effect }: EditedUnit): LineSet {
  if (effect !== 'add') return linesAt(span, path, effect === 'change');
  // What is added to a value on the line of its label moves that one off it.
  const inline = fieldsAt(span, path).filter((field) => field.inline !== null);
  return new Set(inline.flatMap(({ mark }) => mark ?? []));
}

/** Which lines may have another number after an edit: those of the same list, of the same steps. */
function seriesOf(span: HolderSpan, { path, effect }: EditedUnit): (line: number) => boolean {
  if (effect === 'change') return () => false;
  if (/^tasks(?:\.\d+)?$/.test(path)) return () => true;
  const list = path.replace(/(?:\.\d+)?$/, '');
  const isSteps = /^tasks\.\d+\.steps$/.test(list);
  const lines = linesAt(span, isSteps ? list.replace(/\.steps$/, '') : list);
  return (line) => lines.has(line);
}

/** Whether an edit changes what is said of a step elsewhere. */
function isOfSteps({ kind, path }: EditedUnit): boolean {
  return / (?:first |between |last )?(?:step|task|name)\b/.test(kind) || path.endsWith('.estimate');
}

/** How far up and down the lines of a hunk could stand as well, with blank lines and rules beside. */
function reachOf(
  { old: [start, end], now: [from, to] }: Hunk,
  length: number,
  lineOf: (at: number) => string,
  came: readonly string[],
): readonly [number, number] {
  let [first, last] = [start, end];
  // The same lines may come before or after a line that is like one of them.
  for (let k = 1; start === end && came[from - k] === came[to - k] && first > 0; k++) first--;
  for (let k = 0; start === end && came[from + k] === came[to + k] && last < length; k++) last++;
  while (first > 0 && isGap(lineOf(first - 1))) first--;
  while (last < length && isGap(lineOf(last))) last++;
  return [first, last];
}

function isAt(cuts: ReadonlySet<number>, [first, last]: readonly [number, number]): boolean {
  return [...cuts].some((cut) => first <= cut && cut <= last);
}

function added({ now: [start, end] }: Hunk): number {
  return end - start;
}

/** Whether a line says nothing but that something ends: blank, or a thematic break. */
function isGap(line: string): boolean {
  return /^[ \t\r]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})?\r?$/.test(line);
}

/** A line without the number in its mark, by which a unit is known again where it moved to. */
function bare(line: string): string {
  return isGap(line) ? '' : withoutNumber(line.replace(PLACE, '$1#')).trim();
}

/** Whether two lines differ only in the number of their mark, or in the column that it takes. */
function isRenumbered(one: string, other: string): boolean {
  if (withoutNumber(one) === withoutNumber(other)) return true;
  if (one.replace(PLACE, '$1#') === other.replace(PLACE, '$1#')) return true;
  const indent = (line: string) => line.length - line.trimStart().length;
  return one.trim() === other.trim() && Math.abs(indent(one) - indent(other)) <= 1;
}

function withoutNumber(line: string): string {
  return line.replace(NUMBER, '$1#');
}

/** `## `, `- [ ] `, `| `, `**Step `, `7. Step `, `PH-` before a number, and the space after it. */
const NUMBER =
  /^([ \t>]*(?:(?:#{1,6}|[-+*•]|\|)[ \t]+)*(?:\[[^\]]?\][ \t]*)?[*_]*(?:[^\d\s\p{L}]{1,3}[ \t]+)?[*_]*(?:\d+[.)][ \t]+(?=\p{L}))?(?:\p{L}{1,20}(?:[ \t]*|-))?)\d+(?:\.\d+)*(?:[.)](?=[ \t])[ \t]+)?/u;

/** `3. ` before words that have a number, too: `3. Kept 4 of them`. */
const PLACE = /^([ \t>]*(?:[-+*•][ \t]+)?)\d+(?=[.)][ \t])/;

/** What a line says, without signs of Markdown and numbers of marks. */
function wordsOf(line: string): string {
  const [, said = ''] = /^\W*?(?:\d+(?:\.\d+)*[.)]?\s)?(.*)$/su.exec(bare(line)) ?? [];
  return said.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Takes one `word` out of `words`; whether there was one. */
function takeFrom(words: string[], word: string): boolean {
  const at = words.indexOf(word);
  if (at >= 0) words.splice(at, 1);
  return at >= 0;
}
