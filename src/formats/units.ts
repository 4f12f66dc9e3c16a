/** Which numbered heads of a document are its steps: the finest that carry something of their own. */
import type { Head } from './heads.ts';
import type { EachPart, Part } from './language.ts';

/**
 * The steps among `heads`, in their order. `isTask` tells the heads of tasks, which are
 * none and whose words say nothing about what is below them.
 */
export function unitsIn(
  heads: readonly Head[],
  steps: EachPart,
  isTask: (head: Head) => boolean,
): Head[] {
  const all = groupsOf(heads, steps, isTask);
  const groups = all.filter(isLikely);
  // Where nothing else is one, each item right below the heading of the steps is a step.
  if (groups.length === 0) {
    const lists = all.filter(({ via, heads: { length } }) => via === 'item' && length > 1);
    const inSteps = lists.find((list) => list.inSteps === list.heads.length);
    // The only numbered list of a document is a sequence, too.
    const [only, ...more] = lists;
    const found = inSteps ?? (more.length === 0 && isSequence(only) ? only : undefined);
    return found ? [...found.heads] : [];
  }
  const groupOf = new Map<Head, Group>();
  for (const group of groups) for (const head of group.heads) groupOf.set(head, group);
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
  const numbers = new Set([...divided].map(({ title }) => `${title.noun} ${title.number}`));
  // A phase that is not divided, beside others that are.
  for (const { heads: outer } of best.within) {
    for (const head of outer) {
      const { noun, number } = head.title;
      if (carries(head) && !numbers.has(`${noun} ${number}`)) units.add(head);
    }
  }
  return heads.filter((head) => units.has(head));
}

interface Group {
  readonly via: Head['via'];
  readonly kind: 'noun' | 'id' | 'number';
  readonly heads: Head[];
  /** How many stand below the heading of the steps. */
  inSteps: number;
  /** Coarser groups that it is to be preferred to. */
  readonly within: Set<Group>;
}

function groupsOf(
  heads: readonly Head[],
  steps: EachPart,
  isTask: (head: Head) => boolean,
): Group[] {
  const groups = new Map<string, Group>();
  // By the position of a head.
  const keys: string[] = [];
  const inSteps: boolean[] = [];
  const elsewhere: boolean[] = [];
  for (const head of heads) {
    const { at, parent, via, level, named } = head;
    const isOne = isTask(head);
    const isSection = !isOne && isStepSection(named, steps);
    inSteps[at] = isSection || (parent !== null && inSteps[parent.at] === true);
    const kind = kindOf(head);
    const isPart = named !== null && !isSection && !isOne;
    const isElsewhere = isPart || (parent !== null && elsewhere[parent.at] === true);
    elsewhere[at] = isElsewhere && !isSection;
    if (!kind || isOne || (named !== null && kind !== 'noun')) continue;
    if (isElsewhere && kind !== 'noun') continue;
    const around = kind === 'number' ? containerOf(head, keys) : '';
    const key = `${kind} ${via} ${via === 'heading' ? level : ''} ${around}`;
    keys[at] = key;
    const group = groups.get(key) ?? { via, kind, heads: [], inSteps: 0, within: new Set() };
    group.heads.push(head);
    if (parent && inSteps[parent.at]) group.inSteps++;
    groups.set(key, group);
  }
  return [...groups.values()];
}

function kindOf({ title, via, numbered }: Head): Group['kind'] | null {
  if (title.noun !== '') return 'noun';
  if (/^\p{L}/u.test(title.number)) return 'id';
  return numbered || via === 'item' ? 'number' : null;
}

/** What numbers count within: the step-like head around them, else the heading. */
function containerOf(head: Head, keys: readonly string[]): string {
  let nearest: Head | null = null;
  for (let outer = head.parent; outer; outer = outer.parent) {
    if (outer.via === 'item') continue;
    nearest ??= outer;
    const key = keys[outer.at];
    if (key?.startsWith('noun') || key?.startsWith('id')) return key;
  }
  return nearest ? `${nearest.line}` : '';
}

