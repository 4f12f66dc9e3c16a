/** Values of plans, which are plain data, compared by what they say. */

/** Whether two values say the same, whatever objects they are. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) {
    return false;
  }
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => Object.hasOwn(other, key) && isSameValue(one[key], other[key]));
}

/**
 * `value` with the objects of `known` wherever they say the same: what is made of it is then told
 * from what is made of `known` by identity.
 */
export function withObjectsOf<T>(value: T, known: T): T {
  return shared(value, known) as T;
}

function shared(value: unknown, known: unknown): unknown {
  if (value === known || !isObject(value) || !isObject(known)) return value;
  if (Array.isArray(value)) {
    if (!Array.isArray(known)) return value;
    const items = value.map((item, at) => shared(item, known[at]));
    const isKnown = items.length === known.length && items.every((item, at) => item === known[at]);
    return isKnown ? known : items;
  }
  const entries = Object.entries(value).map(
    ([key, own]) => [key, shared(own, known[key])] as const,
  );
  const isKnown =
    entries.length === Object.keys(known).length &&
    entries.every(([key, own]) => Object.hasOwn(known, key) && own === known[key]);
  return isKnown ? known : Object.fromEntries(entries);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
