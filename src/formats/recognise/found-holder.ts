import type { Part } from '../language/definition.ts';
import type { Level } from '../language/parts.ts';

/** The level of what is found by its heading, bold line or item. */
export type PartLevel = Exclude<Level, 'plan'>;

/** A plan, task or step of a text, while recognition finds what is in it. */
export class FoundHolder {
  readonly of: Level;
  /** The line with its name. */
  start = 0;
  /** Path of the field that was found last: other content is anchored to it. */
  last = '';
  /** Parts that were found: a second one is other content. */
  readonly seen = new Set<Part>();
  /** Fields that have something in them. */
  readonly filled = new Set<Part>();
  /** The tasks of a plan, the steps of a task. */
  readonly inner: FoundHolder[] = [];

  constructor(of: Level) {
    this.of = of;
  }
}
