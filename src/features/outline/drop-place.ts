/** Where something that is dragged over the outline would go. */
import { STEPS_CARD } from '../../formats/derived/form.ts';
import type { OutlineEntry } from '../../formats/derived/outline.ts';
import { keyOf, type OutlineRows } from './rows.ts';

export interface DropPlace {
  /** For a step, the task that it goes to. */
  readonly task?: string;
  /** Its position there, from 0, not counting itself. */
  readonly at: number;
  /** Before which row the line is drawn that shows it, and how deep. */
  readonly line: number;
  readonly level: number;
}

/**
 * Where `dragged`, a task or a step, goes when it is dropped at `y`, counted in rows from
 * the top of the list. null where that is its own place.
 */
export function dropPlace(rows: OutlineRows, dragged: OutlineEntry, y: number): DropPlace | null {
  return dragged.step === undefined ? taskPlace(rows, dragged, y) : stepPlace(rows, dragged, y);
}

/** Between two tasks, where it is nearest. */
function taskPlace({ list }: OutlineRows, dragged: OutlineEntry, y: number): DropPlace | null {
  const starts = list.flatMap(({ level, entry }, at) => (level === 1 && entry.task ? [at] : []));
  const end = list.findIndex(({ level, entry }) => level === 1 && !entry.task);
  const lines = [...starts, end < 0 ? list.length : end];
  const gap = nearest(lines, y);
  return placed(dragged.number - 1, gap, { line: lines[gap] ?? 0, level: 1 });
}

/** Between two steps of the task that it is over; of the last, below all tasks. */
function stepPlace(rows: OutlineRows, dragged: OutlineEntry, y: number): DropPlace | null {
  const { list, indexByKey } = rows;
  const over = Math.max(0, Math.min(Math.floor(y), list.length - 1));
  const top = list.findLastIndex(({ level, entry }, at) => at <= over && level === 1 && entry.task);
  const head = list[top];
  const task = head?.entry.task;
  if (!head || task === undefined) return null;
  // Where the document has no heading above its steps, they stand among the sections.
  const steps = head.entry.children.flatMap((entry) => {
    if (entry.card === STEPS_CARD) return entry.children;
    return entry.step === undefined ? [] : [entry];
  });
  const [next] = steps;
  const group = indexByKey.get(`${task}  ${STEPS_CARD}`);
  const shown = next && indexByKey.get(keyOf(next));
  const areShown = group === undefined ? shown !== undefined : list[group]?.isOpen === true;
  const first = shown ?? (group ?? top) + 1;
  // Folded away, they can only be followed.
  const gap = areShown ? Math.max(0, Math.min(Math.round(y) - first, steps.length)) : steps.length;
  const level = list[shown ?? -1]?.level ?? 3;
  const line = { line: areShown ? first + gap : first, level };
  if (task !== dragged.task) return { task, at: gap, ...line };
  const place = placed(dragged.number - 1, gap, line);
  return place && { task, ...place };
}

/** The position among the others of what stands at `from` and goes into the gap before `gap`. */
function placed(
  from: number,
  gap: number,
  line: Pick<DropPlace, 'line' | 'level'>,
): DropPlace | null {
  const at = gap > from ? gap - 1 : gap;
  return at === from ? null : { at, ...line };
}

/** The index of the line that is nearest to `y`. */
function nearest(lines: readonly number[], y: number): number {
  const distances = lines.map((line) => Math.abs(line - y));
  return distances.indexOf(Math.min(...distances));
}
