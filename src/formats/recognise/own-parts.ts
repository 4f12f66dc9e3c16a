/**
 * The parts that a text has and a format has not: each heading and label in what the format has no
 * field for. `## Out of scope` with a list below it becomes a list of one's own, `**Status**: draft`
 * a line; what many steps have, `**Files:**`, is one part of the steps.
 */
import type { Source } from '../../markdown/blocks.ts';
import type { Layout, LayoutEntry } from './layout.ts';
import { Finder, type PlacedPart } from './own-finder.ts';
import { Groups } from './own-groups.ts';

export interface OwnParts {
  readonly found: readonly PlacedPart[];
  /** Entries of fields without a label whose lines are all of labels that were found. */
  readonly labelled: ReadonlySet<LayoutEntry>;
}

/**
 * The parts of `source` that the format of `layout` does not have, in the order of the text. In a text
 * that has any, the headings and labels in fields are parts, too: `### Goals` below `## Overview`.
 * `titles` are those of the sections of the format that have fields in the text.
 */
export function ownPartsIn(source: Source, layout: Layout, titles: ReadonlySet<string>): OwnParts {
  const groups = new Groups(source, layout, titles);
  const found = (recurring: ReadonlySet<string>, repeated: ReadonlySet<string>) => {
    const finder = new Finder(source, groups, recurring, repeated);
    for (const entry of layout.entries) finder.entry(entry);
    return finder;
  };
  const none = new Set<string>();
  const first = found(none, none);
  const recurring = first.recurring();
  const next = recurring.size > 0 ? found(recurring, none) : first;
  // What all stands in fields of the format is in that format, whatever people typed into these.
  if (!next.isOther) return { found: [], labelled: new Set() };
  // `**Question:** …`, `**Answer:** …` again and again are text.
  return next.repeated.size > 0 ? found(recurring, next.repeated) : next;
}
