/**
 * What a person chose once and wants everywhere. Kept in local storage; where
 * that fails, for as long as the page is open.
 */
import { browserEnvironment } from './browser-environment.ts';
import type { StorageEnvironment } from './environment.ts';

export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  /**
   * Whether exports keep empty sections, by format id. A format that is not in
   * it goes by its own default.
   */
  readonly emptySections: Readonly<Record<string, boolean>>;
}

/** The preferences now. The same object until one changes (fit for `useSyncExternalStore`). */
export function getPreferences(
  environment: StorageEnvironment = browserEnvironment(),
): Preferences {
  throw new Error(`Not written yet: ${environment.now()}`);
}

/** Changes those given and keeps the rest. Never throws. */
export function setPreferences(
  change: Partial<Preferences>,
  environment: StorageEnvironment = browserEnvironment(),
): void {
  throw new Error(`Not written yet: ${Object.keys(change).join()} ${environment.now()}`);
}

/** Calls after each change, by this tab or another. Returns what ends that. */
export function subscribePreferences(
  listener: () => void,
  environment: StorageEnvironment = browserEnvironment(),
): () => void {
  throw new Error(`Not written yet: ${listener.name} ${environment.now()}`);
}
