/** Lists whose entries have ids: adding, moving and finding neighbours. */

interface WithId {
  readonly id: string;
}

/** `entries` with `entry` after the one with the id `after`; first, where that is null. */
export function insertedAfter<T extends WithId>(
  entries: readonly T[],
  entry: T,
  after: string | null,
): T[] {
  const at = after === null ? 0 : entries.findIndex((each) => each.id === after) + 1;
  return entries.toSpliced(at, 0, entry);
}

/**
 * `entries` with one of them at position `to`, counted from 0 among the others.
 * A position beyond the ends is the end; null where nothing moves.
 */
export function movedTo<T extends WithId>(
  entries: readonly T[],
  id: string,
  to: number,
): T[] | null {
  const from = entries.findIndex((each) => each.id === id);
  const entry = entries[from];
  const target = Math.max(0, Math.min(to, entries.length - 1));
  if (!entry || target === from) return null;
  return entries.toSpliced(from, 1).toSpliced(target, 0, entry);
}

/** The id of the entry before the one at `at`, or null for the first. */
export function idBefore(entries: readonly WithId[], at: number): string | null {
  return entries[at - 1]?.id ?? null;
}

/** `entries` with `entry` back where it was: after the same neighbour, else at the same position. */
export function putBack<T extends WithId>(
  entries: readonly T[],
  entry: T,
  was: { readonly after: string | null; readonly at: number },
): T[] {
  const neighbourThere = was.after !== null && entries.some((each) => each.id === was.after);
  if (neighbourThere) return insertedAfter(entries, entry, was.after);
  return entries.toSpliced(Math.min(was.at, entries.length), 0, entry);
}
