/**
 * The parts that a text has and a format has not: each heading and label in what the format has no
 * field for. `## Out of scope` with a list below it becomes a list of one's own, `**Status**: draft`
 * a line; what many steps have, `**Files:**`, is one part of the steps.
 */
import type { Source } from '../../markdown/blocks.ts';
import type { Had } from '../../plan/own-format.ts';
import { doubledLabels } from './doubled-labels.ts';
import { hollowIn, levelsIn } from './hollow-headings.ts';
import type { Layout, LayoutEntry } from './layout.ts';
import { Finder } from './own-finder.ts';
import type { Known, PlacedPart } from './own-found.ts';
import { Groups } from './own-groups.ts';
import { ownTagsAt } from './own-tags.ts';

export interface OwnParts {
  /** Whether one of them stands in what is no field of the format. */
  readonly isOther: boolean;
  readonly found: readonly PlacedPart[];
  /** Entries of fields whose lines are all of labels that were found. */
  readonly labelled: ReadonlySet<LayoutEntry>;
  /** Fields of the format that are headings around parts of one's own in the text, by `keyOfField`. */
  readonly hollow: ReadonlySet<string>;
}

/**
 * The parts of `source` that the format of `layout` does not have, in the order of the text, those
 * in fields of the format among them: `### Goals` below `## Overview`.
 * `titles` are those of the sections of the format that have fields in the text, `had` is what it has of it.
 */
export function ownPartsIn(
  source: Source,
  layout: Layout,
  titles: ReadonlySet<string>,
  had: Had,
): OwnParts {
  const levels = levelsIn(source);
  const tags = ownTagsAt(source, layout);
  const groups = new Groups(source, layout, titles, levels);
  const hollow = hollowIn(source, layout, levels);
  const doubled = doubledLabels(source, layout, had);
  const marked = new Set(
    layout.entries.flatMap((entry) => (entry.as === 'field' && entry.name ? entry.name.line : [])),
  );
  const found = (known: Partial<Known>) => {
    const of = { ...NOTHING, levels, tags, hollow, doubled, marked, ...known };
    const finder = new Finder(source, groups, of);
    for (const entry of layout.entries) finder.entry(entry);
    return finder;
  };
  const first = found({});
  const recurring = first.recurring();
  const next = recurring.size > 0 ? found({ recurring }) : first;
  const { repeated } = next.tree;
  const shared = next.labels.shared();
  const isWhole = repeated.size === 0 && shared.size === 0;
  const last = isWhole ? next : found({ recurring, repeated, shared });
  return { found: last.tree.found, labelled: last.labelled, hollow, isOther: next.tree.isOther };
}

const NOTHING = {
  recurring: new Set<string>(),
  repeated: new Set<string>(),
  shared: new Set<string>(),
};
