/** Which numbered heads of a document are its steps: the finest that carry something of their own. */

import type { EachPart } from '../language/definition.ts';
import { boxGroupsBelow, boxGroupsBeside } from './box-groups.ts';
import { ancestorsOf, type Head } from './head.ts';
import {
  carries,
  dividesNoun,
  type Group,
  groupsOf,
  isLikely,
  isStepSection,
  mayBeStep,
} from './head-groups.ts';
import { isTold } from './told-words.ts';

/** What is known of the steps of a text before they are looked for. */
export interface KnownSteps {
  readonly steps: EachPart;
  /** Whether the text had some, when its own format was made: then less has to say that it has. */
  readonly areThere: boolean;
  /** Whether a person said where they are: below a heading, whatever they have in them. */
  readonly areTold: boolean;
}

/**
 * The steps among `heads`, in their order. `isTask` tells the heads of tasks: these are no steps,
 * and do not make what is below them a part (`## Feature: Risks and more`).
 */
export function unitsIn(
  heads: readonly Head[],
  known: KnownSteps,
  isTask: (head: Head) => boolean,
): readonly Head[] {
  const { steps } = known;
  const all = groupsOf(heads, steps, isTask);
  const groups = all.filter(isLikely);
  if (groups.length === 0) return plainUnits(heads, all, known, isTask);
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
  const rankOf = (group: Group) => (dropped.has(group) ? 0 : scoreOf(group));
  const best = groups.reduce((a, b) => (rankOf(b) > rankOf(a) ? b : a));
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
    return others !== undefined && !others.has(head.parent);
  };
  const undivided = [...best.within].flatMap(({ heads }) =>
    heads.filter((head) => !divided.has(head)),
  );
  // Where it does, `Phase 3` beside it does so, too, though nothing else is called so.
  const overviews = new Set(undivided.filter(isMention).map(({ parent }) => parent));
  // `Phase 3` without tasks is a step of its own beside the `Task 1.1` and `Task 2.1` of the
  // others.
  for (const head of undivided) {
    if (carries(head) && !overviews.has(head.parent)) units.add(head);
  }
  for (const head of besideCounted(heads, units)) if (!isTask(head)) units.add(head);
  for (const head of boxGroupsBeside(heads, units)) units.add(head);
  return heads.filter((head) => units.has(head));
}

/**
 * Headings that call themselves something else than the steps that they stand beside, and count it:
 * `### Phase 1` before `### Change 1` and `### Change 2`.
 */
function besideCounted(heads: readonly Head[], units: ReadonlySet<Head>): readonly Head[] {
  const placeOf = ({ via, level, parent }: Head) => `${via} ${level} ${parent?.at}`;
  const counted = [...units].filter(({ via, title }) => via === 'heading' && title.noun !== '');
  const places = new Set(counted.map(placeOf));
  const divided = ancestorsOf(units);
  return heads.filter(
    (head) =>
      head.title.noun !== '' && places.has(placeOf(head)) && carries(head) && !divided.has(head),
  );
}

/** What a head calls itself: `Phase 2`. */
function callOf({ title: { noun, number } }: Head): string {
  return `${noun} ${number}`;
}

/** The steps of a document where no group of heads is likely: what its words or places say. */
function plainUnits(
  heads: readonly Head[],
  all: readonly Group[],
  { steps, areThere, areTold }: KnownSteps,
  isTask: (head: Head) => boolean,
): readonly Head[] {
  const lists = all.flatMap((group) => {
    // `1.1` and `1.2` in the item `1.` are its actions: only outer items can be steps here.
    const outer = group.heads.filter(({ parent }) => parent?.via !== 'item');
    const isList = outer.length > 1 || group.inSteps > 0;
    return group.via === 'item' && isList ? [{ ...group, heads: outer }] : [];
  });
  const parts = partsOf(heads, steps, areTold);
  const own = heads.filter((head) => head.ownTitle !== null && !isTask(head));
  const [only, ...more] = lists;
  // What says most comes first.
  const candidates: (readonly Head[])[] = [
    lists.find(({ kind }) => kind !== 'number')?.heads ?? NONE,
    parts.length > (areTold ? 0 : 1) ? parts : NONE,
    all.find(isSeries)?.heads ?? NONE,
    own.length > 1 ? own.filter(({ level }) => level === own[0]?.level) : NONE,
    // Each item right below the heading of the steps is one.
    lists.find((list) => list.inSteps >= list.heads.length)?.heads ?? NONE,
    heads.filter(isInPlainList),
    // The only numbered list of a task is a sequence, too.
    more.length === 0 && isSequence(only, isTask, areThere) ? only.heads : NONE,
    parts,
    own,
    boxGroupsBelow(heads, isTask, areThere),
    looseItems(heads, isTask),
  ];
  return candidates.find(({ length }) => length > 0) ?? NONE;
}

