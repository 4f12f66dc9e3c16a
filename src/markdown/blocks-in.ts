import type { Block, Lines, List, ListItem } from './blocks.ts';

/**
 * The blocks of a text as far as they stand in `lines`. A list that is longer comes with the items
 * that begin inside; of an item that begins before, the blocks in it come by themselves. Any other
 * longer block comes as a paragraph of the lines inside.
 */
export function blocksIn(blocks: readonly Block[], lines: Lines): readonly Block[] {
  const result: Block[] = [];
  collect(blocks, lines, result);
  return result;
}

function collect(blocks: readonly Block[], lines: Lines, to: Block[]): void {
  for (const block of touching(blocks, lines)) {
    if (block.start >= lines.start && block.end <= lines.end) to.push(block);
    else if (block.type === 'list') collectList(block, lines, to);
    else to.push({ type: 'paragraph', ...common(block, lines) });
  }
}

function collectList(list: List, lines: Lines, to: Block[]): void {
  const items: ListItem[] = [];
  for (const item of touching(list.items, lines)) {
    if (item.start < lines.start) collect(item.blocks, lines, to);
    else items.push({ ...item, ...common(item, lines), blocks: blocksIn(item.blocks, lines) });
  }
  const [first] = items;
  if (first) to.push({ ...list, start: first.start, end: items.at(-1)?.end ?? first.end, items });
}

function common(one: Lines, other: Lines): Lines {
  return { start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) };
}

/** Those of `parts`, which are sorted, that have lines in common with `lines`. */
function touching<P extends Lines>(parts: readonly P[], { start, end }: Lines): readonly P[] {
  return parts.slice(firstBehind(parts, 'end', start), firstBehind(parts, 'start', end - 1));
}

/** Index of the first of `parts`, which are sorted, that has an edge behind `line`. */
function firstBehind(parts: readonly Lines[], edge: keyof Lines, line: number): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.[edge] ?? 0) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}
