/** Headings that divide the steps of a document between them: its phases, sprints, chunks. */
import type { Naming } from '../../plan/own-format.ts';
import type { EachPart } from '../language/definition.ts';
import { ancestorsOf, type Head } from './head.ts';

/**
 * The headings of one level that have all of `units`, the steps of a document, below them: `## Phase 1`
 * and `## Phase 2`, or `## Backend` and `## Frontend`; the deepest such level. One that is counted as
 * the others are is one of them without a step, too. None where a heading that is as high stands
 * between them, and is neither a phase nor around one: then they are dividers, and no parts.
 */
export function phasesIn(heads: readonly Head[], units: readonly Head[]): readonly Head[] {
  const headings = heads.filter(({ via }) => via === 'heading');
  const levels = new Set(headings.map(({ level }) => level));
  for (const level of [...levels].toSorted((a, b) => b - a)) {
    const dividing = new Set(units.map((unit) => ancestorAt(unit, level)));
    if (dividing.has(null) || dividing.size < 2) continue;
    const phases = withCounted(headings, dividing as ReadonlySet<Head>);
    if (phases.length > 0) return phases;
  }
  return NONE;
}

const NONE: readonly Head[] = [];

/**
 * The headings above some of `phases` and not above all: `## Part A` and `## Part B`, where each has phases
 * of its own. They divide these.
 */
export function dividersOf(phases: readonly Head[]): readonly Head[] {
  const below = new Map<Head, number>();
  for (const phase of phases) {
    for (const outer of ancestorsOf([phase])) below.set(outer, (below.get(outer) ?? 0) + 1);
  }
  return [...below].flatMap(([head, count]) => (count < phases.length ? [head] : []));
}

/** The heading of this level that a head stands below; null for none. */
function ancestorAt({ parent }: Head, level: number): Head | null {
  let head = parent;
  while (head && !(head.via === 'heading' && head.level === level)) head = head.parent;
  return head;
}

/** `dividing`, and what is counted as they are; nothing where other headings stand between. */
function withCounted(headings: readonly Head[], dividing: ReadonlySet<Head>): readonly Head[] {
  const [{ level } = { level: 0 }] = dividing;
  const nouns = new Set([...dividing].map(nounOf));
  const parents = new Set([...dividing].map(({ parent }) => parent));
  // An overview may speak of them, too.
  const isCounted = (head: Head) =>
    nounOf(head) !== '' && nouns.has(nounOf(head)) && parents.has(head.parent);
  const isPhase = (head: Head) =>
    head.level === level && (isCounted(head) || (dividing.has(head) && head.named === null));
  const from = headings.findIndex(isPhase);
  const to = headings.findLastIndex(isPhase);
  const high = headings.slice(from, to + 1).filter((head) => head.level <= level);
  const phases = high.filter(isPhase);
  const around = ancestorsOf(phases);
  const isAll = [...dividing].every((head) => phases.includes(head));
  return isAll && high.every((head) => isPhase(head) || around.has(head)) ? phases : NONE;
}

/**
 * How the document writes the headings of its phases, `Phase {n}: {name}`, and of the steps below them;
 * `each` is how its format does, where they are not all counted in the same words, or other headings
 * among `heads` are, too: an overview says `Phase 1: Ground` as well.
 */
export function namingsOf(
  heads: readonly Head[],
  phases: readonly Head[],
  units: readonly Head[],
  each: { readonly task: EachPart; readonly step: EachPart },
): Naming[] {
  const level = phases[0]?.level ?? 0;
  const below = units.find(({ via }) => via === 'heading')?.level ?? level + 1;
  return [
    namingOf('task', patternOf(heads, phases), level, each.task),
    namingOf('step', patternOf(heads, units), Math.min(6, Math.max(below, level + 1)), each.step),
  ];
}

/** How the headings of tasks or steps are written: in `pattern`, or where that is '', as the format has them. */
export function namingOf(
  of: Naming['of'],
  pattern: string,
  level: number,
  { noun, heading, name: { placeholder } }: EachPart,
): Naming {
  // A pattern of nothing but the name would be any heading of its level.
  const own = heading.text === '{name}' ? `${noun}: {name}` : heading.text;
  return { of, level, text: pattern || own, placeholder, help: '' };
}

/** `Phase {n}: {name}` for `parts`, where they alone among `heads` are counted so; else ''. */
function patternOf(heads: readonly Head[], parts: readonly Head[]): string {
  const [first] = parts;
  const title = first && (first.title.noun === '' ? first.ownTitle : first.title);
  const isCounted = (head: Head) => nounOf(head) === title?.noun.toLowerCase();
  const counted = heads.filter((head) => head.via === 'heading' && isCounted(head));
  const areCounted = parts.every(isCounted) && counted.every((head) => parts.includes(head));
  if (!title || title.noun === '' || !areCounted || title.numberAt < title.nounAt) return '';
  const between = first.text.slice(title.numberAt + title.number.length, title.at);
  return `${title.noun} {n}${/^[ \t]*[:.–—-][ \t]*$/.test(between) ? between : ': '}{name}`;
}

/** What a heading calls itself: `phase`. */
function nounOf({ title, ownTitle }: Head): string {
  return (title.noun || ownTitle?.noun || '').toLowerCase();
}
