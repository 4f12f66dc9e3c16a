/**
 * The opened text of a plan whose format a person changed since: headings and labels that are called
 * otherwise, stand elsewhere or are gone. Only their lines change; what they hold is patched afterwards,
 * in the text that comes of it.
 */
import { headingsOf } from '../../markdown/blocks.ts';
import { LineEdits, linesOfText } from '../../markdown/line-edits.ts';
import { hashHeadingIn } from '../../markdown/marks/heading.ts';
import { boldLineIn } from '../../markdown/marks/label.ts';
import { BOLD_LEVEL } from '../../plan/own-format.ts';
import { withBoldHeadings } from '../language/bold-headings.ts';
import type { Format } from '../language/definition.ts';
import type { TextRange } from '../language/excerpt.ts';
import { keyOfPart, LEVELS } from '../language/parts.ts';
import { partsAt } from '../language/printed-parts.ts';
import { readText, sourceOf } from '../read/read-text.ts';
import type { HolderSpan } from '../read/spans.ts';
import { type PlacedMark, placedMarks } from './placed-marks.ts';
import { type Unit, unitsIn } from './units-of-text.ts';

/** `text`, which is written in the format `from`, with the headings and labels as `to` has them. */
export function restructured(text: string, from: Format, to: Format): string {
  if (from === to || !isOther(from, to)) return text;
  const source = sourceOf(text);
  const { span } = readText(source, from);
  const blocks = withBoldHeadings(source.blocks, source.lines, from);
  const edits = new LineEdits(linesOfText(text), headingsOf(blocks));
  restructure(edits, span, 0, from, to);
  return edits.text();
}

type Marks = ReadonlyMap<string, PlacedMark>;

/** Whether any heading or label is called otherwise, stands elsewhere or is gone. */
function isOther(from: Format, to: Format): boolean {
  const gone = to.own?.gone ?? [];
  return LEVELS.some((of) => {
    const [before, after] = [placedMarks(partsAt(from, of)), placedMarks(partsAt(to, of))];
    const order = [...after.keys()].filter((key) => before.has(key));
    const both = [...before].filter(([key]) => after.has(key));
    return (
      gone.some((each) => each.of === of && before.has(each.key)) ||
      both.some(([key, was], at) => {
        const is = after.get(key);
        return (
          is?.words !== was.words ||
          is.around !== was.around ||
          is.level !== was.level ||
          order[at] !== key
        );
      })
    );
  });
}

/** Changes the lines of a plan, task or step; `depth` is how deep it is: 0, 1, 2. */
function restructure(
  edits: LineEdits,
  span: HolderSpan,
  depth: number,
  from: Format,
  to: Format,
): void {
  for (const inner of span.inner) restructure(edits, inner, Math.min(depth + 1, 2), from, to);
  const of = LEVELS[depth] ?? 'step';
  const [before, after] = [placedMarks(partsAt(from, of)), placedMarks(partsAt(to, of))];
  const units = unitsIn(span, partsAt(from, of), edits);
  rename(edits, span, before, after);
  shift(edits, units, before, after);
  const gone = to.own?.gone.flatMap((each) => (each.of === of ? [each.key] : [])) ?? [];
  for (const { key, start, end } of units) {
    if (gone.includes(key)) edits.removeBlock(start, end);
  }
  const there = units.filter(({ key }) => after.has(key) && !gone.includes(key));
  const left = transplant(edits, there, before, after);
  const places = new Set(left.map(({ key }) => after.get(key)?.around));
  // The innermost first: what is around them takes their lines along.
  for (const around of [...places].reverse()) {
    const siblings = left.filter(({ key }) => after.get(key)?.around === around);
    reorder(edits, siblings, [...before.keys()], [...after.keys()]);
  }
}

/** Has each mark say its words; a number in front of them stays: `3. Risks`. */
function rename(
  edits: LineEdits,
  { fields, sections }: HolderSpan,
  before: Marks,
  after: Marks,
): void {
  const reword = ({ line, start, end }: TextRange, was: string, is: string) => {
    const said = edits.line(line).slice(start, end);
    const at = said.indexOf(was);
    const first = at >= 0 ? at : (NUMBER.exec(said)?.[0].length ?? 0);
    const last = at >= 0 ? at + was.length : said.length;
    edits.replaceRange(line, start + first, start + last, is);
  };
  for (const { part, name } of [...fields, ...sections]) {
    if (part.part === 'index' || !name) continue;
    const [was, is] = [before.get(keyOfPart(part)), after.get(keyOfPart(part))];
    if (was && is && was.words !== is.words) reword(name, was.words, is.words);
  }
}

const NUMBER = /^[\s\d.)(]+(?=\D)/;

/** Makes headings deeper or higher, with all headings in what stands below them. */
function shift(edits: LineEdits, units: readonly Unit[], before: Marks, after: Marks): void {
  const levels = new Map(units.map(({ key, start }) => [key, edits.headingLevel(start)]));
  const deltas = new Map<string | null, number>();
  const levelOf = (key: string) => (levels.get(key) ?? 0) + (deltas.get(key) ?? 0);
  const byLine = new Map<number, number>();
  // One in another comes after that, and its delta counts.
  for (const { key, start, end } of units) {
    const [was, is] = [before.get(key), after.get(key)];
    const level = levels.get(key) ?? 0;
    if (!was || !is || level === 0) continue;
    const isBeside = was.around === is.around;
    const wanted = is.around === null ? levelOf(was.around ?? '') : levelOf(is.around) + 1;
    const along = is.around === null ? is.level - was.level : (deltas.get(is.around) ?? 0);
    const delta = isBeside ? along : wanted - level;
    deltas.set(key, delta);
    for (let line = start; line < end; line++) byLine.set(line, delta);
  }
  for (const [line, delta] of byLine) {
    const level = edits.headingLevel(line);
    if (level === 0 || delta === 0) continue;
    const deeper = level + delta;
    const signs = '#'.repeat(Math.min(6, Math.max(1, deeper)));
    const bold = boldLineIn(edits.line(line));
    const hash = hashHeadingIn(edits.line(line));
    if (level === BOLD_LEVEL && bold) {
      // A line in bold stays one, unless it comes to stand beside headings.
      if (deeper >= BOLD_LEVEL) continue;
      edits.replace(line, `${signs} ${edits.line(line).slice(bold.start, bold.end)}`);
    } else if (hash) edits.replaceRange(line, hash.start, hash.end, signs);
    else {
      edits.replaceRange(line, 0, 0, `${signs} `);
      edits.remove(line + 1);
    }
  }
}

