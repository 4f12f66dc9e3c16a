/** Entries of a value as they print, and which of the old ones the new ones are. */
import { hunksOf, matches } from '../../markdown/line-diff.ts';
import { boxAt } from '../../markdown/marks/box.ts';
import type { Range } from '../../markdown/range.ts';
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
    if (text === '') continue;
    const before = whole.get(path);
    whole.set(path, before === undefined ? text : `${before}\n${text}`);
  }
  return [...whole].map(([path, text]) => {
    const depth = path.split('.children.').length - 1;
    const number = Number(path.slice(path.lastIndexOf('.') + 1)) + 1;
    const indent = text.search(/[^ ]/);
    const lines = text.split('\n').map((line) => line.slice(indent));
    const marker = /^(?:-|\d+\.)(?: |$)/.exec(lines[0] ?? '')?.[0] ?? '';
    const bare = lines.map((line) => line.slice(marker.length));
    const key = withoutPrefix(bare.join('\n'), prefix);
    return { path, depth, number, marker, lines: bare, key };
  });
}

function withoutPrefix(text: string, prefix: string): string {
  const name = numberedName(text, prefix);
  return name ? text.slice(0, name.start) + text.slice(name.end) : text;
}

/**
 * What the text of an entry is called by its place, behind its box: of `[x] Step 2: Dig`, with the
 * prefix `Step {n}`, the characters 4 to 12 and '2'; null where it is called nothing.
 */
export function numberedName(text: string, prefix: string): (Range & { number: string }) | null {
  if (prefix === '') return null;
  const start = boxAt(text)?.rest ?? 0;
  const pattern = new RegExp(`^${prefix.replace('{n}', '(\\d+)')}:(?=[ \\n]|$) ?`);
  const [name, number] = pattern.exec(text.slice(start)) ?? [];
  return name && number ? { start, end: start + name.length, number } : null;
}

/** An entry of the new value, with the old one that it is: that stays in its place, or moves. */
export type Origin<E> =
  | { readonly as: 'stays' | 'moves'; readonly entry: Entry; readonly old: E }
  | { readonly as: 'new'; readonly entry: Entry; readonly old?: undefined };

/** Each entry of `now` with the one of `old` that it is: by its text first, then by order. */
export function originsOf<E extends Entry>(old: readonly E[], now: readonly Entry[]): Origin<E>[] {
  const placed = (entry: Entry) => `${entry.depth} ${entry.key}`;
  const pairs = matches(old.map(placed), now.map(placed));
  const found = new Map<Entry, Origin<E>>();
  const left = new Set(old);
  const put = (entry: Entry, from: E, as: 'stays' | 'moves') => {
    found.set(entry, { as, entry, old: from });
    left.delete(from);
  };
  for (const [i, j] of pairs) put(now[j] as Entry, old[i] as E, 'stays');
  const byKey = new Map<string, E[]>();
  for (const each of left) byKey.set(each.key, [...(byKey.get(each.key) ?? []), each]);
  const rest = now.filter((entry) => !found.has(entry));
  for (const entry of rest) {
    const moved = byKey.get(entry.key)?.shift();
    if (moved) put(entry, moved, 'moves');
  }
  for (const hunk of hunksOf(pairs, old.length, now.length)) {
    const free = old.slice(hunk.old.start, hunk.old.end).filter((each) => left.has(each));
    for (const entry of now.slice(hunk.new.start, hunk.new.end)) {
      if (found.has(entry)) continue;
      const at = free.findIndex(({ depth }) => depth === entry.depth);
      // Their order stays: what comes before is free no more.
      const next = free.splice(0, at + 1).at(-1);
      if (next) put(entry, next, 'stays');
    }
  }
  return now.map((entry) => found.get(entry) ?? { as: 'new', entry });
}
