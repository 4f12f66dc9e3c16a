/** What is found out about a part by itself is found out once, for as long as the part stays as it is. */
import type { PartContent } from './checked-plan.ts';

/**
 * `find`, which looks at nothing but a part and its own fields, with its answers kept. Each edit gives
 * what it changed as another object, so an answer is never old.
 */
export function ofPart<T>(find: (part: PartContent) => T): (part: PartContent) => T {
  const known = new WeakMap<object, { readonly fields: unknown; readonly found: T }>();
  return (part) => {
    const { holder, fields } = part;
    const before = known.get(holder);
    if (before?.fields === fields) return before.found;
    const found = find(part);
    known.set(holder, { fields, found });
    return found;
  };
}
