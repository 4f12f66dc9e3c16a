import type { DBSchema } from 'idb';
import * as z from 'zod/mini';

/**
 * Earlier versions have a database of their own: nothing that happens to it can stop or delay the
 * journal, and a tab with older code, which knows nothing of it, goes on with its journal.
 */
export const HISTORY = 'planform-history';
export const HISTORY_VERSION = 1;

/** What happened when a version was kept. Stored: a word more is a version of the database more. */
export const versionEventSchema = z.enum([
  'opened',
  'work',
  'exported',
  'update',
  'merge',
  'format',
  'return',
  'review',
]);
/**
 * `opened`: the plan as it was when it was opened; `work`: while it was typed in; `exported`: as it
 * went out; `review`: as it was ready for others to review. The others are as it was before something: an update from a file, changes from another
 * tab, another format, the return to an earlier version.
 */
export type VersionEvent = z.output<typeof versionEventSchema>;

/** What is known of a version without unpacking its text. */
export const versionSchema = z.object({
  key: z.string(),
  planId: z.string(),
  /** When it was kept, in milliseconds since 1970. */
  at: z.number(),
  events: z.array(versionEventSchema),
  /** What a person called it; '' for a version that nobody asked for. */
  name: z.string(),
  /** Of the plan, as in the head of its text. */
  checksum: z.string(),
  /** What its text takes, packed. */
  bytes: z.number(),
});
export type Version = z.output<typeof versionSchema>;

/** Those of the values in the database that are versions. */
export function legibleVersions(values: readonly unknown[]): Version[] {
  return values.flatMap((value) => versionSchema.safeParse(value).data ?? []);
}

/** The text of the version with the same key: a plan as plans are stored, packed by `packed`. */
export const versionTextSchema = z.object({
  key: z.string(),
  packed: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array),
});

/** The steps of undo that lead to the plan with this id, as a stored text (`undo-steps.ts`). */
export const historyStepsSchema = z.object({ id: z.string(), text: z.string() });

/** A box that was ticked, or opened again, and when. */
export const loggedTickSchema = z.object({
  planId: z.string(),
  /** In milliseconds since 1970. */
  at: z.number(),
  task: z.string(),
  step: z.string(),
  name: z.string(),
  text: z.string(),
  isDone: z.boolean(),
});
export type LoggedTick = z.output<typeof loggedTickSchema>;

/** A plan in the trash whose time is over, and when that was seen first, in milliseconds since 1970. */
export const overSchema = z.object({ id: z.string(), removedAt: z.number(), at: z.number() });

export interface HistorySchema extends DBSchema {
  versions: { key: string; value: Version; indexes: { planId: string } };
  texts: { key: string; value: z.output<typeof versionTextSchema> };
  steps: { key: string; value: z.output<typeof historyStepsSchema> };
  ticks: { key: number; value: LoggedTick; indexes: { planId: string } };
  over: { key: string; value: z.output<typeof overSchema> };
}
