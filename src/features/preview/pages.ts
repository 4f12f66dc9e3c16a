import type { PrintedBlock } from '../../formats/print/chunks.ts';
import { isSameBlock } from '../../store/blocks-difference.ts';

/** Blocks that are laid out together, or skipped together. */
export type Page = readonly PrintedBlock[];

/** Blocks a page. */
const SIZE = 16;

/**
 * `blocks` in pages. A block that is the same as in `before` is the same object, and so is
 * a page: what was made of it is not made again.
 */
export function pagesOf(blocks: readonly PrintedBlock[], before: readonly Page[]): readonly Page[] {
  const pages: Page[] = [];
  for (let start = 0; start < blocks.length; start += SIZE) {
    const old = before[pages.length] ?? [];
    const page = blocks
      .slice(start, start + SIZE)
      .map((block) => old.find((each) => isSameBlock(each, block)) ?? block);
    const isOld = page.length === old.length && page.every((block, at) => block === old[at]);
    pages.push(isOld ? old : page);
  }
  return pages;
}

/** A name for each block of a page that no other has: what it shows, so that it stays when its text changes. */
export function keysOf(page: Page): readonly string[] {
  const seen = new Map<string, number>();
  return page.map(({ pieces }) => {
    const path = pieces.find((piece) => piece.path !== '')?.path ?? '';
    const times = seen.get(path) ?? 0;
    seen.set(path, times + 1);
    return `${path} ${times}`;
  });
}
