/** The headings that stand for a format's tags in trackers, where the tags would show or vanish. */
import type { TaggedBlock } from './document.ts';

/** The level of a heading for a tag below a heading of this level; 0 for none above. */
export function tagLevel(above: number): number {
  return Math.min(above + 1, 6);
}

/**
 * The words of the heading for what is tagged, or '' where it begins with one of that level:
 * `<implementation_plan>` around `# Name` is the part with that heading.
 */
export function headingOfTag({ name, blocks }: TaggedBlock, level: number): string {
  const [first] = blocks;
  if (first?.type === 'heading' && first.level <= level) return '';
  return nameInWords(name);
}

/** `risks_and_mitigations` → “Risks and Mitigations”. */
function nameInWords(name: string): string {
  const words = name.split(/[_-]+/).filter((word) => word !== '');
  return words
    .map((word, at) =>
      at > 0 && SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}

const SMALL = new Set(['a', 'an', 'and', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);
