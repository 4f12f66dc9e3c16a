/** Which numbered heads of a document are its steps: the finest that carry something of their own. */

import type { EachPart } from '../language/definition.ts';
import { ancestorsOf, type Head } from './head.ts';
import { carries, type Group, groupsOf, isLikely, isStepSection } from './head-groups.ts';

/**
 * The steps among `heads`, in their order. `isTask` tells the heads of tasks: these are no steps,
 * and do not make what is below them a part (`## Feature: Risks and more`).
 */
export function unitsIn(
  heads: readonly Head[],
  steps: EachPart,
  isTask: (head: Head) => boolean,
): Head[] {
  const all = groupsOf(heads, steps, isTask);
  const groups = all.filter(isLikely);
  if (groups.length === 0) return plainUnits(heads, all, steps);
  const groupOf = new Map<Head, Group>();
  // One group alone is in no other.
  for (const group of groups.length > 1 ? groups : []) {
    for (const head of group.heads) groupOf.set(head, group);
  }
  const dropped = new Set<Group>();
  for (const group of groups) {
    for (const outer of outerGroups(group, groupOf)) {
      if (isFiner(group, outer)) {
        group.within.add(outer);
        dropped.add(outer);
      } else dropped.add(group);
    }
  }
  const [first, ...others] = groups.filter((group) => !dropped.has(group));
  if (!first) return [];
  const best = others.reduce((a, b) => (scoreOf(b) > scoreOf(a) ? b : a), first);
  const units = new Set(own(best.heads));
  const divided = ancestorsOf(units);
  const parents = new Map<string, Set<Head | null>>();
  for (const head of divided) {
    const known = parents.get(callOf(head)) ?? new Set();
    parents.set(callOf(head), known.add(head.parent));
  }
  // `Phase 2` in an overview speaks of the `Phase 2` that is divided somewhere else.
  const isMention = (head: Head) => {
    const others = parents.get(callOf(head));
    return others !== undefined && (others.size > 1 || !others.has(head.parent));
  };
  // `Phase 3` without tasks is a step of its own beside the `Task 1.1` and `Task 2.1` of the
  // others.
  for (const head of [...best.within].flatMap((group) => group.heads)) {
    if (carries(head) && !divided.has(head) && !isMention(head)) units.add(head);
  }
  return heads.filter((head) => units.has(head));
}

/** What a head calls itself: `Phase 2`. */
function callOf({ title: { noun, number } }: Head): string {
  return `${noun} ${number}`;
}

/** The steps of a document where no group of heads is likely: what its words or places say. */
function plainUnits(heads: readonly Head[], all: readonly Group[], steps: EachPart): Head[] {
  const lists = all.flatMap((group) => {
    // `1.1` and `1.2` in the item `1.` are its actions: only outer items can be steps here.
    const outer = group.heads.filter(({ parent }) => parent?.via !== 'item');
    return group.via === 'item' && outer.length > 1 ? [{ ...group, heads: outer }] : [];
  });
  const called = lists.find(({ kind }) => kind !== 'number');
  if (called) return [...called.heads];
  const parts = partsOf(heads, steps);
  if (parts.length > 1) return parts;
  // Each item right below the heading of the steps is one.
  const inSteps = lists.find((list) => list.inSteps >= list.heads.length);
  // The only numbered list of a document is a sequence, too.
  const [only, ...more] = lists;
  const found = inSteps ?? (more.length === 0 && isSequence(only) ? only : undefined);
  return found ? [...found.heads] : [];
}

/**
 * The headings below the heading of the steps, where most of them have a list: `### Backend`,
 * `### Frontend` below `## Implementation Steps`.
 */
function partsOf(heads: readonly Head[], steps: EachPart): Head[] {
  const headings = heads.filter(({ via }) => via === 'heading');
  const within = (outer: readonly Head[]) => {
    const around = new Set(outer);
    return headings.filter(({ parent }) => parent !== null && around.has(parent));
  };
  let parts = within(headings.filter((head) => head.level > 1 && isStepSection(head.named, steps)));
  for (;;) {
    const finer = within(parts);
    const listed = (of: readonly Head[]) => of.reduce((sum, { facts }) => sum + facts.lists, 0);
    // Finer headings are the parts where the coarser ones have no more lists than they have.
    if (finer.length === 0 || listed(finer) < listed(parts)) break;
    parts = finer;
  }
  const own = parts.filter(({ named }) => named === null);
  return own.filter(({ facts }) => facts.lists > 0).length * 2 >= own.length ? own : [];
}

