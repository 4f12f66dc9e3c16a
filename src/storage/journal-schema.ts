import type { DBSchema } from 'idb';
import * as z from 'zod/mini';
import { headSchema } from './envelope.ts';
import { summarySchema } from './plan-summary.ts';

export const DATABASE = 'planform';
/**
 * Version of the database. Version 2 added the store `opened`; version 3 what a plan's format is called
 * to `heads`, where it is '' until the plan is saved.
 */
export const DATABASE_VERSION = 3;

export const journalPlanSchema = z.object({ id: z.string(), text: z.string() });
/** A plan in the journal: the same text as in local storage. */
export type JournalPlan = z.output<typeof journalPlanSchema>;

export const journalHeadSchema = z.object({
  id: z.string(),
  head: headSchema,
  summary: summarySchema,
});
/** What can be said of a plan in the journal without reading its text. Written along with it. */
export type JournalHead = z.output<typeof journalHeadSchema>;

/** A text of the journal that could not be read, and what was known about it. */
export interface JournalQuarantine {
  readonly key: string;
  readonly planId: string;
  readonly name: string;
  readonly reason: string;
  readonly foundAt: number;
  readonly text: string;
}

export const journalOpenedSchema = z.object({
  id: z.string(),
  text: z.string(),
  /** The text of a plan, as plans are stored, so that older ones are migrated. */
  plan: z.string(),
  format: z.string(),
  fileName: z.string(),
  handle: z.nullable(z.custom<FileSystemFileHandle>((value) => typeof value === 'object')),
});
/** The text that the plan with the same id was opened from. */
export type JournalOpened = z.output<typeof journalOpenedSchema>;

export interface JournalSchema extends DBSchema {
  plans: { key: string; value: JournalPlan };
  heads: { key: string; value: JournalHead };
  quarantine: { key: string; value: JournalQuarantine };
  opened: { key: string; value: JournalOpened };
}
