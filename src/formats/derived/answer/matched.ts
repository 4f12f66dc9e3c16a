/** Which part of a plan each part of an answer is, however it was renamed and wherever it was moved. */
import { withIdsWaitedFor } from '../../../plan/copied-parts.ts';
import type { Part, Plan } from '../../../plan/schema.ts';
import { formatOf } from '../../built-in/format-of.ts';
import { stepWithName } from '../../kinds/step-names.ts';
import { eachOf } from '../../language/parts.ts';

/** By the id of a part of the answer: the part of the plan that it was. */
export type Matches = ReadonlyMap<string, Part>;

/**
 * `answer`, whose parts have the ids of those of `before` that they were. The others keep theirs. Steps
 * wait for those of `before` that the answer names and leaves out.
 */
export function withMatchedIds(answer: Plan, before: Plan): Plan {
  const tasks = matchedParts(answer.tasks, before.tasks);
  const steps = matchedSteps(answer, before, tasks);
  const ids = new Map([...tasks, ...steps].map(([id, old]) => [id, old.id]));
  const named = (part: Part): Part => ({
    ...withIdsWaitedFor(part, ids),
    id: ids.get(part.id) ?? part.id,
  });
  const noun = eachOf(eachOf(formatOf(before).parts, 'tasks').parts, 'steps').noun;
  return {
    ...answer,
    tasks: answer.tasks.map((task) => {
      const known = tasks.get(task.id)?.steps ?? [];
      const steps = task.steps.map((step) => withKnownWaits(named(step), known, noun));
      return { ...named(task), steps };
    }),
  };
}

/** With those of `known`, the steps of a task, that `step` waits for by their number and name. */
export function withKnownWaits(step: Part, known: readonly Part[], noun: string): Part {
  const dependsOn = step.dependsOn.map((each) => {
    const found = 'text' in each ? stepWithName(each.text, known, noun) : undefined;
    return found ? { step: found.id } : each;
  });
  return { ...step, dependsOn };
}

/**
 * Steps by their names, in their own task first, then wherever they were moved to; then all that are
 * left by what they say, and at last those that stand between the same neighbours as others did.
 */
function matchedSteps(answer: Plan, before: Plan, tasks: Matches): Matches {
  const found = new Map<string, Part>();
  const both = answer.tasks.flatMap(({ id, steps }) => {
    const old = tasks.get(id);
    return old ? [[steps, old.steps] as const] : [];
  });
  for (const [now, old] of both) addByName(found, now, old);
  const all = [answer, before].map(({ tasks: of }) => of.flatMap(({ steps }) => steps));
  const [now = [], old = []] = all;
  addByName(found, now, old);
  addByWords(found, now, old);
  for (const [here, there] of both) addByPlace(found, here, there, isLittleLike);
  return found;
}

/** Parts of one list by their names alone. */
export function namedAlike(now: readonly Part[], old: readonly Part[]): Matches {
  const found = new Map<string, Part>();
  addByName(found, now, old);
  return found;
}

/** Parts of one list as steps are matched. Where each list has one part, it is the same part. */
function matchedParts(now: readonly Part[], old: readonly Part[]): Matches {
  const found = new Map<string, Part>();
  addByName(found, now, old);
  addByWords(found, now, old);
  addByPlace(
    found,
    now,
    old,
    (one, other) => now.length * old.length === 1 || isLittleLike(one, other),
  );
  return found;
}

/** Those that are in no pair yet. */
function left(found: Matches, now: readonly Part[], old: readonly Part[]) {
  const taken = new Set([...found.values()].map(({ id }) => id));
  return [now.filter(({ id }) => !found.has(id)), old.filter(({ id }) => !taken.has(id))] as const;
}

/** Of several with one name, the first is the first. */
function addByName(found: Map<string, Part>, now: readonly Part[], old: readonly Part[]): void {
  const [ours, theirs] = left(found, now, old);
  const byName = new Map<string, Part[]>();
  // The first is at the end, to be taken by `pop`: `shift` is slow for many.
  for (const part of theirs.toReversed()) {
    const name = plainName(part);
    byName.set(name, [...(byName.get(name) ?? []), part]);
  }
  for (const part of ours) {
    const name = plainName(part);
    const same = name === '' ? undefined : byName.get(name)?.pop();
    if (same) found.set(part.id, same);
  }
}

