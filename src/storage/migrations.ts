/**
 * Stored values carry the version of their schema. When a schema changes so
 * that an older value no longer fits, its version goes up by one and the list
 * gets the step from the version before, with a test on a value that the older
 * version wrote.
 */

/** One step: makes a value of version `from` one of version `from + 1`. */
export interface Migration {
  readonly from: number;
  /** Throws, with a sentence that says what is missing, where the value is not of its version. */
  migrate(value: unknown): unknown;
}

/** The version of `planSchema` that this code reads and writes. */
export const PLAN_VERSION = 2;
export const planMigrations: readonly Migration[] = [
  // Version 2 added `template`.
  { from: 1, migrate: (value) => ({ ...(value as object), template: false }) },
];

/**
 * A value of an older version as one of version `to`, step by step. Throws
 * where a step is missing or fails. `from` is at most `to`.
 */
export function migrated(
  value: unknown,
  from: number,
  to: number,
  migrations: readonly Migration[],
): unknown {
  let current = value;
  for (let version = from; version < to; version++) {
    const step = migrations.find((migration) => migration.from === version);
    if (!step) throw new Error(`nothing leads from version ${version} to ${version + 1}`);
    current = step.migrate(current);
  }
  return current;
}
