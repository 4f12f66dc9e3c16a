import type { Block, ListItem } from '../../markdown/blocks.ts';
import type { Lines } from '../language/region.ts';

/**
 * The blocks in some lines, of those of a whole text: a block that begins or ends outside comes
 * with what of it is inside. An item that begins before them only has them around what is in it.
 */
export function blocksIn(blocks: readonly Block[], lines: Lines): readonly Block[] {
  const result: Block[] = [];
  for (let at = firstAfter(blocks, lines.start); at < blocks.length; at++) {
    const block = blocks[at];
    if (!block || block.start >= lines.end) break;
    if (block.start >= lines.start && block.end <= lines.end) result.push(block);
    else if (block.type === 'list') result.push(...listIn(block, block.items, lines));
    else result.push({ type: 'paragraph', ...common(block, lines) });
  }
  return result;
}

function listIn(
  list: Block & { readonly type: 'list' },
  all: readonly ListItem[],
  lines: Lines,
): readonly Block[] {
  const inner: Block[] = [];
  const items: ListItem[] = [];
  for (let at = firstAfter(all, lines.start); at < all.length; at++) {
    const item = all[at];
    if (!item || item.start >= lines.end) break;
    if (item.start < lines.start) inner.push(...blocksIn(item.blocks, lines));
    else if (item.end <= lines.end) items.push(item);
    else items.push({ ...item, ...common(item, lines), blocks: blocksIn(item.blocks, lines) });
  }
  const [first] = items;
  if (!first) return inner;
  const end = items.at(-1)?.end ?? first.end;
  return [...inner, { ...list, start: first.start, end, items }];
}

function common(one: Lines, other: Lines): Lines {
  return { start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) };
}

/** Index of the first of `parts`, which are in order, that ends after a line. */
function firstAfter(parts: readonly Lines[], line: number): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.end ?? 0) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}
