/** Where values of local storage go that cannot be read. Nothing here deletes one. */
import * as z from 'zod/mini';
import { newId } from '../plan/id.ts';
import type { StorageEnvironment } from './environment.ts';
import { quarantineKey } from './keys.ts';
import { type Kind, stored } from './kind.ts';

const quarantinedSchema = z.object({
  /** The key that it stood under. */
  key: z.string(),
  planId: z.optional(z.string()),
  name: z.string(),
  reason: z.string(),
  foundAt: z.number(),
  text: z.string(),
});
/** An unreadable text, and what was known about it when it was found. */
export type Quarantined = z.output<typeof quarantinedSchema>;

export const quarantineKind: Kind<Quarantined> = {
  name: 'quarantine',
  version: 1,
  migrations: [],
  schema: quarantinedSchema,
};

/**
 * Moves what stands under `entry.key` aside. Returns whether it did: where
 * local storage has no room for the move, the value stays in its place.
 */
export function moveAside(environment: StorageEnvironment, entry: Quarantined): boolean {
  const { text } = stored(entry, quarantineKind, {
    revision: `1-${newId()}`,
    supersedes: [],
    savedAt: entry.foundAt,
  });
  try {
    const storage = environment.local();
    storage.setItem(quarantineKey(newId()), text);
    storage.removeItem(entry.key);
    return true;
  } catch {
    return false;
  }
}

/**
 * The name of the plan that an unreadable text stands for, as far as it can be
 * made out: from its title, its first name, or else `known`, or else its id.
 */
export function guessedName(text: string, planId: string, known: string | undefined): string {
  for (const field of ['title', 'name']) {
    const match = new RegExp(`"${field}":"((?:[^"\\\\]|\\\\.){1,200})`).exec(text);
    if (match?.[1]) return withoutEscapes(match[1]);
  }
  return known ?? `The plan with the id ${planId}`;
}

function withoutEscapes(json: string): string {
  try {
    return String(JSON.parse(`"${json}"`));
  } catch {
    return json;
  }
}
