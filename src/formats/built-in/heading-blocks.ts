/** Headings with what stands below them in a text, though it stands beside them in the format. */
import type { Part } from '../language/definition.ts';
import type { FoundMarked, MarkedPart } from './marked-part.ts';
import type { Parts } from './parts-had.ts';

/** The level of the heading of a part, in the text where it is in that; 0 for a label. */
export type LevelOf = (part: MarkedPart) => number;

/** The level of a heading; 0 of all else. */
export function levelAt(part: Part, levelOf: LevelOf): number {
  return (part.part === 'field' || part.part === 'section') && part.mark?.as === 'heading'
    ? levelOf(part)
    : 0;
}

/**
 * Parts beside each other in blocks: a heading that is as high as `part` or higher, with what stands below
 * it, deeper headings and labels; all else by itself.
 */
export function blocksOf(siblings: Parts, part: MarkedPart, levelOf: LevelOf): Parts[] {
  const level = levelAt(part, levelOf);
  const blocks: Part[][] = [];
  let isOpen = false;
  for (const each of siblings) {
    const own = levelAt(each, levelOf);
    const isBelow = isOpen && each.part !== 'each' && (own === 0 || own > level);
    if (isBelow) blocks.at(-1)?.push(each);
    else {
      blocks.push([each]);
      isOpen = level > 0 && own > 0;
    }
  }
  return blocks;
}

/** Where what stands below a heading ends among the parts beside it. */
export function endOf(siblings: Parts, part: Part, levelOf: LevelOf): number {
  const at = siblings.indexOf(part);
  const level = levelAt(part, levelOf);
  const ends = (each: Part) => {
    const own = levelAt(each, levelOf);
    return each.part === 'each' || (own > 0 && own <= level);
  };
  const next = siblings.slice(at + 1).findIndex(ends);
  return next < 0 ? siblings.length : at + 1 + next;
}

export function isMarked(part: Part): part is MarkedPart {
  return part.part === 'section' || (part.part === 'field' && part.mark !== null);
}

export function isLabel(part: Part): boolean {
  return part.part === 'field' && part.mark?.as === 'label';
}

/** A part, and those that stand below it in the text, though beside it in the format. */
export function partsWith(
  { part, siblings }: FoundMarked,
  levelOf: LevelOf,
): readonly MarkedPart[] {
  if (isLabel(part)) return [part];
  return siblings.slice(siblings.indexOf(part), endOf(siblings, part, levelOf)).filter(isMarked);
}
