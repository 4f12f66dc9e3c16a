/** Rules about lists of what a plan needs, beside what its steps name. */
import type { FieldPart } from '../../formats/language/definition.ts';
import type { Pair } from '../../plan/values.ts';
import { type CheckedPart, type CheckedPlan, filledAt, hasPlace } from '../checked-plan.ts';
import type { Fix } from '../rule.ts';

/** A list in a part: of its files, of its packages. */
export interface List {
  readonly part: CheckedPart;
  readonly path: string;
  readonly pairs: readonly Pair[];
}

/** The lists at any of these paths in which something stands. */
export function listsAt({ all }: CheckedPlan, paths: readonly string[]): readonly List[] {
  return all.flatMap((part) =>
    paths.flatMap((path) => {
      const pairs = part.fields.has(path) ? pairsAt(part, path) : [];
      return pairs.length > 0 ? [{ part, path, pairs }] : [];
    }),
  );
}

function pairsAt({ holder }: CheckedPart, path: string): readonly Pair[] {
  if (path === 'dependencies') return holder.dependencies;
  return path === 'files.created' ? holder.files.created : holder.files.modified;
}

/** All that the lists have, a line for each entry. */
export function textOf(lists: readonly List[]): string {
  return lists
    .flatMap(({ pairs }) => pairs.map(({ first, second }) => `${first} ${second}`))
    .join('\n');
}

/** A field that takes what a part names. */
export interface ListPlace {
  readonly part: CheckedPart;
  readonly field: FieldPart;
}

/**
 * The field for what a part uses: in the part itself or in the nearest one around it, and one in which
 * something stands before an empty one; undefined where there is none. `paths` are those of the fields,
 * the fitting one first.
 */
export function placeFor(
  plan: CheckedPlan,
  user: CheckedPart,
  paths: readonly string[],
): ListPlace | undefined {
  const around = outward(plan, user)
    .filter(hasPlace)
    .filter(({ fields }) => paths.some((path) => fields.has(path)));
  const part = around.find((each) => paths.some((path) => filledAt(each, path))) ?? around[0];
  const path = paths.find((each) => part?.fields.has(each)) ?? '';
  const field = part?.fields.get(path);
  return part && field && { part, field };
}

/** Adds a name to the list at a place; undefined without one. */
export function addToList(place: ListPlace | undefined, name: string): Fix | undefined {
  return (
    place && {
      label: `Add it to ${place.field.label}`,
      place: place.part.place,
      field: place.field,
      change: (now: readonly Pair[]) => [...now, { first: name, second: '' }],
    }
  );
}

/** A part and those that it is in, from the inside: a step, its task, the plan. */
function outward({ whole }: CheckedPlan, { path }: CheckedPart): readonly CheckedPart[] {
  const around = [whole];
  for (const at of path.match(/\d+/g) ?? []) {
    const inner = around[0]?.parts[Number(at)];
    if (inner) around.unshift(inner);
  }
  return around;
}
