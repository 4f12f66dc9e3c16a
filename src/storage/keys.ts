/**
 * The names under which values stand in local storage. All begin with
 * `planform:`; plans have one key each, and the list of plans has one.
 */
const PREFIX = 'planform:';
export const LIST_KEY = `${PREFIX}list`;
export const PREFERENCES_KEY = `${PREFIX}preferences`;

export function planKey(id: string): string {
  return `${PREFIX}plan:${id}`;
}

/** Where a tab leaves what it could not save in time when its page is hidden. */
export function draftKey(id: string, tab: string): string {
  return `${PREFIX}draft:${id}:${tab}`;
}

/** Where an unreadable value is moved. */
export function quarantineKey(entry: string): string {
  return `${PREFIX}quarantine:${entry}`;
}

export type KeyMeaning =
  | { readonly of: 'plan' | 'draft'; readonly planId: string }
  | { readonly of: 'list' | 'preferences' | 'quarantine' | 'unknown' };

/** What a key stands for; undefined for one that is not Planform's. */
export function meaningOf(key: string): KeyMeaning | undefined {
  if (!key.startsWith(PREFIX)) return undefined;
  if (key === LIST_KEY) return { of: 'list' };
  if (key === PREFERENCES_KEY) return { of: 'preferences' };
  const [, kind, first, second, ...more] = key.split(':');
  if (kind === 'quarantine' && first) return { of: 'quarantine' };
  if (kind === 'plan' && first && second === undefined) return { of: 'plan', planId: first };
  if (kind === 'draft' && first && second && more.length === 0) {
    return { of: 'draft', planId: first };
  }
  return { of: 'unknown' };
}

/** All keys of Planform in a storage, in no order. Throws where the storage does. */
export function ownKeys(storage: Storage): string[] {
  const keys: string[] = [];
  for (let index = 0; index < storage.length; index++) {
    const key = storage.key(index);
    if (key?.startsWith(PREFIX)) keys.push(key);
  }
  return keys;
}
