/** Heads that are counted together: of one noun, one kind of number, one list. */

import type { EachPart, Part } from '../language/definition.ts';
import { ancestorsOf, type Head } from './head.ts';

export interface Group {
  readonly via: Head['via'];
  readonly kind: 'noun' | 'id' | 'number';
  readonly heads: Head[];
  /**
   * How many of `heads` stand below the heading of the steps, such as `### Implementation Steps`.
   */
  inSteps: number;
  /**
   * Coarser groups that this one divides and wins over: `Phase 1` and `Phase 2`, of `Task 1.1`,
   * `Task 1.2` …
   */
  readonly within: Set<Group>;
}

export function groupsOf(
  heads: readonly Head[],
  steps: EachPart,
  isTask: (head: Head) => boolean,
): Group[] {
  const groups: Group[] = [];
  // By what heads of a group have in common: kind, form and level, and what they count within.
  const known = new Map<string, Map<Container, Group>>();
  // Each by the position of a head (`Head.at`): its group, whether it is below the heading of the
  // steps, and whether it is below another part, such as the risks.
  const groupAt: (Group | undefined)[] = [];
  const inSteps: ('heading' | 'tag' | undefined)[] = [];
  const elsewhere: boolean[] = [];
  // The last head of each kind and level: a number may go on from it.
  const last = new Map<string, Head>();
  const numbering = numberingHeads(heads);
  const sections = heads.filter(({ named }) => isStepSection(named, steps));
  const isWhole = sections.every(({ level }) => level <= 1);
  // What has tasks in it is no step of one.
  const wholes = ancestorsOf(heads.filter(isTask));
  for (const head of heads) {
    const { at, parent, via, level } = head;
    const named = numbering.has(head) ? null : head.named;
    const isOne = isTask(head);
    // `# Implementation Steps` as the title counts only where no deeper heading is called so.
    const isSection = !isOne && isStepSection(named, steps) && (level !== 1 || isWhole);
    const above = parent === null ? undefined : inSteps[parent.at];
    // `<steps>` may have a whole document in it: what headings divide in it are not all steps.
    const isDivided = above === 'tag' && via === 'heading' && level > 1;
    if (isSection) inSteps[at] = via === 'tag' ? 'tag' : 'heading';
    else if (above && !isDivided) inSteps[at] = above;
    const kind = kindOf(head);
    const isPart = (head.aside || (named !== null && !isSection)) && !isOne;
    const isElsewhere = isPart || (parent !== null && elsewhere[parent.at] === true);
    elsewhere[at] = isElsewhere && !isSection;
    if (!kind || isOne || wholes.has(head) || (named !== null && kind !== 'noun')) continue;
    if (isElsewhere && kind !== 'noun') continue;
    const around =
      kind === 'number' ? containerOf(head, groupAt, steps) : head.title.noun.toLowerCase();
    const like = `${kind} ${via} ${via === 'heading' ? level : ''}`;
    const alike = known.get(like) ?? new Map<Container, Group>();
    known.set(like, alike);
    const before = last.get(like);
    const goesOn = kind === 'number' && via === 'heading' && goesOnFrom(before, head);
    let group = goesOn && before ? groupAt[before.at] : alike.get(around);
    if (!group) {
      group = { via, kind, heads: [], inSteps: 0, within: new Set() };
      alike.set(around, group);
      groups.push(group);
    }
    groupAt[at] = group;
    last.set(like, head);
    group.heads.push(head);
    if (above === 'heading' || (above && !isDivided)) group.inSteps++;
  }
  return groups;
}

/** What the numbers of heads count within: a group, the line of a heading (-1 for none), or a noun. */
type Container = Group | number | string;

/**
 * Whether a head has the number after that of `before`, whatever headings stand between:
 * `## 1. Build`, `# Part two`, `## 2. Ship`.
 */
function goesOnFrom(before: Head | undefined, { title }: Head): boolean {
  const number = Number(title.number);
  return number > 1 && Number(before?.title.number) === number - 1;
}

/**
 * Headings whose number the items or rows below them go on with, `2.1` below `## 2. Testing`: these
 * are work that is divided, and not the field that their words name.
 */
export function numberingHeads(heads: readonly Head[]): ReadonlySet<Head> {
  const result = new Set<Head>();
  for (const head of heads) {
    const { parent, via, facts } = head;
    if (facts.rows > 0) result.add(head);
    else if (via === 'item' && parent?.via === 'heading' && isNumberedBy(head, parent)) {
      result.add(parent);
    }
  }
  return result;
}

function kindOf({ title, via, numbered }: Head): Group['kind'] | null {
  if (title.noun !== '') return 'noun';
  if (/^\p{L}/u.test(title.number)) return 'id';
  return numbered || via === 'item' ? 'number' : null;
}

/**
 * What the number of a head counts within: the group of a head with a noun or an id around it
 * (`Phase 2`), else the heading of the steps, else the nearest heading. `2.1` below `## 2. Build`
 * counts on from `1.3` below `## 1. Plan`: such headings begin no new count.
 */
function containerOf(
  head: Head,
  groupAt: readonly (Group | undefined)[],
  steps: EachPart,
): Group | number {
  let nearest: Head | null = null;
  let section: Head | null = null;
  for (let outer = head.parent; outer; outer = outer.parent) {
    if (outer.via === 'item') continue;
    if (outer.level > 1 && isStepSection(outer.named, steps)) section ??= outer;
    if (!isNumberedBy(head, outer)) nearest ??= outer;
    const group = groupAt[outer.at];
    if (group?.kind === 'noun' || group?.kind === 'id') return group;
  }
  return (section ?? nearest)?.line ?? -1;
}

/**
 * Whether a head is numbered below the one around it: one dot more, as `2.1` below `2`. `3.1` below
 * `2` is taken, too: who removes a heading numbers the headings anew, and not what is below.
 */
function isNumberedBy({ title: { number } }: Head, { title: outer }: Head): boolean {
  return /^\d/.test(outer.number) && outer.noun === '' && dots(number) === dots(outer.number) + 1;
}

function dots(number: string): number {
  return number.split('.').length - 1;
}

export function isStepSection(part: Part | null, steps: EachPart): boolean {
  return part?.part === 'section' && part.parts.includes(steps);
}

/** Whether a head has more below it than paragraphs: labels, lists, code, boxes. */
export function carries({ via, facts }: Head): boolean {
  const boxes = via === 'item' ? 0 : facts.boxes;
  return facts.labels + facts.lists + facts.code + boxes > 0;
}

/**
 * Whether a group may be the steps: `Phase 1` and `Phase 2` say so; `1.` and `2.` have to stand
 * below the heading of the steps, or have fields or boxes below them.
 */
export function isLikely({ kind, via, heads, inSteps }: Group): boolean {
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
  const boxed = heads.filter(({ facts }) => facts.boxes + facts.rows > 0).length;
  return length > 1 && (inSteps * 2 >= length || Math.max(labelled, boxed) * 2 >= length);
}
