/**
 * The version of the plan as it is kept: in the browser's stores, and in the `.json` of a plan,
 * which have the same one. Whatever changes the shape of `planSchema` (a field more, one less, one
 * of another kind) raises it by one and adds the step from the version before, so that a tab that
 * still runs the older code can tell such a plan from a damaged one. `pinned-shape.test.ts` holds
 * that, and says what to do.
 */

/** One step: makes a value of version `from` one of version `from + 1`. */
export interface Migration {
  readonly from: number;
  /** Throws, with a sentence that says what is missing, where the value is not of its version. */
  migrate(value: unknown): unknown;
}

/** The version of `planSchema` that this code reads and writes. */
export const PLAN_VERSION = 3;

/** A step from each version that there was. `written/` has a plan that each of them wrote. */
export const planMigrations: readonly Migration[] = [
  // Version 2 added `template`.
  { from: 1, migrate: (plan) => withField(plan, 'template', false) },
  // Version 3 added the number of a step. Before, `T007` was a part of the name: `T007: Ship`.
  { from: 2, migrate: (plan) => withStepField(plan, 'number', '') },
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

/**
 * `value` with a field that its version did not have. A value that is no object stays as it is, and
 * the schema refuses it.
 */
function withField(value: unknown, name: string, content: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return { [name]: content, ...value };
}

/** `plan` with a field in each step that its version did not have. */
function withStepField(plan: unknown, name: string, content: unknown): unknown {
  return withEach(plan, 'tasks', (task) =>
    withEach(task, 'steps', (step) => withField(step, name, content)),
  );
}

/** `value` with each entry of a list of it changed; itself where it has no such list. */
function withEach(value: unknown, list: string, change: (entry: unknown) => unknown): unknown {
  const entries = (value as Readonly<Record<string, unknown>> | null)?.[list];
  return Array.isArray(entries) ? { ...(value as object), [list]: entries.map(change) } : value;
}
