/** Blocks as what became of earlier ones: what goes from a worker to the page is copied. */
import type { PrintedBlock } from '../formats/print/chunks.ts';

type Blocks = readonly PrintedBlock[];

export interface BlocksDifference {
  /** How many blocks are the same at the start, and at the end. */
  readonly start: number;
  readonly end: number;
  /** The blocks between. */
  readonly between: Blocks;
}

export function differenceOf(before: Blocks, now: Blocks): BlocksDifference {
  const most = Math.min(before.length, now.length);
  const start = sameCount(before, now, most);
  const end = sameCount(before.toReversed(), now.toReversed(), most - start);
  return { start, end, between: now.slice(start, now.length - end) };
}

/** The blocks that `differenceOf` was asked about. Those that are the same are the same objects. */
export function blocksAfter(before: Blocks, { start, end, between }: BlocksDifference): Blocks {
  return [...before.slice(0, start), ...between, ...before.slice(before.length - end)];
}

/** Whether two blocks say the same of the same. */
export function isSameBlock(one: PrintedBlock, other: PrintedBlock): boolean {
  if (one === other) return true;
  return (
    one.text === other.text &&
    one.pieces.length === other.pieces.length &&
    one.pieces.every(({ path }, at) => path === other.pieces[at]?.path)
  );
}

function sameCount(before: Blocks, now: Blocks, most: number): number {
  const at = now.slice(0, most).findIndex((block, i) => {
    const old = before[i];
    return !old || !isSameBlock(old, block);
  });
  return at < 0 ? most : at;
}