const NONE: readonly Head[] = [];

/** Items right below a title: several, or one that has a box. */
function looseItems(heads: readonly Head[], isTask: (head: Head) => boolean): readonly Head[] {
  const loose = heads.filter(({ below, parent }) => below === 'title' && parent && isTask(parent));
  return loose.length > 1 || loose.some(({ title }) => title.box !== '') ? loose : NONE;
}

/**
 * The headings below the heading of the steps, where most of them have a list: `### Backend`,
 * `### Frontend` below `## Implementation Steps`.
 */
function partsOf(heads: readonly Head[], steps: EachPart, areTold: boolean): Head[] {
  const headings = heads.filter(({ via }) => via === 'heading');
  const within = (outer: readonly Head[]) => {
    const around = new Set<Head | null>(outer);
    return headings.filter(({ parent }) => around.has(parent));
  };
  let parts = within(headings.filter((head) => head.level > 1 && isStepSection(head.named, steps)));
  while (!areTold) {
    const finer = within(parts);
    const listed = (of: readonly Head[]) => of.reduce((sum, { facts }) => sum + facts.lists, 0);
    // Finer headings are the parts where the coarser ones have no more lists than they have.
    if (finer.length === 0 || listed(finer) < listed(parts)) break;
    parts = finer;
  }
  const own = parts.filter(({ named }) => named === null);
  const listed = own.filter(({ facts }) => facts.lists > 0);
  return areTold || listed.length * 2 >= own.length ? own : [];
}

/**
 * Whether headings or bold lines count what is to be done, wherever that stands: `### 1. Copy` and
 * `### 2. Switch` below `## Approach`. Those that go on with the number of a section, or are the
 * sections of the document, do not. Two with words alone may be anything.
 */
function isSeries({ via, kind, heads }: Group): boolean {
  if (via === 'item' || kind !== 'number') return false;
  const isCounted = ({ title, parent, level }: Head, i: number) =>
    level > 2 && parent !== null && isOfWork(parent) && Number(title.number) === i + 1;
  const isSome = heads.length > 2 || heads.filter(mayBeStep).length * 2 >= heads.length;
  return isSome && heads.every(isCounted);
}

/** Whether an item is one of the only list below the heading of the steps, with words before it or none. */
function isInPlainList({ below, parent }: Head): boolean {
  return below === 'steps' && parent !== null && parent.facts.words <= 1;
}

function isOfWork({ title: { name, number } }: Head): boolean {
  return number === '' && !isTold(name);
}

/**
 * Whether the only list of a task is its steps: numbered items right below its heading, or three or
 * more, of which one at least has something below it. It had, where the text is known to have steps.
 */
function isSequence(
  list: Group | undefined,
  isTask: (head: Head) => boolean,
  areThere: boolean,
): list is Group {
  if (list?.kind !== 'number') return false;
  const { heads } = list;
  if (heads.every(({ parent }) => parent !== null && isTask(parent))) return true;
  return areThere || (heads.length > 2 && heads.some(carries));
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
  if (inner.via === 'heading' && count(dividesNoun) * 2 >= length) return true;
  if (count(carries) * 2 < length) return false;
  if (inner.kind === 'noun') return true;
  if (inner.kind === 'number' && outer.kind === 'noun' && inner.via !== 'item') {
    return count(({ facts }) => facts.labels > 0) * 2 >= length;
  }
  if (inner.via !== 'item') return true;
  // Numbered items in two of four phases are actions of these two. In most of them they are steps,
  // but not where the phases have fields of their own.
  if (counted(dividedBy(inner, outer)) * 2 <= counted(outer.heads)) return false;
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
  const { size } = new Set(heads.map(({ title, line }) => title.number || line));
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
    const isMention = filled.has(nameOf(head)) && !carrying.has(placeOf(head));
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
