/** Which steps of a text stay where they are, and what divides them. */

import type { Lines } from '../../markdown/blocks.ts';
import { matchedByKey } from '../../markdown/line-diff.ts';
import { paired } from '../../markdown/paired.ts';
import { isDivider } from '../../plan/dividers.ts';
import type { Part } from '../../plan/schema.ts';
import type { Other } from '../../plan/values.ts';
import type { HolderSpan, OtherSpan } from '../read/spans.ts';

/** A task or step that the text has. */
export interface OpenedHolder {
  /** As it was read. */
  readonly was: Part;
  readonly span: HolderSpan;
  /** Its other content, each entry with where it stands. */
  readonly others: readonly (readonly [Other, OtherSpan])[];
  /** Its position in the text. */
  readonly at: number;
}

export function openedHolders(
  old: readonly Part[],
  spans: readonly HolderSpan[],
): readonly OpenedHolder[] {
  return paired(old, spans).map(([was, span], at) => {
    return { was, span, others: paired(was.other, span.others), at };
  });
}

/** A task or step by its id, other content by itself. */
type Subject = string | Other;

export class KeptOrder {
  /** What stays, with its lines, in the plan as it was. */
  readonly old = new Map<Subject, Lines>();
  /**
   * The same in the plan as it is. What divides steps is one object in both where nobody edited it,
   * and may stay in the one, and not in the other.
   */
  readonly now = new Map<Subject, Lines>();

  /** A task or step without what divides it from the next one, where that stays in its place. */
  without<H extends Part>(when: 'old' | 'now', each: H): H {
    const other = each.other.filter((one) => !this[when].has(one));
    return other.length === each.other.length ? each : { ...each, other };
  }

  /** Where one of the text stands without that. */
  spanOf({ span, others }: OpenedHolder): HolderSpan {
    const left = others.filter(([other]) => !this.old.has(other));
    return { ...span, others: left.map(([, place]) => place) };
  }
}

interface Entry {
  readonly key: string;
  readonly subject: Subject;
}

/** A task or step, then what divides it from the next one. */
function entriesOf({ id, other }: Part): readonly Entry[] {
  const dividers = other.filter(isDivider);
  return [
    { key: id, subject: id },
    ...dividers.map((each) => ({ key: `\n${each.text}`, subject: each })),
  ];
}

/** `isFresh`: whether the new one at a position is printed with all that it has. */
export function keptOrder(
  opened: readonly OpenedHolder[],
  now: readonly Part[],
  isFresh: (index: number) => boolean,
): KeptOrder {
  const before = opened.flatMap(({ was, span, others }) => {
    const dividers = others.filter(([other]) => isDivider(other));
    const lines = [span, ...dividers.map(([, place]) => linesOf(place))];
    return paired(entriesOf(was), lines).map(([entry, own]) => ({ ...entry, lines: own }));
  });
  const after = now.flatMap((each, index) =>
    entriesOf(isFresh(index) ? { ...each, other: [] } : each),
  );
  const kept = new KeptOrder();
  for (const [one, other] of matchedByKey(before, after)) {
    kept.old.set(one.subject, one.lines);
    kept.now.set(other.subject, one.lines);
  }
  return kept;
}

/** The lines from the first place of other content to the last. */
function linesOf({ places }: OtherSpan): Lines {
  return { start: places[0]?.lines.start ?? 0, end: places.at(-1)?.lines.end ?? 0 };
}
