/**
 * A copy of plain data, to be changed in place by a test. All that is empty in a plan is one and the
 * same value, and `structuredClone` keeps it so: what is pushed into one list would be in each.
 */
export function ownCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
