import type { Block, List, ListItem } from '../../markdown/blocks.ts';
import type { Lines } from '../language/region.ts';

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
  for (let at = firstAfter(blocks, lines.start); at < blocks.length; at++) {
    const block = blocks[at];
    if (!block || block.start >= lines.end) break;
    if (block.start >= lines.start && block.end <= lines.end) to.push(block);
    else if (block.type === 'list') collectList(block, lines, to);
    else to.push({ type: 'paragraph', ...common(block, lines) });
  }
}

function collectList(list: List, lines: Lines, to: Block[]): void {
  const items: ListItem[] = [];
  for (let at = firstAfter(list.items, lines.start); at < list.items.length; at++) {
    const item = list.items[at];
    if (!item || item.start >= lines.end) break;
    if (item.start < lines.start) collect(item.blocks, lines, to);
    else if (item.end <= lines.end) items.push(item);
    else items.push({ ...item, ...common(item, lines), blocks: blocksIn(item.blocks, lines) });
  }
  const [first] = items;
  if (first) to.push({ ...list, start: first.start, end: items.at(-1)?.end ?? first.end, items });
}

function common(one: Lines, other: Lines): Lines {
  return { start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) };
}

/** Index of the first of `parts`, which are sorted, that ends behind `line`. */
function firstAfter(parts: readonly Lines[], line: number): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.end ?? 0) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}
