/** Headings that are lines in bold: `**Option A**` with what stands below it. */
import type { Block, Heading } from '../../markdown/blocks.ts';
import { boldLineIn } from '../../markdown/marks/label.ts';
import { sliceOf } from '../../markdown/range.ts';
import { BOLD_LEVEL, type OwnMark } from '../../plan/own-format.ts';
import type { Format, Mark, Part } from './definition.ts';
import { normalName } from './marks.ts';

/** A paragraph of one line that is nothing but a name in bold; null for any other block. */
export function boldHeading(
  { type, start, end }: Block,
  lines: readonly string[],
): { readonly block: Heading; readonly text: string } | null {
  if (type !== 'paragraph' || end - start !== 1) return null;
  const line = lines[start] ?? '';
  const name = boldLineIn(line);
  return (
    name && { block: { type: 'heading', level: BOLD_LEVEL, start, end }, text: sliceOf(line, name) }
  );
}

/** `blocks` with the lines in bold that are headings in `format` as headings. */
export function withBoldHeadings(
  blocks: readonly Block[],
  lines: readonly string[],
  format: Pick<Format, 'parts'>,
): readonly Block[] {
  const names = boldNames(format.parts);
  if (names.size === 0) return blocks;
  return blocks.map((block) => {
    const bold = boldHeading(block, lines);
    return bold && names.has(normalName(bold.text)) ? bold.block : block;
  });
}

/** Whether a mark is a line in bold. */
export function isBoldHeading(mark: Mark | OwnMark | null): boolean {
  return mark?.as === 'heading' && mark.level === BOLD_LEVEL;
}

/** What the lines in bold among `parts`, at any depth, say: in normal form. */
function boldNames(parts: readonly Part[]): ReadonlySet<string> {
  const known = names.get(parts) ?? new Set(parts.flatMap(namesIn));
  names.set(parts, known);
  return known;
}

const names = new WeakMap<readonly Part[], ReadonlySet<string>>();

function namesIn(part: Part): string[] {
  if (part.part === 'each') return part.parts.flatMap(namesIn);
  if (part.part !== 'field' && part.part !== 'section') return [];
  const { mark } = part;
  const own = isBoldHeading(mark) && mark?.as === 'heading' ? [normalName(mark.text)] : [];
  return part.part === 'section' ? [...own, ...part.parts.flatMap(namesIn)] : own;
}