/**
 * Whether the only list of a document is its steps: three numbered items or more, and one at least
 * has something below it.
 */
function isSequence(list: Group | undefined): boolean {
  return list?.kind === 'number' && list.heads.length > 2 && list.heads.some(carries);
}

/** The groups that at least half of a group's heads are in. */
function outerGroups(group: Group, groupOf: ReadonlyMap<Head, Group>): Group[] {
  const counts = new Map<Group, number>();
  for (const head of group.heads) {
    const around = new Set<Group>();
    for (let above = head.parent; above; above = above.parent) {
      const outer = groupOf.get(above);
      if (outer && outer !== group) around.add(outer);
    }
    for (const outer of around) counts.set(outer, (counts.get(outer) ?? 0) + 1);
  }
  return [...counts].flatMap(([outer, count]) => (count * 2 >= group.heads.length ? [outer] : []));
}

/**
 * Whether `inner` has the steps, and `outer` only groups them; else `inner` are the actions of the
 * steps of `outer`.
 */
function isFiner(inner: Group, outer: Group): boolean {
  const { length } = inner.heads;
  const count = (isWanted: (head: Head) => boolean) => inner.heads.filter(isWanted).length;
  if (count(carries) * 2 < length) return false;
  if (inner.kind === 'noun') return true;
  if (inner.kind === 'number' && outer.kind === 'noun' && inner.via !== 'item') {
    return count(({ facts }) => facts.labels > 0) * 2 >= length;
  }
  if (inner.via !== 'item') return true;
  // Numbered items in two of eight phases are actions of these two. In most of them they are steps,
  // but not where the phases have fields of their own.
  if (counted(dividedBy(inner, outer)) * 2 < counted(outer.heads)) return false;
  const labelled = outer.heads.filter(({ facts }) => facts.own.size > 0).length;
  return labelled * 2 < outer.heads.length;
}

/** The heads of `outer` that have any of `inner` below them. */
function dividedBy(inner: Group, outer: Group): Head[] {
  const above = ancestorsOf(inner.heads);
  return outer.heads.filter((head) => above.has(head));
}

/** How many heads there are. `Phase 2` in the overview and `Phase 2` in the details are one. */
function counted(heads: readonly Head[]): number {
  const { size } = new Set(heads.map(({ title, line }) => (title.noun ? title.number : line)));
  return size;
}

/**
 * The heads of a group that are steps themselves: not `1.` beside `1.1`, nor `Phase 2` without
 * content in an overview, where another `Phase 2` has it.
 */
function own(heads: readonly Head[]): readonly Head[] {
  const nameOf = ({ title: { noun, number, name } }: Head) => `${noun} ${number} ${name.trim()}`;
  const filled = new Set(heads.filter(carries).map(nameOf));
  // Among those that have content, `Step 4: Commit` is a step though another one says the same.
  const placeOf = ({ via, parent }: Head) => `${via} ${parent?.line}`;
  const carrying = new Set(heads.filter(carries).map(placeOf));
  const divided = new Set<string>();
  for (const { title } of heads) {
    const dot = title.number.lastIndexOf('.');
    if (dot > 0) divided.add(title.number.slice(0, dot));
  }
  // An item that others in it divide has nothing beside them.
  const above = ancestorsOf(heads.filter(({ via }) => via === 'item'));
  return heads.filter((head) => {
    if (above.has(head)) return false;
    if (carries(head)) return true;
    const isMention = filled.size > 0 && filled.has(nameOf(head)) && !carrying.has(placeOf(head));
    return !isMention && !divided.has(head.title.number);
  });
}

function scoreOf({ heads, inSteps, via }: Group): number {
  const sum = heads.reduce(
    (total, head) => total + 1 + (carries(head) ? 1 : 0) + Math.min(3, head.facts.fields.size),
    0,
  );
  return sum * (inSteps > 0 ? 2 : 1) * (via === 'item' ? 1 : 2);
}
