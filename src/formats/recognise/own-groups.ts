/**
 * Headings that stand above steps, `## Phase 1`, and the names of steps and tasks: what goes by the
 * same words elsewhere is no field, as a field takes the first heading with its words.
 */
import type { Block, List, Source } from '../../markdown/blocks.ts';
import { boldLabelIn } from '../../markdown/marks/label.ts';
import { isDividing } from '../../plan/dividers.ts';
import { headingContent, normalName } from '../language/marks.ts';
import type { Levels } from './hollow-headings.ts';
import type { Layout } from './layout.ts';

export class Groups {
  private readonly names = new Set<string>();
  /** The ends of blocks that text follows. */
  private readonly followed = new Set<number>();

  private readonly titles: ReadonlySet<string>;
  private readonly levels: Levels;

  /** `titles` are those of the sections that have fields in the text, `levels` those of its headings. */
  constructor(
    { lines, blocks }: Source,
    { entries }: Layout,
    titles: ReadonlySet<string>,
    levels: Levels,
  ) {
    this.titles = titles;
    this.levels = levels;
    blocks.forEach(({ end }, at) => {
      const next = blocks[at + 1];
      if (next && !isMark(next, lines)) this.followed.add(end);
    });
    const named = entries.flatMap((entry) => (entry.as === 'name' ? entry.title.name.line : []));
    const starts = new Set(named);
    const dividers = entries.flatMap((entry) =>
      entry.as === 'other' && isDividing(entry.after) ? entry.lines : [],
    );
    const headings = blocks.filter((block) => block.type === 'heading');
    // From the last to the first: the line of the next heading of each level, and of the next name.
    let name = Number.POSITIVE_INFINITY;
    let at = named.length - 1;
    const sorted = named.toSorted((one, other) => one - other);
    const ends: number[] = [];
    for (const { start, level } of headings.toReversed()) {
      while ((sorted[at] ?? 0) > start) name = sorted[at--] ?? name;
      const end = Math.min(...ends.slice(0, level + 1).filter(Boolean), lines.length);
      const isDivider = dividers.some((own) => own.start <= start && start < own.end);
      if (starts.has(start) || isDivider || name < end) {
        this.names.add(normalName(headingContent(lines[start] ?? '')));
      }
      ends[level] = start;
    }
  }

  /** The level of the heading of a section that the text has no field of; 0 for any other line. */
  levelLeftOut(title: string, line: number): number {
    return this.titles.has(title) ? 0 : (this.levels.get(line) ?? 0);
  }

  /** Whether nothing but another mark follows a list. */
  endsRegion({ end }: List): boolean {
    return !this.followed.has(end);
  }

  areNamed(text: string): boolean {
    return this.names.has(normalName(text));
  }
}

/** Whether a block is a heading or begins with a label, or only separates. */
function isMark({ type, start }: Block, lines: readonly string[]): boolean {
  if (type === 'paragraph') return boldLabelIn(lines[start] ?? '') !== null;
  return type === 'heading' || type === 'break';
}
