/**
 * What a person chose once and wants everywhere. Kept in local storage; where
 * that fails, for as long as the page is open.
 */
import * as z from 'zod/mini';
import type { Format } from '../formats/language/definition.ts';
import { WORKING_PARTS, type WorkingPart } from '../plan/working-parts.ts';
import { browserEnvironment } from './browser-environment.ts';
import type { StorageEnvironment } from './environment.ts';
import { PREFERENCES_KEY } from './keys.ts';
import { type Kind, legibleIn, readStored, stored } from './kind.ts';
import { moveAside } from './quarantine.ts';
import { newRun, revisionAfter } from './revision.ts';
import { tabOf } from './tab.ts';

/** A pane beside an open plan: whether it is shown, and its width in CSS pixels. */
const paneSchema = z.strictObject({ shown: z.boolean(), width: z.number() });
const OUTLINE = { shown: true, width: 260 };
const PREVIEW = { shown: true, width: 440 };

// Strict, so that a preference which this version does not know is not dropped at the next change.
const preferencesSchema = z.strictObject({
  theme: z._default(z.enum(['system', 'light', 'dark']), 'system'),
  emptySections: z._default(z.record(z.string(), z.boolean()), {}),
  outline: z._default(paneSchema, OUTLINE),
  preview: z._default(paneSchema, PREVIEW),
  questionMark: z._default(z.boolean(), true),
  librarySort: z._default(z.enum(['changed', 'name', 'progress']), 'changed'),
  previewAs: z._default(z.enum(['ticket', 'source']), 'ticket'),
  target: z._default(z.string(), 'markdown'),
  githubRepository: z._default(z.string(), ''),
  readersKeep: z._default(z.array(z.enum(WORKING_PARTS)), []),
  checksOff: z._default(z.array(z.string()), []),
});

export type PanePreference = z.output<typeof paneSchema>;

export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  /**
   * Whether exports keep empty sections, by format id. A format that is not in
   * it goes by its own default.
   */
  readonly emptySections: Readonly<Record<string, boolean>>;
  readonly outline: Readonly<PanePreference>;
  readonly preview: Readonly<PanePreference>;
  /** Whether the bare `?` key opens the list of shortcuts. */
  readonly questionMark: boolean;
  /** The order of the plans in the library. */
  readonly librarySort: 'changed' | 'name' | 'progress';
  /** What the preview shows: the plan as a ticket has it, or its Markdown. */
  readonly previewAs: 'ticket' | 'source';
  /** Where plans are pasted: the id of a target, `src/targets`. */
  readonly target: string;
  /** Where new issues are opened, as `owner/name`; '' for nowhere yet. */
  readonly githubRepository: string;
  /** What of a plan stays in it for readers, who need not have it. */
  readonly readersKeep: readonly WorkingPart[];
  /** Ids of the checks that are switched off for all plans (`src/checks`). */
  readonly checksOff: readonly string[];
}

export const preferencesKind: Kind<z.output<typeof preferencesSchema>> = {
  name: 'preferences',
  version: 2,
  // What is new has a default.
  migrations: [{ from: 1, migrate: (value) => value }],
  schema: preferencesSchema,
};
const DEFAULTS: Preferences = preferencesSchema.parse({});

/** The preferences now. The same object until one changes (fit for `useSyncExternalStore`). */
export function getPreferences(
  environment: StorageEnvironment = browserEnvironment(),
): Preferences {
  return memoryOf(environment).preferences;
}

/** Whether what goes out in a format keeps its empty sections. */
export function keepsEmpty({ emptySections }: Preferences, format: Format): boolean {
  return emptySections[format.id] ?? format.keepsEmpty;
}

/** Changes those given and keeps the rest. Never throws. */
export function setPreferences(
  change: Partial<Preferences>,
  environment: StorageEnvironment = browserEnvironment(),
): void {
  const memory = memoryOf(environment);
  // Another tab may have changed others meanwhile, and its message may have been lost.
  const now = read(environment);
  if (now?.writable) Object.assign(memory, now);
  // A newer Planform's may stand there since: what is changed holds in this tab then.
  else if (now) memory.writable = false;
  memory.preferences = { ...memory.preferences, ...change };
  write(environment, memory);
  tabOf(environment).announce(PREFERENCES_KEY, '');
}

/** Calls after each change, by this tab or another. Returns what ends that. */
export function subscribePreferences(
  listener: () => void,
  environment: StorageEnvironment = browserEnvironment(),
): () => void {
  memoryOf(environment).listeners.add(listener);
  return () => memoryOf(environment).listeners.delete(listener);
}

interface Memory {
  preferences: Preferences;
  revision: string;
  /** False while a newer Planform's preferences stand there: they stay as they are. */
  writable: boolean;
  readonly listeners: Set<() => void>;
}

const MEMORY = Symbol('preferences');

function memoryOf(environment: StorageEnvironment): Memory {
  const tab = tabOf(environment);
  const known = tab.memory.get(MEMORY) as Memory | undefined;
  if (known) return known;
  const nothing = { preferences: DEFAULTS, revision: '', writable: true };
  const memory: Memory = { ...(read(environment) ?? nothing), listeners: new Set() };
  tab.memory.set(MEMORY, memory);
  tab.listeners.add(({ id, remote }) => {
    if (id !== PREFERENCES_KEY) return;
    if (remote) Object.assign(memory, read(environment));
    for (const listener of [...memory.listeners]) listener();
  });
  return memory;
}

/** What local storage has; undefined where it has none or forbids reading. */
function read(environment: StorageEnvironment): Omit<Memory, 'listeners'> | undefined {
  try {
    const text = environment.local().getItem(PREFERENCES_KEY);
    if (text === null) return undefined;
    const answer = readStored(text, preferencesKind);
    if (answer.state === 'read') {
      return { preferences: answer.value, revision: answer.head.revision, writable: true };
    }
    if (answer.state === 'newer') {
      const preferences = legibleIn(text, preferencesKind)?.value ?? DEFAULTS;
      return { preferences, revision: '', writable: false };
    }
    const { reason } = answer;
    const name = 'The preferences';
    const foundAt = environment.now();
    const moved = moveAside(environment, { key: PREFERENCES_KEY, name, reason, foundAt, text });
    return moved ? undefined : { preferences: DEFAULTS, revision: '', writable: false };
  } catch {
    return undefined;
  }
}

function write(environment: StorageEnvironment, memory: Memory): void {
  if (!memory.writable) return;
  memory.revision = revisionAfter([memory.revision], newRun());
  const { preferences, revision } = memory;
  const { emptySections, checksOff } = preferences;
  const value = {
    ...preferences,
    emptySections: { ...emptySections },
    checksOff: [...checksOff],
  };
  const head = { revision, supersedes: [], savedAt: environment.now() };
  try {
    environment.local().setItem(PREFERENCES_KEY, stored(value, preferencesKind, head).text);
  } catch {
    // They hold for this page, and the next change tries again: nothing typed hangs on them.
  }
}
