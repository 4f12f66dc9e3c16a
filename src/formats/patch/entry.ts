/** Entries of a value as they print, and which of the old ones the new ones are. */
import { hunksOf, matches } from '../../markdown/line-diff.ts';
import type { Piece } from '../language/pieces.ts';

/** An entry as it prints, without its bullet and indentation. */
export interface Entry {
  readonly path: string;
  readonly depth: number;
  /** Its number among its neighbours, from 1: those of the same list. */
  readonly number: number;
  /** Its bullet, number or nothing, with the space after it. */
  readonly marker: string;
  readonly lines: readonly string[];
  /** What tells it from others: its text without its number. */
  readonly key: string;
}

/** The entries of a value that is printed as `pieces`; blank lines between them are left out. */
export function entriesOf(pieces: readonly Piece[], prefix: string): Entry[] {
  const whole = new Map<string, string>();
  for (const { path, text } of pieces) {
    if (text === '' && path === '') continue;
    const before = whole.get(path);
    whole.set(path, before === undefined ? text : `${before}\n${text}`);
  }
  let number = 0;
  return [...whole].map(([path, text]) => {
    const depth = path.split('.children.').length - 1;
    if (depth === 0) number++;
    const own = depth === 0 ? number : Number(path.slice(path.lastIndexOf('.') + 1)) + 1;
    const lines = text.split('\n').map((line) => line.slice(depth * 2));
    const marker = /^(?:-|\d+\.)(?: |$)/.exec(lines[0] ?? '')?.[0] ?? '';
    const bare = lines.map((line) => line.slice(marker.length));
    const key = withoutPrefix(bare.join('\n'), prefix);
    return { path, depth, number: own, marker, lines: bare, key };
  });
}

function withoutPrefix(text: string, prefix: string): string {
  return prefix === '' ? text : text.replace(prefixPattern(prefix), '');
}

export function prefixPattern(prefix: string): RegExp {
  return new RegExp(`^${prefix.replace('{n}', '(\\d+)')}:(?=[ \\n]|$) ?`);
}

/** Where an entry of the new value comes from. */
export type Origin =
  | { readonly as: 'stays' | 'moves'; readonly old: number }
  | { readonly as: 'new' };

/** For each entry of `now` where it comes from: entries with the same text first, then by order. */
export function originsOf(old: readonly Entry[], now: readonly Entry[]): Origin[] {
  const placed = (entry: Entry) => `${entry.depth} ${entry.key}`;
  const pairs = matches(old.map(placed), now.map(placed));
  const result: Origin[] = now.map(() => ({ as: 'new' }));
  const used = new Set<number>();
  const put = (i: number, j: number, as: 'stays' | 'moves') => {
    result[j] = { as, old: i };
    used.add(i);
  };
  for (const [i, j] of pairs) put(i, j, 'stays');
  const unused = [...old.keys()].filter((i) => !used.has(i));
  const left = queuesOf(old, ({ key }) => key, unused);
  now.forEach(({ key }, j) => {
    if (result[j]?.as !== 'new') return;
    const moved = left.get(key)?.pop();
    if (moved !== undefined) put(moved, j, 'moves');
  });
  for (const hunk of hunksOf(pairs, old.length, now.length)) {
    const free: number[] = [];
    for (let i = hunk.old.start; i < hunk.old.end; i++) if (!used.has(i)) free.push(i);
    const depths = queuesOf(old, ({ depth }) => depth, free);
    let last = -1;
    for (let j = hunk.new.start; j < hunk.new.end; j++) {
      const queue = result[j]?.as === 'new' ? depths.get(now[j]?.depth ?? 0) : undefined;
      // Their order stays.
      while (queue && (queue.at(-1) ?? Number.POSITIVE_INFINITY) <= last) queue.pop();
      const next = queue?.pop();
      if (next === undefined) continue;
      put(next, j, 'stays');
      last = next;
    }
  }
  return result;
}

/** The `indices` of entries by what `of` says of each; the first one of all is the last of its queue. */
function queuesOf<K>(
  entries: readonly Entry[],
  of: (entry: Entry) => K,
  indices: readonly number[],
): Map<K, number[]> {
  const queues = new Map<K, number[]>();
  for (const i of indices.toReversed()) {
    const entry = entries[i];
    if (!entry) continue;
    const queue = queues.get(of(entry)) ?? [];
    queue.push(i);
    queues.set(of(entry), queue);
  }
  return queues;
}
