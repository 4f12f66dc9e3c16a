/** What stands at the same places of two lists, up to the end of the shorter one. */
export function paired<A, B>(one: readonly A[], other: readonly B[]): (readonly [A, B])[] {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length).map((each, at) => [each, other[at] as B]);
}
