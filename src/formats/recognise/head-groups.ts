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
  /** Whether they stand below a field of prose, such as `## Approach`: steps where nothing else is. */
  readonly inProse: boolean;
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
  const groups = new Map<string, Group>();
  // Each by the position of a head (`Head.at`): the key of its group, whether it is in the section
  // of the steps, and whether it is below another part, such as the risks. A title or tag called
  // like that section, `# Implementation Plan`, may have a whole document in it: what headings
  // divide in it are not all steps.
  const keys: string[] = [];
  const inSteps: ('section' | 'whole' | undefined)[] = [];
  const elsewhere: boolean[] = [];
  // The last head of each kind and level: a number may go on from it.
  const last = new Map<string, Head>();
  const numbering = numberingHeads(heads);
  const sections = heads.filter(({ named }) => isStepSection(named, steps));
  const isWhole = sections.every(({ level }) => level <= 1);
  // What has tasks in it is no step of one.
  const wholes = ancestorsOf(heads.filter(isTask));
  const about = speaking(heads);
  for (const head of heads) {
    const { at, parent, via, level } = head;
    const named = numbering.has(head) ? null : head.named;
    const isOne = isTask(head);
    // `# Implementation Steps` as the title counts only where no deeper heading is called so.
    const isSection = isStepSection(named, steps) && (level !== 1 || isWhole);
    const above = inSteps[parent?.at ?? -1];
    const isDivided = above === 'whole' && via === 'heading' && level > 1;
    const within = isDivided ? undefined : above;
    inSteps[at] = isSection ? (via === 'tag' || level === 1 ? 'whole' : 'section') : within;
    const kind = kindOf(head);
    const isPart = (head.aside || named !== null) && !isOne;
    const isElsewhere = isPart || elsewhere[parent?.at ?? -1] === true;
    elsewhere[at] = isElsewhere && !isSection;
    if (!kind || isOne || wholes.has(head) || about.has(head)) continue;
    const inProse = isElsewhere && kind === 'number' && via === 'heading' && isProse(parent?.named);
    if (isElsewhere && kind !== 'noun' && !inProse) continue;
    const around =
      kind === 'number' ? containerOf(head, keys, steps) : head.title.noun.toLowerCase();
    const like = `${kind} ${via} ${via === 'heading' ? level : ''}`;
    const goesOn = kind === 'number' && goesOnFrom(last.get(like), head);
    const key = goesOn ? (keys[last.get(like)?.at ?? at] ?? like) : `${like} ${around}`;
    keys[at] = key;
    last.set(like, head);
    let group = groups.get(key);
    if (!group) {
      group = { via, kind, heads: [], inSteps: 0, inProse, within: new Set() };
      groups.set(key, group);
    }
    group.heads.push(head);
    if (within) group.inSteps++;
  }
  return [...groups.values()];
}

/**
 * The heads that begin with what one is called that they stand below, `#### Phase 1 Success Criteria` in
 * `### Phase 1: Dig`: they speak of that. Not those with a name of their own, `#### Phase 1: Survey`, nor
 * where others beside them are counted on, as `## Phase 1` and `## Phase 2` in a document that is called
 * Phase 1 itself.
 */
function speaking(heads: readonly Head[]): ReadonlySet<Head> {
  const placeOf = ({ parent, level }: Head, noun: string) => `${parent?.at} ${level} ${noun}`;
  const numbers = new Map<string, Set<string>>();
  for (const head of heads) {
    for (const { noun, number } of titlesOf(head)) {
      const place = placeOf(head, noun);
      numbers.set(place, (numbers.get(place) ?? new Set()).add(number));
    }
  }
  const isAbout = (head: Head) =>
    titlesOf(head).some(({ noun, number, isPartOfWords }) => {
      if (!isPartOfWords) return false;
      if (numbers.get(placeOf(head, noun))?.size !== 1) return false;
      for (let outer = head.parent; outer; outer = outer.parent) {
        const isIt = titlesOf(outer).some((own) => own.noun === noun && own.number === number);
        if (isIt) return true;
      }
      return false;
    });
  return new Set(heads.filter(isAbout));
}

interface Counted {
  readonly noun: string;
  readonly number: string;
  /** Whether words go on right behind the number. */
  readonly isPartOfWords: boolean;
}

/** What a head counts itself as: `phase` and `1`; none where it has no noun. */
function titlesOf(head: Head): readonly Counted[] {
  const { title, ownTitle, text } = head;
  if (title.noun === '' && !ownTitle) return NOTHING;
  const known = countedAs.get(head);
  if (known) return known;
  const counted = [title, ownTitle].flatMap((own) => {
    if (!own || own.noun === '') return [];
    const { noun, number, numberAt, at } = own;
    const between = text.slice(numberAt + number.length, at);
    return [{ noun: noun.toLowerCase(), number, isPartOfWords: /^[ \t]+$/.test(between) }];
  });
  countedAs.set(head, counted);
  return counted;
}

const NOTHING: readonly Counted[] = [];
/** A head is asked in each task that it could be in, and by all that stand below it. */
const countedAs = new WeakMap<Head, readonly Counted[]>();

