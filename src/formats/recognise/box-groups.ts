import type { Head } from './head.ts';
import { mayBeStep, numberingHeads } from './head-groups.ts';
import { namesField } from './known-fields.ts';
import { isTold } from './told-words.ts';

/**
 * The steps of a document without a title whose headings have boxes right below: `## Build`,
 * `## Ship`. Two headings or more, or a single one from `##` down: `# Build` alone is the title. None
 * where the first heading is anything else.
 */
export function untitledGroups(heads: readonly Head[]): readonly Head[] {
  const first = heads.find(({ via }) => via === 'heading');
  const groups = boxGroups(heads);
  if (!first || !groups.includes(first)) return [];
  return first.level > 1 || groups.length > 1 ? groups : [];
}

/**
 * The steps below a title, where half or more of the headings right below it that name nothing have
 * boxes: those, and the others that have more below them than words, or nothing. Where nobody knows that
 * there are steps (`areThere`), none if all with boxes say what any plan may have, `## Verification`.
 */
export function boxGroupsBelow(
  heads: readonly Head[],
  isTask: (head: Head) => boolean,
  areThere: boolean,
): readonly Head[] {
  const title = heads.find(isTask);
  const headings = heads.filter(({ via }) => via === 'heading');
  const divided = new Set(headings.map(({ parent }) => parent));
  const parts = headings.filter(
    (head) => title && head.parent === title && isPlain(head) && !divided.has(head),
  );
  const boxed = parts.filter(({ facts }) => facts.boxes > 0);
  const isOther = ({ title }: Head) => !namesField('task', title.name);
  if (boxed.length === 0 || boxed.length * 2 < parts.length) return [];
  if (!areThere && !boxed.some(isOther)) return [];
  return parts.filter(mayBeStep);
}

/**
 * What else is to be done in a document whose `units` stand in phases: the headings of another phase that
 * have nothing but boxes right below, most of two or more, where those of the units are counted.
 * `### Door` and `### Roof` with a checklist each, below `## Repairs` beside `## Phase 2`.
 */
export function boxGroupsBeside(heads: readonly Head[], units: ReadonlySet<Head>): readonly Head[] {
  const placeOf = ({ level, parent }: Head) => `${level} ${parent?.level} ${parent?.parent?.at}`;
  const counted = [...units].filter(({ via, parent }) => via === 'heading' && parent !== null);
  const places = new Set(counted.map(placeOf));
  const phases = new Set(counted.map(({ parent }) => parent));
  const beside = heads.filter((head) => head.via === 'heading' && places.has(placeOf(head)));
  const boxed = new Set(boxGroups(heads));
  return [...new Set(beside.map(({ parent }) => parent))].flatMap((parent) => {
    const own = beside.filter((head) => head.parent === parent);
    const isOfWork = parent !== null && isPlain(parent) && !isTold(parent.title.name);
    const full = own.filter((head) => boxed.has(head) && head.facts.words + head.facts.code === 0);
    const isWork = full.length > 1 && full.length * 2 > own.length && own.every(isPlain);
    return isOfWork && isWork && !phases.has(parent) ? own.filter(mayBeStep) : [];
  });
}

/** Headings with boxes right below, which name nothing and have neither labels nor headings. */
function boxGroups(heads: readonly Head[]): readonly Head[] {
  const headings = heads.filter(({ via }) => via === 'heading');
  const divided = new Set(headings.map(({ parent }) => parent));
  const numbering = numberingHeads(heads);
  return headings.filter(
    (head) =>
      (isPlain(head) || numbering.has(head)) &&
      head.facts.boxes > 0 &&
      head.facts.labels === 0 &&
      !divided.has(head),
  );
}

/** Whether a heading names no part of the format. */
function isPlain({ named, aside }: Head): boolean {
  return named === null && !aside;
}
