/**
 * Where a caret belongs after its text was changed elsewhere: `position` in `before`
 * as a position in `after`. What is the same at both ends stays under the caret.
 */
export function carriedPosition(before: string, after: string, position: number): number {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  if (position <= head) return position;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const fromEnd = before.length - position;
  return fromEnd <= tail ? after.length - fromEnd : after.length - tail;
}