/**
 * Puts what stands in another part now behind what is before it there. Gives the parts that are where they
 * were, each with what is in it now.
 */
function transplant(
  edits: LineEdits,
  units: readonly Unit[],
  before: Marks,
  after: Marks,
): readonly Unit[] {
  let left = units;
  const moving = units.filter(({ key }) => before.get(key)?.around !== after.get(key)?.around);
  for (const unit of moving) {
    const anchor = anchorOf(unit.key, left, after);
    if (!anchor) continue;
    const holders = aroundIn(after, unit.key);
    if (isRightBehind(edits, unit, anchor)) {
      left = left.map((each) => withOrWithout(edits, each, unit, holders));
    } else {
      const lines = edits.take(unit.start, unit.end);
      edits.removeBlock(unit.start, unit.end);
      edits.insertAfter(anchor.end - 1, ['', ...lines]);
      left = left.filter(({ key }) => key !== unit.key);
    }
  }
  return left;
}

/** What a part stands behind: the nearest one beside it that is there, else what it stands in. */
function anchorOf(key: string, units: readonly Unit[], after: Marks): Unit | undefined {
  const around = after.get(key)?.around ?? null;
  const siblings = [...after].flatMap(([each, mark]) => (mark.around === around ? [each] : []));
  const ahead = siblings.slice(0, siblings.indexOf(key)).reverse();
  const unitOf = (of: string | null) => units.find((unit) => unit.key === of);
  return unitOf(ahead.find((each) => unitOf(each) !== undefined) ?? around);
}

/** The keys of what a part stands in. */
function aroundIn(marks: Marks, key: string): readonly string[] {
  const around = marks.get(key)?.around ?? null;
  return around === null ? [] : [around, ...aroundIn(marks, around)];
}

/** A part with the lines of another, where that is in it now; without them, where it was. */
function withOrWithout(
  edits: LineEdits,
  unit: Unit,
  other: Unit,
  holders: readonly string[],
): Unit {
  if (unit.key === other.key) return unit;
  if (holders.includes(unit.key)) return { ...unit, end: Math.max(unit.end, other.end) };
  if (unit.start >= other.start || unit.end < other.end) return unit;
  let end = other.start;
  while (end > unit.start + 1 && edits.isBlank(end - 1)) end--;
  return { ...unit, end };
}

/** Whether only blank lines are between the end of `anchor` and a part, or the part ends it. */
function isRightBehind(edits: LineEdits, { start, end }: Unit, anchor: Unit): boolean {
  if (anchor.start < start && anchor.end === end) return true;
  if (anchor.end > start) return false;
  return edits.lines(anchor.end, start).every((line) => line.trim() === '');
}

/** Each takes the place of the one that stood where it is to stand: what is between stays there. */
function reorder(
  edits: LineEdits,
  units: readonly Unit[],
  was: readonly string[],
  is: readonly string[],
): void {
  const sorted = units.toSorted((one, other) => one.start - other.start);
  const now = sorted.map(({ key }) => key);
  const next = inOrder(now, was, is);
  if (next.every((key, at) => key === now[at])) return;
  const taken = new Map(sorted.map(({ key, start, end }) => [key, edits.take(start, end)]));
  sorted.forEach(({ start }, at) => {
    edits.insertBefore(start, taken.get(next[at] ?? '') ?? []);
  });
}

/** The keys in `now` with those moved that stand elsewhere in the order `is` than in `was`. */
function inOrder(
  now: readonly string[],
  was: readonly string[],
  is: readonly string[],
): readonly string[] {
  const wanted = is.filter((key) => now.includes(key));
  const known = was.filter((key) => now.includes(key));
  if (known.every((key, at) => key === wanted[at])) return now;
  const still = longestCommon(known, wanted);
  let keys = [...now];
  for (const [at, key] of wanted.entries()) {
    if (still.has(key)) continue;
    const others = keys.filter((each) => each !== key);
    const ahead = wanted[at - 1];
    const place = ahead === undefined ? others.indexOf(wanted[1] ?? '') : others.indexOf(ahead) + 1;
    keys = others.toSpliced(Math.max(0, place), 0, key);
  }
  return keys;
}

/** The most keys that stand in the same order in both lists of the same keys. */
function longestCommon(one: readonly string[], other: readonly string[]): ReadonlySet<string> {
  const places = one.map((key) => other.indexOf(key));
  const best: number[][] = [];
  places.forEach((place, at) => {
    const fit = places.slice(0, at).map((each, i) => (each < place ? (best[i] ?? []) : []));
    const [longest = []] = fit.toSorted((a, b) => b.length - a.length);
    best.push([...longest, at]);
  });
  const [longest = []] = best.toSorted((a, b) => b.length - a.length);
  return new Set(longest.flatMap((at) => one[at] ?? []));
}
