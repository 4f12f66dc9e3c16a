/** How deep the headings of an opened text are, beside those of its format. */
import type { LineEdits } from '../../markdown/line-edits.ts';
import { isBoldHeading } from '../language/bold-headings.ts';
import type { Mark, NamedPart, Part } from '../language/definition.ts';
import type { HolderSpan } from '../read/spans.ts';

/**
 * By how many levels the sections of a plan, task or step are deeper in the text than in its
 * format: as its sections and fields are; else as those that the text alone has, or its steps, which
 * stand beside them; else they are one level below its own heading. `parts` are those of its definition.
 */
export function headingShift(edits: LineEdits, span: HolderSpan, parts: readonly Part[]): number {
  const own = levelOfSections(parts);
  if (own === null) return 0;
  const levelAt = (line: number | null | undefined) => edits.headingLevel(line ?? -1);
  const marked = [
    ...span.sections.map(({ part, line }) => ({ mark: part.mark, line })),
    ...span.fields.map(({ part, mark: line }) => ({ mark: part.mark, line })),
  ];
  const ofText: number[] = [];
  for (const { mark, line } of marked) {
    const level = levelAt(line);
    if (mark?.as !== 'heading' || isBoldHeading(mark) || level === 0) continue;
    if (!mark.isOfText) return level - mark.level;
    ofText.push(level);
  }
  const [beside] = ofText;
  if (beside !== undefined) return beside - own;
  const steps = levelAt(span.inner[0]?.heading);
  if (steps > 0) return steps - own;
  const above = levelAt(span.heading);
  return above > 0 ? above + 1 - own : 0;
}

/**
 * By how many levels the heading of a task or step that has none is deeper than in its format, so
 * that the headings of its fields are in it. One that the format has as a label counts as one level
 * below the name.
 */
export function nameShift(
  edits: LineEdits,
  { fields }: HolderSpan,
  { heading }: NamedPart,
): number {
  for (const { part, mark } of fields) {
    const level = edits.headingLevel(mark ?? -1);
    const own = part.mark?.as === 'heading' ? part.mark.level : heading.level + 1;
    if (level > 0) return level - own;
  }
  return 0;
}

/** The level of the first heading of the format among `parts`; null where they have none. */
function levelOfSections(parts: readonly Part[]): number | null {
  for (const part of parts) {
    if (part.part !== 'field' && part.part !== 'section') continue;
    const { mark } = part;
    if (mark?.as === 'heading' && !isBoldHeading(mark) && !mark.isOfText) return mark.level;
  }
  return null;
}

/** A heading so many levels deeper, as far as there are levels; one of the text, or a line in bold, stays as it is. */
export function shifted(mark: Mark & { as: 'heading' }, shift: number): Mark & { as: 'heading' } {
  if (isBoldHeading(mark) || mark.isOfText) return mark;
  return { ...mark, level: Math.min(6, Math.max(1, mark.level + shift)) };
}
