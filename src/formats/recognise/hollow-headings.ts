/** Headings of fields of a format that a text has around parts of its own. */
import type { Source } from '../../markdown/blocks.ts';
import { boldLabelIn } from '../../markdown/marks/label.ts';
import type { FieldEntry, Layout, LayoutEntry } from './layout.ts';

export function keyOfField({ of, path }: Pick<FieldEntry, 'of' | 'path'>): string {
  return `${of} ${path}`;
}

/**
 * The fields that a text has a heading for and nothing in, wherever it has it, since labels or deeper
 * headings that the format does not know stand right below: `### Quality` and `**Checks**:` with a list.
 */
export function hollowIn(
  { lines }: Source,
  { entries }: Layout,
  levels: Levels,
): ReadonlySet<string> {
  const hollow = new Set<string>();
  const filled = new Set<string>();
  entries.forEach((entry, at) => {
    if (entry.as !== 'field') return;
    const isHollow =
      isEmptyHeading(entry, levels) && hasMarkBelow(lines, levels, entry, entries[at + 1]);
    (isHollow ? hollow : filled).add(keyOfField(entry));
  });
  for (const key of filled) hollow.delete(key);
  return hollow;
}

function isEmptyHeading({ name, lines }: FieldEntry, levels: Levels): boolean {
  return name !== null && levels.has(name.line) && lines.start >= lines.end;
}

/** Whether other content begins right below a heading, with a label or a deeper heading. */
function hasMarkBelow(
  lines: readonly string[],
  levels: Levels,
  { path, name }: FieldEntry,
  next: LayoutEntry | undefined,
): boolean {
  if (next?.as !== 'other' || next.after !== path) return false;
  const level = levels.get(next.lines.start);
  if (level !== undefined) return level > (levels.get(name?.line ?? 0) ?? 0);
  return boldLabelIn(lines[next.lines.start] ?? '')?.colon !== undefined;
}

/** The levels of the headings, by their lines. */
export type Levels = ReadonlyMap<number, number>;

export function levelsIn({ blocks }: Source): Levels {
  const headings = blocks.filter((block) => block.type === 'heading');
  return new Map(headings.map(({ start, level }) => [start, level]));
}
