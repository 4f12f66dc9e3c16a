import type { PrintedBlock } from '../../formats/chunks.ts';

/** Blocks that come into the page together. */
export type Page = readonly PrintedBlock[];

/** Blocks a page. */
const SIZE = 16;

/** `blocks` in pages; one that is the same as in `before` is the same object. */
export function pagesOf(blocks: readonly PrintedBlock[], before: readonly Page[]): readonly Page[] {
  const pages: Page[] = [];
  for (let start = 0; start < blocks.length; start += SIZE) {
    const page = blocks.slice(start, start + SIZE);
    const old = before[pages.length];
    pages.push(old && isSame(old, page) ? old : page);
  }
  return pages;
}

function isSame(one: Page, other: Page): boolean {
  return (
    one.length === other.length &&
    one.every((block, at) => block === other[at] || block.text === other[at]?.text)
  );
}
