/**
 * Reading and writing a value inside a plan, task or step by its path. A path
 * names fields from the outside in, with dots: `testing.unit`.
 */

/** The value at `path`. Throws where no such field exists: paths come from format definitions. */
export function valueAt(root: object, path: string): unknown {
  const dot = path.indexOf('.');
  const key = dot < 0 ? path : path.slice(0, dot);
  if (typeof root !== 'object' || root === null || !Object.hasOwn(root, key)) {
    throw new Error(`There is no field "${path}" (nothing at "${key}").`);
  }
  const value = (root as Record<string, unknown>)[key];
  return dot < 0 ? value : valueAt(value as object, path.slice(dot + 1));
}

/** A copy of `root` with `value` at `path`; what is not on the way is shared. */
export function withValueAt<T extends object>(root: T, path: string, value: unknown): T {
  const dot = path.indexOf('.');
  const key = dot < 0 ? path : path.slice(0, dot);
  const record = root as Record<string, unknown>;
  if (!Object.hasOwn(root, key)) {
    throw new Error(`There is no field "${path}" (nothing at "${key}").`);
  }
  const inner = dot < 0 ? value : withValueAt(record[key] as object, path.slice(dot + 1), value);
  return { ...root, [key]: inner };
}
