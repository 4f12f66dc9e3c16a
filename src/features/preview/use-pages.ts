import { useMemo, useState } from 'react';
import type { PrintedBlock } from '../../formats/chunks.ts';
import { printBlocks } from '../../formats/print.ts';
import type { Plan } from '../../plan/schema.ts';
import { type Page, pagesOf } from './pages.ts';

/**
 * What goes out, in blocks; the error where a plan cannot be printed. What is shown, copied
 * and led from is all taken from here.
 */
export function blocksOf(plan: Plan, empty: boolean): readonly PrintedBlock[] | Error {
  try {
    return printBlocks(plan, plan.format, { empty });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** The same in pages. Those that an edit left alone are the same objects. */
export function usePages(plan: Plan, empty: boolean): readonly Page[] | Error {
  const blocks = useMemo(() => blocksOf(plan, empty), [plan, empty]);
  const [shown, setShown] = useState(() => ({ blocks, pages: pagesAfter(blocks, []) }));
  if (shown.blocks === blocks) return blocks instanceof Error ? blocks : shown.pages;
  const pages = pagesAfter(blocks, shown.pages);
  setShown({ blocks, pages });
  return blocks instanceof Error ? blocks : pages;
}

function pagesAfter(blocks: readonly PrintedBlock[] | Error, before: readonly Page[]) {
  return blocks instanceof Error ? before : pagesOf(blocks, before);
}
