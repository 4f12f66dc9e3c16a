/**
 * The list of plans in local storage: what lists show, by plan and revision.
 * It saves parsing every plan, and nothing else: where it is missing, stale or
 * damaged, it is made anew from the plans.
 */
import * as z from 'zod/mini';
import type { StorageEnvironment } from './environment.ts';
import { LIST_KEY } from './keys.ts';
import { type Kind, readStored, stored } from './kind.ts';
import { summarySchema } from './plan-summary.ts';
import { moveAside } from './quarantine.ts';
import { newRun, revisionAfter } from './revision.ts';

const listSchema = z.array(z.object({ revision: z.string(), summary: summarySchema }));
export type ListCache = z.output<typeof listSchema>;

export const listKind: Kind<ListCache> = {
  name: 'list',
  version: 3,
  // Version 2 added progress and templates, version 3 names of formats: they are read from the plans.
  migrations: [
    { from: 1, migrate: () => [] },
    { from: 2, migrate: () => [] },
  ],
  schema: listSchema,
};

/** The list as it was written last; empty where it cannot be read. */
export function readListCache(environment: StorageEnvironment): ListCache {
  try {
    const text = environment.local().getItem(LIST_KEY);
    if (text === null) return [];
    const list = readStored(text, listKind);
    if (list.state === 'damaged') {
      moveAside(environment, {
        key: LIST_KEY,
        name: 'The list of plans',
        reason: `${list.reason} A new list was made from the plans; none is missing.`,
        foundAt: environment.now(),
        text,
      });
    }
    return list.state === 'read' ? list.value : [];
  } catch {
    return [];
  }
}

/** Writes the list, if local storage takes it. One that cannot be read is left as it is. */
export function writeListCache(environment: StorageEnvironment, list: ListCache): void {
  try {
    const storage = environment.local();
    const text = storage.getItem(LIST_KEY);
    const before = text === null ? undefined : readStored(text, listKind);
    if (before && before.state !== 'read') return;
    const { text: next } = stored(list, listKind, {
      revision: revisionAfter(before ? [before.head.revision] : [], newRun()),
      supersedes: [],
      savedAt: environment.now(),
    });
    storage.setItem(LIST_KEY, next);
  } catch {
    // A list that is not written costs time on the next visit, and nothing else.
  }
}

/** The name that the list has for a plan. */
export function nameInList(environment: StorageEnvironment, id: string): string | undefined {
  return readListCache(environment).find(({ summary }) => summary.id === id)?.summary.name;
}
