/** The outline as a list of rows, the way it is shown: without what is folded away. */
import type { OutlineEntry } from '../../formats/derived/outline.ts';
import type { Spot } from '../../store/place.ts';

export interface OutlineRow {
  readonly key: string;
  readonly entry: OutlineEntry;
  /** How deep it stands, from 1. */
  readonly level: number;
  /** Which one of its siblings it is, from 1, and how many they are. */
  readonly at: number;
  readonly of: number;
  /** Whether its children are shown; null where it has none. */
  readonly isOpen: boolean | null;
}

export interface OutlineRows {
  readonly list: readonly OutlineRow[];
  readonly indexByKey: ReadonlyMap<string, number>;
}

/** The rows of `entries`, without those below an entry whose key is in `folded`. */
export function rowsOf(entries: readonly OutlineEntry[], folded: ReadonlySet<string>): OutlineRows {
  const list: OutlineRow[] = [];
  const indexByKey = new Map<string, number>();
  const add = (siblings: readonly OutlineEntry[], level: number) => {
    let at = 0;
    for (const entry of siblings) {
      at += 1;
      const key = keyOf(entry);
      const isOpen = entry.children.length === 0 ? null : !folded.has(key);
      indexByKey.set(key, list.length);
      list.push({ key, entry, level, at, of: siblings.length, isOpen });
      if (isOpen) add(entry.children, level + 1);
    }
  };
  add(entries, 1);
  return { list, indexByKey };
}

/** A name for an entry that no other of the plan has, and that it keeps. */
export function keyOf(entry: Pick<OutlineEntry, 'task' | 'step' | 'card'>): string {
  return `${entry.task ?? ''} ${entry.step ?? ''} ${entry.card}`;
}

/** The index of the row for a spot: its own, else the one that it is folded into; -1 for none. */
export function rowOfSpot(rows: OutlineRows, spot: Spot | null): number {
  if (!spot) return -1;
  const { place, card } = spot;
  const { task } = place;
  const candidates = [
    ...(card === null ? [] : [keyOf({ ...place, card })]),
    ...(place.step === undefined ? [] : [keyOf({ ...place, card: 'step' })]),
    ...(place.step === undefined || task === undefined ? [] : [keyOf({ task, card: 'steps' })]),
    ...(task === undefined ? [] : [keyOf({ task, card: 'task' })]),
  ];
  const key = candidates.find((each) => rows.indexByKey.has(each));
  return key === undefined ? -1 : (rows.indexByKey.get(key) ?? -1);
}

/** The index of the row that the one at `index` stands below; -1 at the top. */
export function parentOf({ list }: OutlineRows, index: number): number {
  const level = list[index]?.level ?? 1;
  return list.findLastIndex((row, at) => at < index && row.level < level);
}

/** What a row says: its name, or its number where it has none. */
export function textOf({ name, kicker }: OutlineEntry): string {
  return name === '' ? kicker : name;
}