/** The pairs that have most words in common, where that is half of them at least. */
function addByWords(found: Map<string, Part>, now: readonly Part[], old: readonly Part[]): void {
  const [ours, theirs] = left(found, now, old);
  for (const [part, other] of likePairs(ours, theirs, wordsOf)) found.set(part.id, other);
}

/**
 * One of `ours` with one of `theirs` each, the most like by their words first, where they have half of
 * them in common at least.
 */
export function likePairs<T extends object>(
  ours: readonly T[],
  theirs: readonly T[],
  wordsAt: (entry: T) => ReadonlySet<string>,
): readonly (readonly [T, T])[] {
  const words = new Map([...ours, ...theirs].map((entry) => [entry, wordsAt(entry)]));
  const none = new Set<string>();
  const best = ours
    .flatMap((one) =>
      theirs.map((other) => ({
        one,
        other,
        likeness: likeness(words.get(one) ?? none, words.get(other) ?? none),
      })),
    )
    .filter((pair) => pair.likeness >= HALF)
    .sort((one, two) => two.likeness - one.likeness);
  const taken = new Set<T>();
  return best.flatMap(({ one, other }) => {
    if (taken.has(one) || taken.has(other)) return [];
    taken.add(one).add(other);
    return [[one, other] as const];
  });
}

/** Parts that stand between two neighbours, where as many others stood between them: one by one. */
function addByPlace(
  found: Map<string, Part>,
  now: readonly Part[],
  old: readonly Part[],
  isLike: (part: Part, other: Part) => boolean,
): void {
  const [ours, theirs] = left(found, now, old);
  const were = runsOf(old, new Set(theirs), ({ id }) => id);
  const pairs = [...runsOf(now, new Set(ours), ({ id }) => found.get(id)?.id ?? '')].flatMap(
    ([between, parts]) => {
      const others = were.get(between) ?? [];
      if (others.length !== parts.length) return [];
      return parts.map((part, at) => [part, others[at] as Part] as const);
    },
  );
  for (const [part, other] of pairs) if (isLike(part, other)) found.set(part.id, other);
}

/** Parts of `list` that are `loose` and next to each other, by what stands before them and behind. */
function runsOf(
  list: readonly Part[],
  loose: ReadonlySet<Part>,
  idOf: (part: Part) => string,
): ReadonlyMap<string, readonly Part[]> {
  const runs = new Map<string, readonly Part[]>();
  let run: Part[] = [];
  let before = 'start';
  const end = (next: string) => {
    if (run.length > 0) runs.set(`${before} ${next}`, run);
    run = [];
    before = next;
  };
  for (const part of list) {
    if (loose.has(part)) run.push(part);
    else end(idOf(part));
  }
  end('end');
  return runs;
}

function isLittleLike(part: Part, other: Part): boolean {
  const [one, two] = [wordsOf(part), wordsOf(other)];
  // An answer says only what its format prints, which may be little of what the part says.
  const least = Math.min(one.size, two.size);
  return least === 0 || commonTo(one, two) / least >= LITTLE;
}

/** Capitals and signs aside, where it has words. */
function plainName({ name }: Part): string {
  return words(name).join(' ') || name;
}

/** All words that a part and what is in it says. */
function wordsOf({ id: _, number: __, dependsOn: ___, ...rest }: Part): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (value: unknown, key = '') => {
    if (typeof value === 'string') {
      if (!LABELS_OF_DATA.has(key)) for (const word of words(value)) found.add(word);
    } else if (typeof value === 'object' && value !== null) {
      for (const [inner, each] of Object.entries(value)) add(each, inner);
    }
  };
  add(rest);
  return found;
}

/** What the data says of itself, and nobody wrote. */
const LABELS_OF_DATA: ReadonlySet<string> = new Set(['box', 'kind', 'key', 'id', 'step', 'after']);

/** Each word of a text once. */
export function wordsIn(text: string): ReadonlySet<string> {
  return new Set(words(text));
}

function words(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Dice's coefficient: 1 for the same words, 0 for none in common. */
function likeness(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  if (one.size + two.size === 0) return 0;
  return (2 * commonTo(one, two)) / (one.size + two.size);
}

/** How many words are in both. */
function commonTo(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  let common = 0;
  for (const word of one) if (two.has(word)) common += 1;
  return common;
}

const HALF = 0.5;
/** Between the same neighbours, less will do. */
const LITTLE = 0.25;
