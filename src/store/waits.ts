/**
 * What parts wait for: others of their list, by id. Where one leaves the list, those that wait for
 * it have its name in words, until it comes back.
 */
import type { Part } from '../plan/schema.ts';
import type { Dependency } from '../plan/values.ts';
import { versionOf } from './entries.ts';

/** `parts` without the one at `at`; those that waited for it have it as `name`. */
export function withoutPart(parts: readonly Part[], at: number, name: string): Part[] {
  const id = parts[at]?.id ?? '';
  return parts.toSpliced(at, 1).map((other) => {
    const dependsOn = inWords(other.dependsOn, id, name);
    return dependsOn === other.dependsOn ? other : { ...other, dependsOn };
  });
}

/** What one of `parts` waits for, with all of it in words; `nameOf` gives the name of one. */
export function waitsInWords(
  part: Part,
  parts: readonly Part[],
  nameOf: (part: Part, at: number) => string,
): Dependency[] {
  return parts.reduce(
    (all, other, at) => (other === part ? all : inWords(all, other.id, nameOf(other, at))),
    part.dependsOn,
  );
}

/** A part that comes back among `parts`, with its `words` for what went meanwhile. */
export function withGoneInWords(
  part: Part,
  words: readonly Dependency[],
  parts: readonly Part[],
): Part {
  const there = new Set(parts.map(({ id }) => id));
  const isGone = (each: Dependency) => 'step' in each && !there.has(each.step);
  if (!part.dependsOn.some(isGone)) return part;
  const dependsOn = part.dependsOn.map((each, at) => (isGone(each) ? (words[at] ?? each) : each));
  return { ...part, dependsOn };
}

function inWords(dependencies: Dependency[], id: string, name: string): Dependency[] {
  if (timesIn(dependencies, id) === 0) return dependencies;
  return dependencies.map((each) => {
    if (!('step' in each) || each.step !== id) return each;
    const words = { text: name };
    saidInWords.set(words, id);
    return words;
  });
}

/**
 * The part that a dependency in words stands for. It is by identity: words that somebody has
 * changed, or typed, are another object, and stay words.
 */
const saidInWords = new WeakMap<Dependency, string>();

/** With the parts of a list that are there again in the dependencies that name them. */
export function relinked(parts: readonly Part[]): Part[] {
  const there = new Set(parts.map(({ id }) => id));
  const linked = (each: Dependency): Dependency => {
    const id = saidInWords.get(each);
    return id !== undefined && there.has(id) ? { step: id } : each;
  };
  return parts.map((part) => {
    const dependsOn = part.dependsOn.map(linked);
    const isSame = dependsOn.every((each, at) => each === part.dependsOn[at]);
    return isSame ? part : versionOf(part, { ...part, dependsOn });
  });
}

/** How often the part with an id is waited for. */
export function timesIn(dependencies: readonly Dependency[], id: string): number {
  return dependencies.filter((each) => 'step' in each && each.step === id).length;
}
