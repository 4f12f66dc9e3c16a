/**
 * A longest common subsequence of lines, plainly by its table. The judge of edits has its own so
 * that no fault of `markdown/line-diff.ts`, which patching is built on, can hide one. For tests only.
 */

/** A run of lines of one side that stands where a run of the other side was; one may be empty. */
export interface Hunk {
  readonly old: readonly [start: number, end: number];
  readonly now: readonly [start: number, end: number];
}

/**
 * Where two lists of lines differ; `isSame` is asked with a position in each. Of all ways to match
 * them the one with the most weight is taken: `weightOf` says what a line of the old ones counts.
 */
export function hunksOf(
  oldLength: number,
  nowLength: number,
  isSame: (old: number, now: number) => boolean,
  weightOf: (old: number) => number = () => 1,
): Hunk[] {
  let start = 0;
  while (start < Math.min(oldLength, nowLength) && isSame(start, start)) start++;
  let [oldEnd, nowEnd] = [oldLength, nowLength];
  while (oldEnd > start && nowEnd > start && isSame(oldEnd - 1, nowEnd - 1)) {
    oldEnd--;
    nowEnd--;
  }
  const [rows, columns] = [oldEnd - start, nowEnd - start];
  const width = columns + 1;
  // The weight of what two ends have in common.
  const weights = new Uint32Array((rows + 1) * width);
  const same = new Uint8Array(rows * width);
  for (let i = rows - 1; i >= 0; i--) {
    const weight = weightOf(start + i);
    for (let j = columns - 1; j >= 0; j--) {
      const at = i * width + j;
      same[at] = isSame(start + i, start + j) ? 1 : 0;
      weights[at] = same[at]
        ? (weights[at + width + 1] ?? 0) + weight
        : Math.max(weights[at + width] ?? 0, weights[at + 1] ?? 0);
    }
  }
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  while (i < rows || j < columns) {
    const [oldStart, nowStart] = [i, j];
    while (i < rows || j < columns) {
      const at = i * width + j;
      if (i < rows && j < columns && same[at]) break;
      const skipsOld =
        j >= columns || (i < rows && (weights[at + width] ?? 0) >= (weights[at + 1] ?? 0));
      if (skipsOld) i++;
      else j++;
    }
    if (i > oldStart || j > nowStart) {
      hunks.push({ old: [start + oldStart, start + i], now: [start + nowStart, start + j] });
    }
    while (i < rows && j < columns && same[i * width + j]) {
      i++;
      j++;
    }
  }
  return hunks;
}
