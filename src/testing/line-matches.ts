/**
 * A longest common subsequence of lines, plainly by its table. The judge of edits has its own so
 * that no fault of `markdown/line-diff.ts`, which patching is built on, can hide one. For tests only.
 */

/** A run of lines of one side that stands where a run of the other side was; one may be empty. */
export interface Hunk {
  readonly old: readonly [start: number, end: number];
  readonly now: readonly [start: number, end: number];
}

/** Where two lists of lines differ; `isSame` is asked with a position in each. */
export function hunksOf(
  oldLength: number,
  nowLength: number,
  isSame: (old: number, now: number) => boolean,
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
  // How many lines two ends have in common.
  const lengths = new Uint16Array((rows + 1) * width);
  const same = new Uint8Array(rows * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const at = i * width + j;
      same[at] = isSame(start + i, start + j) ? 1 : 0;
      lengths[at] = same[at]
        ? (lengths[at + width + 1] ?? 0) + 1
        : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
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
        j >= columns || (i < rows && (lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0));
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
