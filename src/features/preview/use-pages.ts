import { useState } from 'react';
import { type Page, pagesOf } from './pages.ts';
import type { Print } from './use-print.ts';

/** What goes out in pages. Those that an edit left alone are the same objects. */
export function usePages({ blocks }: Print): readonly Page[] | Error | null {
  const [shown, setShown] = useState(() => ({ blocks, pages: pagesAfter(blocks, []) }));
  const pages = shown.blocks === blocks ? shown.pages : pagesAfter(blocks, shown.pages);
  if (shown.blocks !== blocks) setShown({ blocks, pages });
  return blocks === null || blocks instanceof Error ? blocks : pages;
}

function pagesAfter(blocks: Print['blocks'], before: readonly Page[]): readonly Page[] {
  return blocks === null || blocks instanceof Error ? before : pagesOf(blocks, before);
}