/**
 * Whether a head has a higher number than the one before, whatever headings stand between:
 * `## 1. Build`, `# Part two`, `## 2. Ship`. After `1.3` that is `1.4`, or `2.1`.
 */
function goesOnFrom(before: Head | undefined, { title }: Head): boolean {
  const [were, are] = [figuresOf(before?.title.number), figuresOf(title.number)];
  const at = are.findIndex((figure, i) => figure !== were[i]);
  return were.length === are.length && (are[at] ?? 0) > (were[at] ?? Number.POSITIVE_INFINITY);
}

function figuresOf(number = ''): number[] {
  return number.split('.').map((figure) => (figure === '' ? Number.NaN : Number(figure)));
}

/**
 * Headings whose number the items or rows below them go on with, `2.1` below `## 2. Testing`: these
 * are work that is divided, and not the field that their words name.
 */
export function numberingHeads(heads: readonly Head[]): ReadonlySet<Head> {
  return new Set(
    heads.flatMap((head) => {
      if (head.facts.rows > 0) return [head];
      const { parent, via } = head;
      const isNumbering = via === 'item' && parent?.via === 'heading' && isNumberedBy(head, parent);
      return isNumbering ? [parent] : [];
    }),
  );
}

function kindOf({ title, via, numbered, below }: Head): Group['kind'] | null {
  if (below !== null) return null;
  if (title.noun !== '') return 'noun';
  if (/^\p{L}/u.test(title.number)) return 'id';
  return numbered || via === 'item' ? 'number' : null;
}

/**
 * The key of what the number of a head counts within: a head with a noun or an id around it
 * (`Phase 2`), else the heading of the steps, else the nearest heading. `2.1` below `## 2. Build`
 * counts on from `1.3` below `## 1. Plan`: such headings begin no new count.
 */
function containerOf(head: Head, keys: readonly string[], steps: EachPart): string {
  let nearest: Head | null = null;
  let section: Head | null = null;
  for (let outer = head.parent; outer; outer = outer.parent) {
    if (outer.via === 'item') continue;
    if (outer.level > 1 && isStepSection(outer.named, steps)) section ??= outer;
    if (!isNumberedBy(head, outer)) nearest ??= outer;
    const key = keys[outer.at];
    if (key?.startsWith('noun') || key?.startsWith('id')) return key;
  }
  return `${(section ?? nearest)?.line ?? ''}`;
}

/**
 * Whether a head is numbered below the one around it: one dot more, as `2.1` below `2`. `3.1` below
 * `2` is taken, too: who removes a heading numbers the headings anew, and not what is below.
 */
function isNumberedBy({ title: { number } }: Head, { title: outer }: Head): boolean {
  return /^\d/.test(outer.number) && dots(number) === dots(outer.number) + 1;
}

/** Whether a head goes on with the number of a heading with a noun: `1.1` below `Phase 1`. */
export function dividesNoun({ title: { number }, parent }: Head): boolean {
  if (parent === null || parent.title.noun === '') return false;
  return dots(number) === dots(parent.title.number) + 1;
}

function dots(number: string): number {
  return number.split('.').length - 1;
}

export function isStepSection(part: Part | null, steps: EachPart): boolean {
  return part?.part === 'section' && part.parts.includes(steps);
}

function isProse(part: Part | null | undefined): boolean {
  return part?.part === 'field' && part.kind.traits.holdsHeadings;
}

/** Whether a head has more below it than paragraphs: labels, lists, code. */
export function carries({ facts }: Head): boolean {
  return facts.labels + facts.lists + facts.code > 0;
}

/** Whether a head has anything but mere words below it: a step that is not filled in yet has nothing. */
export function mayBeStep(head: Head): boolean {
  return carries(head) || head.facts.words === 0;
}

/**
 * Whether a group may be the steps: `Phase 1` and `Phase 2` say so; `1.` and `2.` have to stand
 * below the heading of the steps, or have fields or boxes below them.
 */
export function isLikely({ kind, via, heads, inSteps, inProse }: Group): boolean {
  if (inProse) return false;
  const { length } = heads;
  const carrying = heads.filter(carries).length;
  const labelled = heads.filter(({ facts }) => facts.fields.size > 0).length;
  // One is enough where something says that it is a step.
  const isCalled = kind === 'noun' || via === 'item';
  const isSome = length > 1 || labelled > 0 || (isCalled && inSteps > 0);
  if (via === 'item') {
    if (!isSome || carrying * 2 < length) return false;
    const numbered = heads.filter((head) => head.numbered).length;
    return inSteps * 2 >= length || labelled * 2 >= length || numbered * 2 >= length;
  }
  const boxed = heads.filter(({ facts }) => facts.boxes + facts.rows > 0).length;
  if (kind === 'noun') return isSome || via === 'bold' || boxed > 0;
  if (kind === 'id') return length > 1 && carrying * 2 >= length;
  // `1.1` and `1.2` below `Phase 1` are what that phase is made of.
  if (via === 'heading' && heads.filter(dividesNoun).length * 2 >= length) return true;
  return isSome && (inSteps * 2 >= length || Math.max(labelled, boxed) * 2 >= length);
}
