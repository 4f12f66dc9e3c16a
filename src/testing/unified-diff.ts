/** Two texts as people compare them: lines that went and came, with some around. For tests only. */
import { hunksOf } from './line-matches.ts';

/** Lines around a change that are shown. */
const AROUND = 3;
/** Lines of a run that are shown: of a whole file that was printed afresh, the start will do. */
const MOST = 60;

/** The lines of a unified diff; '' where the texts are the same. */
export function unifiedDiff(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const hunks = hunksOf(old.length, now.length, (i, j) => old[i] === now[j]);
  let shown = 0;
  const lines = hunks.flatMap(({ old: [from, to], now: [start, end] }, at) => {
    const first = Math.max(shown, from - AROUND);
    const last = Math.min(to + AROUND, hunks[at + 1]?.old[0] ?? old.length);
    const isApart = first > shown || at === 0;
    shown = last;
    return [
      ...(isApart ? [`@@ ${first + 1} @@`] : []),
      ...old.slice(first, from).map((line) => ` ${line}`),
      ...cut(old.slice(from, to).map((line) => `-${line}`)),
      ...cut(now.slice(start, end).map((line) => `+${line}`)),
      ...old.slice(to, last).map((line) => ` ${line}`),
    ];
  });
  return lines.join('\n');
}

function cut(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST) return lines;
  return [...lines.slice(0, MOST), `… ${lines.length - MOST} more lines`];
}
