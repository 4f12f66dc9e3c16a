/**
 * What can be made out of a value that a newer version wrote, with the schema of this one: to be
 * looked at, and never to be stored, since what this version does not know is not in it.
 */
import type * as z from 'zod/mini';
import { placeName } from './shape.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

export interface Legible<Value> {
  readonly value: Value;
  /** The places of what was left out, as one would write them in code: `tasks[0].owner`. */
  readonly leftOut: readonly string[];
}

/**
 * `value`, which is made of JSON, without the parts that `schema` refuses: a field more is left
 * out, a field of another kind counts as empty, an entry of another kind is gone from its list.
 * Undefined where the schema cannot do without one of them.
 */
export function legiblePart<Value>(
  value: unknown,
  schema: z.ZodMiniType<Value>,
): Legible<Value> | undefined {
  try {
    const rest = structuredClone(value);
    const leftOut: string[] = [];
    for (;;) {
      const parsed = schema.safeParse(rest);
      if (parsed.success) return { value: parsed.data, leftOut };
      const paths = new Map(
        parsed.error.issues.flatMap(refusedPaths).map((path) => [placeName(path), path]),
      );
      // From the last problem to the first: to take an entry out of a list moves those behind it.
      // Where there is nothing to take out, the schema needs a field that is missing.
      const areOut = [...paths.values()].toReversed().map((path) => takenOut(rest, path));
      if (areOut.includes(false)) return undefined;
      leftOut.push(...paths.keys());
    }
  } catch (error) {
    // Nested beyond what the machine can walk.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function refusedPaths(issue: Issue): Path[] {
  if (issue.code !== 'unrecognized_keys') return [issue.path];
  return issue.keys.map((key) => [...issue.path, key]);
}

/** Takes out what stands at a path. Returns whether anything did. */
function takenOut(root: unknown, path: Path): boolean {
  const key = path.at(-1);
  let holder = root;
  for (const each of path.slice(0, -1)) holder = (holder as Record<PropertyKey, unknown>)[each];
  if (key === undefined || typeof holder !== 'object' || holder === null) return false;
  if (!Object.hasOwn(holder, key)) return false;
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
  return true;
}
