/**
 * A plan as a file: the whole of it, in every format's fields, for someone who is
 * to go on editing. `{ "planform": 5, "plan": … }`; the number is the version of
 * the plan, the same one that the browser's stores have. What is empty is left out.
 */
import { compactPlan } from './compact.ts';
import { migrated, PLAN_VERSION, planMigrations } from './migrations.ts';
import { type Part, type Plan, planSchema } from './schema.ts';
import { placeName, shapeProblems } from './shape.ts';

/** The text of the file, indented for whoever looks inside. */
export function planFileText(plan: Plan): string {
  return fileText(PLAN_VERSION, compactPlan(plan));
}

/**
 * The text of the file for a plan of any version, as it was stored: for taking one along that only
 * a newer Planform can open.
 */
export function fileText(version: number, plan: unknown): string {
  return `${JSON.stringify({ planform: version, plan }, null, 2)}\n`;
}

export type PlanFile =
  | { readonly ok: true; readonly plan: Plan }
  /** What is wrong and where, a line each, the first ones first. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** The plan in the text of a file, or why there is none. Never throws. */
export function readPlanFile(text: string): PlanFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refused(`This is not valid JSON: ${(error as Error).message}`);
  }
  const wrapper = wrapperProblem(value);
  if (wrapper) return refused(wrapper);
  try {
    const { planform, plan } = value as { planform: number; plan: unknown };
    return checked(migrated(plan, planform, PLAN_VERSION, planMigrations));
  } catch (error) {
    if (error instanceof RangeError) return refused('The lists in this plan nest too deeply.');
    throw error;
  }
}

function checked(value: unknown): PlanFile {
  const result = planSchema.safeParse(value);
  if (!result.success) return { ok: false, problems: shapeProblems(result.error.issues, value) };
  const problems = [...repeatedIds(result.data), ...lostParts(result.data)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, plan: result.data };
}

function wrapperProblem(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('planform' in value)) {
    return 'This JSON is not a Planform file: it has no "planform" at the top.';
  }
  const { planform: version, plan, ...rest } = value as Record<string, unknown>;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return `planform: expected the version of the file, a whole number from 1 on, found ${JSON.stringify(version)}.`;
  }
  if (version > PLAN_VERSION) {
    return `This file is of version ${version}, and this Planform reads up to version ${PLAN_VERSION}. Open it with a newer Planform.`;
  }
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) return `"${unknown}" does not belong at the top of a Planform file.`;
  return plan === undefined ? 'The file has no "plan".' : null;
}

type Path = readonly PropertyKey[];

/** Each part, at any depth, with its path and the ids of the parts that it can wait for. */
function* partsIn(
  parts: readonly Part[],
  path: Path,
): Generator<readonly [Part, Path, ReadonlySet<string>]> {
  const ids = new Set(parts.map(({ id }) => id));
  for (const [at, part] of parts.entries()) {
    yield [part, [...path, at], ids];
    yield* partsIn(part.steps, [...path, at, 'steps']);
  }
}

/** Parts are told apart by their ids, so each may occur once. */
function repeatedIds(plan: Plan): string[] {
  const seen = new Set<string>();
  return [...partsIn(plan.tasks, ['tasks'])].flatMap(([{ id }, path]) => {
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated ? [`${placeName([...path, 'id'])}: "${id}" occurs twice`] : [];
  });
}

/** A part can wait only for others of its list, as a step for steps of its own task. */
function lostParts(plan: Plan): string[] {
  const holders = [[plan, [], NONE] as const, ...partsIn(plan.tasks, ['tasks'])];
  return holders.flatMap(([{ dependsOn }, path, ids]) =>
    dependsOn.flatMap((dependency, at) => {
      if (!('step' in dependency) || ids.has(dependency.step)) return [];
      const place = placeName([...path, 'dependsOn', at, 'step']);
      return [`${place}: "${dependency.step}" is no part of the same list`];
    }),
  );
}
const NONE: ReadonlySet<string> = new Set();

function refused(problem: string): PlanFile {
  return { ok: false, problems: [problem] };
}
