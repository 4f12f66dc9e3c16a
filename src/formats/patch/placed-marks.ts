/** How the headings and labels of a format are called, and what they stand in. */
import type { FieldPart, Part, SectionPart } from '../language/definition.ts';
import { keyOfPart } from '../language/parts.ts';

export interface PlacedMark {
  /** '' for a tag, and for tasks and steps. */
  readonly words: string;
  /** Of a heading; 0 for all else. */
  readonly level: number;
  /** The key of the section that it stands in; null for none. */
  readonly around: string | null;
}

/** The parts of a plan, task or step that have a mark, by their keys and in their order. */
export function placedMarks(
  parts: readonly Part[],
  around: string | null = null,
): ReadonlyMap<string, PlacedMark> {
  const marks = new Map<string, PlacedMark>();
  for (const part of parts) {
    const key = markedKey(part);
    if (key === null) continue;
    const mark = isMarked(part) ? part.mark : null;
    const words = mark && mark.as !== 'tag' ? mark.text : '';
    marks.set(key, { words, level: mark?.as === 'heading' ? mark.level : 0, around });
    if (part.part !== 'section') continue;
    for (const [inner, placed] of placedMarks(part.parts, key)) marks.set(inner, placed);
  }
  return marks;
}

/** The key of a part with a mark, and of the tasks and steps; null for others. */
export function markedKey(part: Part): string | null {
  if (part.part === 'each') return `<${part.of}`;
  return isMarked(part) ? keyOfPart(part) : null;
}

function isMarked(part: Part): part is FieldPart | SectionPart {
  return part.part === 'section' || (part.part === 'field' && part.mark !== null);
}
