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
export const PLAN_VERSION = 5;

/** A step from each version that there was. `written/` has a plan that each of them wrote. */
export const planMigrations: readonly Migration[] = [
  // Version 2 added `template`, version 3 the number of a step: both are empty where they are
  // missing, as the schema has it. Before version 3, `T007` was a part of the name: `T007: Ship`.
  { from: 1, migrate: (plan) => plan },
  { from: 2, migrate: (plan) => plan },
  // Version 4 made one shape of tasks and steps, and leaves out what is empty. Before,
  // `bestPractices` of a task had sources and those of a step had none, and a step had no group
  // `testing`.
  { from: 3, migrate: withOneShape },
  // Version 5 added more kinds of fields of one's own, and what a template says about a field.
  { from: 4, migrate: (plan) => plan },
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

function withOneShape(plan: unknown): unknown {
  return withEach(plan, 'tasks', (task) =>
    withEach(withMoved(task, 'bestPractices', 'sourcedPractices'), 'steps', (step) =>
      withMoved(step, 'testingStrategy', 'testing.strategy'),
    ),
  );
}

/** `value` with a field at another path; other content that follows it goes along. */
function withMoved(value: unknown, from: string, to: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { [from]: content, ...rest } = value as Readonly<Record<string, unknown>>;
  const [name = '', inner] = to.split('.');
  const moved = inner === undefined ? content : { [inner]: content };
  return withEach(content === undefined ? rest : { ...rest, [name]: moved }, 'other', (other) => {
    const { after } = (other ?? {}) as { readonly after?: unknown };
    const isBeside = after === from || after === `<${from}`;
    return isBeside ? { ...(other as object), after: after.replace(from, to) } : other;
  });
}

/** `value` with each entry of a list of it changed; itself where it has no such list. */
function withEach(value: unknown, list: string, change: (entry: unknown) => unknown): unknown {
  const entries = (value as Readonly<Record<string, unknown>> | null)?.[list];
  return Array.isArray(entries) ? { ...(value as object), [list]: entries.map(change) } : value;
}