/** All that `heads` are below. */
export function ancestorsOf(heads: Iterable<Head>): ReadonlySet<Head> {
  const result = new Set<Head>();
  for (const head of heads) {
    // What is above one of them that is known is known, too.
    for (let outer = head.parent; outer && !result.has(outer); outer = outer.parent) {
      result.add(outer);
    }
  }
  return result;
}

export function isStepSection(part: Part | null, steps: EachPart): boolean {
  return part?.part === 'section' && part.parts.includes(steps);
}

/** Whether a head has anything below it that is more than words. */
function carries({ via, facts }: Head): boolean {
  const boxes = via === 'item' ? 0 : facts.boxes;
  return facts.labels + facts.lists + facts.code + boxes > 0;
}

/** Whether people would see steps in such heads: nouns say so, bare numbers need more. */
function isLikely({ kind, via, heads, inSteps }: Group): boolean {
  const { length } = heads;
  const carrying = heads.filter(carries).length;
  const labelled = heads.filter(({ facts }) => facts.fields.size > 0).length;
  if (via === 'item') {
    if (length < 2 || carrying * 2 < length) return false;
    if (kind !== 'number') return true;
    const numbered = heads.filter((head) => head.numbered).length;
    return inSteps * 2 >= length || labelled * 2 >= length || numbered * 2 >= length;
  }
  if (kind === 'noun') return length > 1 || inSteps > 0 || labelled > 0;
  if (kind === 'id') return length > 1 && carrying * 2 >= length;
  const boxed = heads.filter(({ facts }) => facts.boxes > 0).length;
  return length > 1 && (inSteps * 2 >= length || Math.max(labelled, boxed) * 2 >= length);
}

/** Whether people would see steps in the only list of a document: not where it only says things. */
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

/** Whether the inner one of two groups has the steps, and not the actions of the outer one's. */
function isFiner(inner: Group, outer: Group): boolean {
  const { length } = inner.heads;
  const count = (isWanted: (head: Head) => boolean) => inner.heads.filter(isWanted).length;
  if (count(carries) * 2 < length) return false;
  if (inner.kind === 'noun') return true;
  if (inner.kind === 'number' && outer.kind === 'noun' && inner.via === 'heading') {
    return count(({ facts }) => facts.labels > 0) * 2 >= length;
  }
  if (inner.via !== 'item') return true;
  // Items in a few of many are what is to be done there.
  if (dividedBy(inner, outer) * 2 < outer.heads.length) return false;
  const labelled = outer.heads.filter(({ facts }) => facts.own.size > 0).length;
  return labelled * 2 < outer.heads.length;
}

/** How many heads of `outer` have any of `inner` below them. */
function dividedBy(inner: Group, outer: Group): number {
  const above = ancestorsOf(inner.heads);
  return outer.heads.filter((head) => above.has(head)).length;
}

/** The heads of a group that stand for themselves: not `1.` above `1.1`, nor an empty namesake. */
function own(heads: readonly Head[]): readonly Head[] {
  const nameOf = ({ title: { noun, number, name } }: Head) => `${noun} ${number} ${name.trim()}`;
  const filled = new Set(heads.filter(carries).map(nameOf));
  const divided = new Set<string>();
  for (const { title } of heads) {
    const dot = title.number.lastIndexOf('.');
    if (dot > 0) divided.add(title.number.slice(0, dot));
  }
  // What an item carries is in the items that divide it.
  const above = ancestorsOf(heads.filter(({ via }) => via === 'item'));
  return heads.filter((head) => {
    if (above.has(head)) return false;
    return carries(head) || !(filled.has(nameOf(head)) || divided.has(head.title.number));
  });
}

function scoreOf({ heads, inSteps, via }: Group): number {
  const sum = heads.reduce(
    (total, head) => total + 1 + (carries(head) ? 1 : 0) + Math.min(3, head.facts.fields.size),
    0,
  );
  return sum * (inSteps > 0 ? 2 : 1) * (via === 'item' ? 1 : 2);
}
