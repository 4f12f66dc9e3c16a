import type { Part } from '../language/definition.ts';
import type { PlacedText } from '../language/excerpt.ts';
import type { Title } from './title.ts';

/** A line that could be the head of a task or step, with what stands below it. */
export interface Head extends PlacedText {
  /** Its position among the heads. */
  readonly at: number;
  readonly via: 'heading' | 'tag' | 'bold' | 'item';
  /** That of a heading: 2 for `##`. A bold line below it has 2.5, an item 2.75. */
  readonly level: number;
  readonly title: Title;
  /** Its title where the document itself counts such headings: `Week 2: Ship`. See `own-nouns.ts`. */
  ownTitle: Title | null;
  /**
   * Whether the number stands in the text, `- 2. Ship`, and is not only that of a list, `2. Ship`.
   */
  readonly numbered: boolean;
  /**
   * What it is an item below, where it is no head by itself: an item without number and box below the
   * heading of the steps, or one with a box or a bold name right below the title.
   */
  readonly below: 'steps' | 'title' | null;
  readonly parent: Head | null;
  /** The part that its words name, where it is a heading. */
  readonly named: Part | null;
  /** Whether it names a part that the plan has beside its tasks: what is below it is no step. */
  readonly aside: boolean;
  readonly facts: Facts;
}

/** What stands below a head, before the next one of its level. */
export interface Facts {
  /** Fields of a step that labels below the head name, also below heads in it. */
  fields: ReadonlySet<Part>;
  /** Fields that labels name before the next head. */
  own: ReadonlySet<Part>;
  /** Paragraphs. */
  words: number;
  labels: number;
  lists: number;
  boxes: number;
  code: number;
  /** Rows of tables right below it that go on with its number: `| 2.1 | …` below `2`. */
  rows: number;
}

/** Of a head that nothing is known of yet. */
export function noFacts(): Facts {
  return {
    fields: NO_PARTS,
    own: NO_PARTS,
    words: 0,
    labels: 0,
    lists: 0,
    boxes: 0,
    code: 0,
    rows: 0,
  };
}

/** Most heads have no fields below them: they share one empty set. */
const NO_PARTS: ReadonlySet<Part> = new Set();

/** A set of parts with one more. */
export function withPart(parts: ReadonlySet<Part>, part: Part): ReadonlySet<Part> {
  return parts.has(part) ? parts : new Set([...parts, part]);
}

/** The heads around `heads`, at any depth. */
export function ancestorsOf(heads: Iterable<Head>): ReadonlySet<Head> {
  const result = new Set<Head>();
  for (const head of heads) {
    for (let outer = head.parent; outer; outer = outer.parent) result.add(outer);
  }
  return result;
}
