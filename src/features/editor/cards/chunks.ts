/**
 * A long list in chunks of neighbours. What is out of sight is skipped chunk by chunk:
 * a browser asks each of them at every frame, and 1,000 steps are too many to ask.
 */

import { newKey } from '../rows/keys.ts';

export interface Chunk {
  readonly key: string;
  readonly ids: readonly string[];
}

/** Entries that a new chunk gets, and the most that one grows to. */
export const CHUNK = 16;
const MOST = 2 * CHUNK;

/**
 * `ids` in chunks. Entries stay in the chunk that they had in `before` wherever their
 * order allows it, since an entry that changes its chunk is built anew on the page;
 * a chunk that did not change is the same object.
 */
export function chunksOf(ids: readonly string[], before: readonly Chunk[]): readonly Chunk[] {
  const home = new Map(before.flatMap(({ key, ids }) => ids.map((id) => [id, key] as const)));
  const used = new Set<string>();
  const chunks: { key: string; ids: string[] }[] = [];
  for (const id of ids) {
    const current = chunks.at(-1);
    const own = home.get(id);
    const isHome = own !== undefined && own !== current?.key && !used.has(own);
    const isFull = current && current.ids.length >= (own === current.key ? MOST : CHUNK);
    if (current && !isHome && !isFull) {
      current.ids.push(id);
      continue;
    }
    const key = isHome ? own : newKey();
    used.add(key);
    chunks.push({ key, ids: [id] });
  }
  const known = new Map(before.map((chunk) => [chunk.key, chunk]));
  return chunks.map((chunk) => {
    const old = known.get(chunk.key);
    return old && sameIds(old.ids, chunk.ids) ? old : chunk;
  });
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at]);
}
