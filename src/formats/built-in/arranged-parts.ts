/** A document's own format with its headings and labels in another order, or at another depth. */
import { BOLD_LEVEL, type OwnFormat, type OwnPart } from '../../plan/own-format.ts';
import type { Part } from '../language/definition.ts';
import { keyOfPart, type Level } from '../language/parts.ts';
import { partsAt } from '../language/printed-parts.ts';
import { blocksOf, endOf, isLabel, isMarked, type LevelOf, levelAt } from './heading-blocks.ts';
import { type FoundMarked, formatFrom, type MarkedPart, ownAt, withoutOwn } from './marked-part.ts';
import { asOwn, type Siblings, withSiblings } from './own-siblings.ts';
import type { Parts } from './parts-had.ts';

/** With a part before or behind the neighbour that is marked as it is, each with what is below it. */
export function moved(
  before: OwnFormat,
  of: Level,
  found: FoundMarked,
  by: -1 | 1,
  levelOf: LevelOf,
): OwnFormat | null {
  const { part, siblings, around } = found;
  const blocks = blocksOf(siblings, part, levelOf);
  const at = blocks.findIndex((block) => block.includes(part));
  const own = blocks[at] ?? [];
  const beside = blocks[at + by];
  if (!beside?.some((each) => canSwap(part, each, levelOf))) return null;
  const order = by > 0 ? [beside, own] : [own, beside];
  const next = blocks.toSpliced(Math.min(at, at + by), 2, ...order).flat();
  return withSiblings(before, of, around.at(-1) ?? null, next, new Set(own));
}

/** Whether two neighbours are marked in the same way: a label and a label, headings of one level. */
function canSwap(part: MarkedPart, other: Part, levelOf: LevelOf): boolean {
  if (other.part === 'each') return !isLabel(part);
  return levelAt(other, levelOf) === levelAt(part, levelOf);
}

/** With a heading one level deeper, as the last below the heading in front of it. */
export function nested(
  before: OwnFormat,
  of: Level,
  { part, siblings, around }: FoundMarked,
  levelOf: LevelOf,
): OwnFormat | null {
  const blocks = blocksOf(siblings, part, levelOf);
  const at = blocks.findIndex((block) => block.includes(part));
  const [above, ...below] = blocks[at - 1] ?? [];
  const isHeading = above && above.part !== 'each' && levelAt(above, levelOf) > 0;
  if (!isHeading || isLabel(part)) return null;
  const outer = treeOf(before, of, [above, ...below, ...(blocks[at] ?? [])], levelOf, part);
  const next = blocks.toSpliced(at - 1, 2).flat() as (Part | OwnPart)[];
  const place = blocks.slice(0, at - 1).flat().length;
  return outer
    ? withSiblings(before, of, around.at(-1) ?? null, next.toSpliced(place, 0, outer), NOTHING)
    : null;
}

const NOTHING: ReadonlySet<Part> = new Set();

/** With a heading right behind the one that it stands below, as high as that. */
export function unnested(
  before: OwnFormat,
  of: Level,
  { part, siblings, around }: FoundMarked,
  levelOf: LevelOf,
): OwnFormat | null {
  if (isLabel(part)) return null;
  const own = siblings.slice(siblings.indexOf(part), endOf(siblings, part, levelOf));
  const inner = treeOf(before, of, own, levelOf);
  const outer = around.at(-1);
  if (!inner) return null;
  if (!outer) return outOfBlock(before, of, siblings, part, own, inner, levelOf);
  const holder = ownAt(before, of, keyOfPart(outer));
  if (holder?.mark.as !== 'heading') return null;
  const [left] = own.reduce<readonly OwnPart[]>(
    (parts, each) =>
      parts.flatMap((it) => (isMarked(each) ? withoutOwn(it, keyOfPart(each)) : [it])),
    [holder],
  );
  const higher = withLevel(inner, holder.mark.level);
  const beside = around.at(-2);
  const next = (beside?.parts ?? partsAt(formatFrom(before), of)).flatMap((each): Siblings => {
    if (each.part !== 'section' || keyOfPart(each) !== keyOfPart(outer)) return [each];
    return [...(left ? [left] : []), higher];
  });
  return withSiblings(before, of, beside ?? null, next, NOTHING);
}

/** The same for one that stands beside the heading above it in the format, and is only deeper. */
function outOfBlock(
  before: OwnFormat,
  of: Level,
  siblings: Parts,
  part: MarkedPart,
  own: Parts,
  inner: OwnPart,
  levelOf: LevelOf,
): OwnFormat | null {
  const ahead = siblings.slice(0, siblings.indexOf(part));
  const level = levelAt(part, levelOf);
  const above = ahead.findLast((each) => {
    const own = levelAt(each, levelOf);
    return own > 0 && own < level;
  });
  if (!above) return null;
  const end = endOf(siblings, above, levelOf);
  const higher = withLevel(inner, levelAt(above, levelOf));
  const rest = (from: number, to?: number): Siblings =>
    siblings.slice(from, to).filter((each) => !own.includes(each));
  return withSiblings(before, of, null, [...rest(0, end), higher, ...rest(end)], NOTHING);
}

/**
 * A heading with what stands below it as one part of the document's own; `last` goes below the first,
 * however high it is. Null where it can't be.
 */
function treeOf(
  before: OwnFormat,
  of: Level,
  block: Parts,
  levelOf: LevelOf,
  last?: MarkedPart,
): OwnPart | null {
  const [head, ...rest] = block;
  const own = head && asOwn(before, of, head);
  if (!own) return null;
  const parts = [...own.parts];
  for (let at = 0; at < rest.length; ) {
    const each = rest[at] as Part;
    const end = each === last ? rest.length : levelAt(each, levelOf) === 0 ? at + 1 : 0;
    const next = end || Math.max(at + 1, endOf(rest, each, levelOf));
    const inner = treeOf(before, of, rest.slice(at, next), levelOf);
    if (!inner) return null;
    parts.push(each === last ? withLevel(inner, levelOfOwn(own) + 1) : deeperThan(own, inner));
    at = next;
  }
  return { ...own, parts };
}

function levelOfOwn({ mark }: OwnPart): number {
  return mark.as === 'heading' ? mark.level : 0;
}

/** A part below a heading: the format may have that deeper than the text. */
function deeperThan(own: OwnPart, inner: OwnPart): OwnPart {
  return levelOfOwn(inner) > levelOfOwn(own) ? inner : withLevel(inner, levelOfOwn(own) + 1);
}

/** A heading of this level, and those below it as much deeper than it as they were. */
function withLevel(own: OwnPart, level: number): OwnPart {
  const { mark } = own;
  if (mark.as !== 'heading') return own;
  // A line in bold stays one, unless it comes to stand beside headings.
  if (mark.level === BOLD_LEVEL && level >= BOLD_LEVEL) return own;
  const shift = level - mark.level;
  const parts = own.parts.map((inner) => withLevel(inner, levelOfOwn(inner) + shift));
  return { ...own, mark: { as: 'heading', level: Math.min(6, Math.max(1, level)) }, parts };
}

/** Whether the tasks or steps stand in a part. */
export function holdsRepeated(part: Part): boolean {
  return part.part === 'each' || (part.part === 'section' && part.parts.some(holdsRepeated));
}
