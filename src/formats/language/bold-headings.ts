/** Headings that are lines in bold: `**Option A**` with what stands below it. */
import type { Block, Heading } from '../../markdown/blocks.ts';
import { boldLineIn } from '../../markdown/marks/label.ts';
import { sliceOf } from '../../markdown/range.ts';
import { BOLD_LEVEL, type OwnMark } from '../../plan/own-format.ts';
import type { Format, Mark, Part } from './definition.ts';
import { normalName } from './marks.ts';

/** A line in bold as a heading, what it says, and the paragraph that goes on right below it. */
export interface BoldHeading {
  readonly block: Heading;
  readonly text: string;
  /** Null where a blank line follows. */
  readonly rest: Block | null;
}

/** A paragraph whose first line is nothing but a name in bold; null for any other block. */
export function boldHeading(
  { type, start, end }: Block,
  lines: readonly string[],
): BoldHeading | null {
  if (type !== 'paragraph') return null;
  const line = lines[start] ?? '';
  const name = boldLineIn(line);
  if (!name) return null;
  const below = start + 1;
  return {
    block: { type: 'heading', level: BOLD_LEVEL, start, end: below },
    text: sliceOf(line, name),
    rest: below < end ? { type, start: below, end } : null,
  };
}

/** `blocks` with the lines in bold that are headings in `format` as headings. */
export function withBoldHeadings(
  blocks: readonly Block[],
  lines: readonly string[],
  format: Pick<Format, 'parts'>,
): readonly Block[] {
  if (boldNames(format.parts).size === 0) return blocks;
  return blocks.flatMap((block) => {
    const bold = boldHeading(block, lines);
    if (!bold || !isBoldPart(bold, format)) return [block];
    return bold.rest ? [bold.block, bold.rest] : [bold.block];
  });
}

/** Whether a line in bold says what one does in `format`. */
export function isBoldPart({ text }: BoldHeading, { parts }: Pick<Format, 'parts'>): boolean {
  return boldNames(parts).has(normalName(text));
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
