/**
 * Reading and writing a value inside a plan or a part by its path. A path names fields from the
 * outside in, with dots: `testing.unit`. A field of one's own goes by its key: `own.out-of-scope`.
 */
import { type HasOwn, ownAt, withOwnAt } from './own.ts';

/**
 * The value at `path`; undefined for a field of one's own that is not there. Throws where no plan or
 * part has such a field: paths come from format definitions.
 */
export function valueAt(root: object, path: string): unknown {
  const [key, inner] = split(root, path);
  const value = (root as Record<string, unknown>)[key];
  if (inner === undefined) return value;
  if (key !== OWN) return valueAt(value as object, inner);
  return ownAt(root as HasOwn, inner)?.value;
}

/** A copy of `root` with `value` at `path`; what is not on the way is shared. */
export function withValueAt<T extends object>(root: T, path: string, value: unknown): T {
  const [key, inner] = split(root, path);
  if (inner === undefined) return { ...root, [key]: value };
  if (key !== OWN) {
    const old = (root as Record<string, unknown>)[key];
    return { ...root, [key]: withValueAt(old as object, inner, value) };
  }
  return withOwnAt(root as T & HasOwn, inner, value) ?? missing(path);
}

const OWN = 'own';

/** The first field that a path names, and what it goes on with. */
function split(root: object, path: string): readonly [string, string | undefined] {
  const dot = path.indexOf('.');
  const key = dot < 0 ? path : path.slice(0, dot);
  const isThere = typeof root === 'object' && root !== null && Object.hasOwn(root, key);
  return isThere ? [key, dot < 0 ? undefined : path.slice(dot + 1)] : missing(path);
}

function missing(path: string): never {
  throw new Error(`There is no field "${path}".`);
}
