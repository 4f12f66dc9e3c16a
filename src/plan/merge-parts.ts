/**
 * The parts of a plan, merged from two versions that were made from a third. A part is known by its
 * id wherever it stands, so it may be moved by one version and edited by the other.
 */
import { type Merge, placedAsIn } from './merge-values.ts';
import { isSameValue } from './same.ts';
import type { Part } from './schema.ts';

type Content = Omit<Part, 'steps'>;

/** A part in its version. */
interface Placed {
  readonly content: Content;
  /** Id of the part that it stands in; `TOP` for none. */
  readonly parent: string;
  /** The ids of the parts in it, in order. */
  readonly steps: readonly string[];
}

/** The parts of a version by their ids; those of the plan itself are in the one at `TOP`. */
type Version = ReadonlyMap<string, Placed>;

/** No part has this id. */
const TOP = '';

/**
 * The parts of `mine` with what `theirs` changed since `base`. A part that one version took away and
 * the other one changed stays, with all that was in it. Where both changed one text it is as in
 * `mine`, and so is all of it where the versions put parts into each other; `merge` remembers that.
 */
export function mergedParts(
  base: readonly Part[],
  mine: readonly Part[],
  theirs: readonly Part[],
  merge: Merge,
): Part[] {
  const [was, here, there] = [versionOf(base), versionOf(mine), versionOf(theirs)];
  const gone = new Set([...goneFor(was, here, there), ...goneFor(was, there, here)]);
  const ids = [...new Set([...here.keys(), ...there.keys()])].filter((id) => !gone.has(id));
  const parents = new Map(ids.map((id) => [id, parentIn(was, here, there, id)]));
  if (ids.some((id) => !leadsToTop(parents, id))) return merge.clash([...mine]);
  const children = new Map<string, string[]>();
  for (const [id, parent] of parents) {
    if (id !== TOP) children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  const partAt = (id: string): Part => {
    const [old, one, other] = [was.get(id), here.get(id), there.get(id)];
    const content =
      one && other
        ? merge.value(old?.content, one.content, other.content)
        : (one ?? other)?.content;
    return { ...(content as Content), steps: partsIn(id) };
  };
  const partsIn = (id: string): Part[] => {
    const lists = [was, here, there].map((version) => version.get(id)?.steps ?? []);
    const [old = [], one = [], other = []] = lists;
    return inOrder(new Set(children.get(id)), old, one, other).map(partAt);
  };
  const merged = partsIn(TOP);
  return merged.length > 0 ? merged : merge.clash([...mine]);
}

function versionOf(parts: readonly Part[]): Version {
  const version = new Map<string, Placed>();
  const add = (list: readonly Part[], parent: string) => {
    for (const { steps, ...content } of list) {
      version.set(content.id, { content, parent, steps: steps.map(({ id }) => id) });
      add(steps, content.id);
    }
  };
  add(parts, TOP);
  version.set(TOP, { content: {} as Content, parent: TOP, steps: parts.map(({ id }) => id) });
  return version;
}

/**
 * The parts that `one` took away, but for those in which `other` changed something: a part with all
 * that was in it stays or goes as a whole.
 */
function goneFor(was: Version, one: Version, other: Version): string[] {
  const groups = new Map<string, string[]>();
  /** The outermost of the parts around it that were taken away. */
  const outermost = (id: string): string => {
    const parent = was.get(id)?.parent ?? TOP;
    return one.has(parent) ? id : outermost(parent);
  };
  for (const id of was.keys()) {
    if (one.has(id)) continue;
    const root = outermost(id);
    groups.set(root, [...(groups.get(root) ?? []), id]);
  }
  const changed = changedIn(was, other);
  return [...groups.values()].filter((group) => !group.some((id) => changed.has(id))).flat();
}

/** The parts of `was` that `now` edited, moved, or put others into. */
function changedIn(was: Version, now: Version): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const [id, { content, parent }] of now) {
    const old = was.get(id);
    if (old?.parent !== parent) changed.add(parent);
    if (old && (old.parent !== parent || !isSameValue(old.content, content))) changed.add(id);
  }
  return changed;
}

/** Where a part stands: as the version has it that moved it. */
function parentIn(was: Version, here: Version, there: Version, id: string): string {
  const [old, one, other] = [was.get(id)?.parent, here.get(id)?.parent, there.get(id)?.parent];
  const isMoved = one !== undefined && (one !== old || other === undefined);
  return (isMoved ? one : other) ?? TOP;
}

function leadsToTop(parents: ReadonlyMap<string, string>, id: string): boolean {
  const seen = new Set<string>();
  let at: string | undefined = id;
  while (at !== undefined && at !== TOP && !seen.has(at)) {
    seen.add(at);
    at = parents.get(at);
  }
  return at === TOP;
}

/** The parts of a list in the order of the version that moved some of them, `mine` before `theirs`. */
function inOrder(
  ids: ReadonlySet<string>,
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): string[] {
  const lists = [base, mine, theirs].map((list) => new Set(list));
  const common = (list: readonly string[]) => {
    return list.filter((id) => lists.every((each) => each.has(id)));
  };
  const isMoved = !isSameValue(common(base), common(mine));
  const [first, second] = isMoved ? [mine, theirs] : [theirs, mine];
  const kept = first.filter((id) => ids.has(id));
  const known = new Set(kept);
  const more = second.filter((id) => ids.has(id) && !known.has(id));
  return placedAsIn(kept, more, second, (id) => id);
}
