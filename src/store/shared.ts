/**
 * `next`, with every part that says the same as in `old` replaced by that of `old`;
 * `old` itself where all of it does. So what did not change keeps its identity.
 * For plain data (texts, arrays, objects). Entries with an id are found by it.
 */
export function shared<T>(old: T, next: T): T {
  return share(old, next) as T;
}

function share(old: unknown, next: unknown): unknown {
  if (Object.is(old, next)) return old;
  if (Array.isArray(old) && Array.isArray(next)) return shareArray(old, next);
  if (!isRecord(old) || !isRecord(next)) return next;
  let same = Object.keys(next).length === Object.keys(old).length;
  const entries = Object.entries(next).map(([key, value]): [string, unknown] => {
    const known = Object.hasOwn(old, key);
    const kept = known ? share(old[key], value) : value;
    if (!known || kept !== old[key]) same = false;
    return [key, kept];
  });
  return same ? old : Object.fromEntries(entries);
}

function shareArray(old: readonly unknown[], next: readonly unknown[]): unknown {
  const byId = new Map<unknown, unknown>();
  for (const entry of old) {
    if (isRecord(entry) && entry.id !== undefined) byId.set(entry.id, entry);
  }
  let same = old.length === next.length;
  const result = next.map((entry, at) => {
    const id = isRecord(entry) ? entry.id : undefined;
    const was = id === undefined ? old[at] : byId.get(id);
    const kept = share(was, entry);
    if (kept !== old[at]) same = false;
    return kept;
  });
  return same ? old : result;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
