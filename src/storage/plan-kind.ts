import { PLAN_VERSION, planMigrations } from '../plan/migrations.ts';
import { type Plan, planSchema } from '../plan/schema.ts';
import type { Head } from './envelope.ts';
import { type Kind, type Read, stored } from './kind.ts';
import { planJson } from './plan-json.ts';
import { type Summary, summaryOf } from './plan-summary.ts';

/** A plan as both stores keep it. */
export const planKind: Kind<Plan> = {
  name: 'plan',
  version: PLAN_VERSION,
  migrations: planMigrations,
  schema: planSchema,
  json: planJson,
};

/** A plan that was read from a store. */
export type PlanRecord = Read<Plan>;

/** A plan that is ready to be written: its text, and what lists need without it. */
export interface PlanWrite {
  readonly id: string;
  readonly head: Head;
  readonly text: string;
  readonly summary: Summary;
}

/** A plan made ready to be written as a new revision. */
export function planWrite(
  id: string,
  plan: Plan,
  head: Pick<Head, 'revision' | 'supersedes' | 'savedAt' | 'removedAt'>,
): PlanWrite {
  return { id, ...stored(plan, planKind, head), summary: summaryOf(id, plan, head.savedAt) };
}

/** A record made ready to be written again as it is, to the store that lags behind. */
export function replayOf(id: string, record: PlanRecord): PlanWrite {
  const { head, text, value } = record;
  return { id, head, text, summary: summaryOf(id, value, head.savedAt) };
}
