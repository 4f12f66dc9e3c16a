/**
 * Stored values that could not be read: damaged, foreign, of another shape, or
 * written by a newer Planform. They are moved aside (a newer one stays where it
 * is) and never deleted but on request.
 */
import { browserEnvironment } from './browser-environment.ts';
import type { StorageEnvironment } from './environment.ts';

export interface UnreadableValue {
  /** Names this value to `discardUnreadable`; nothing to show. */
  readonly key: string;
  /** Which plan it is: its name as far as it can be made out, or what else it is. */
  readonly name: string;
  /** The plan that it stands for, where that is known. */
  readonly planId: string | undefined;
  /** What is wrong and where, as a sentence for the person. */
  readonly reason: string;
  /** When it was found, in milliseconds since 1970; undefined for one that stays in place. */
  readonly foundAt: number | undefined;
  /** The stored text as it stands, for a download. */
  readonly text: string;
}

/** Every value that could not be read, last found first. Resolves even where stores fail. */
export function listUnreadable(
  environment: StorageEnvironment = browserEnvironment(),
): Promise<readonly UnreadableValue[]> {
  throw new Error(`Not written yet: ${environment.now()}`);
}

/**
 * Deletes one for good, because the person asked for it. Throws a
 * `StorageError` where it cannot be deleted.
 */
export function discardUnreadable(
  key: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<void> {
  throw new Error(`Not written yet: ${key} ${environment.now()}`);
}
