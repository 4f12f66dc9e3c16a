/**
 * What recognition makes of a text: which of its lines are what. It is plain data, which can be kept
 * and sent; the reader follows it and asks no names (`read/reader.ts`). Lines and characters count
 * from 0.
 */

import type { Lines } from '../../markdown/blocks.ts';
import type { TextRange } from '../language/excerpt.ts';
import type { Level } from '../language/parts.ts';
import type { NamedTitle } from '../language/title-span.ts';

export interface Layout {
  /** Id of the format whose parts the entries name. */
  readonly format: string;
  /** In the order of the text. */
  readonly entries: readonly LayoutEntry[];
}

export type LayoutEntry =
  | OpenEntry
  | NameEntry
  | FixedEntry
  | SectionEntry
  | CloseEntry
  | FieldEntry
  | OtherEntry
  | BesideEntry;

/**
 * A task begins, or a step of the last task. Further entries with `of: 'step'` are of the last
 * step.
 */
export type OpenEntry = { readonly as: 'task' } | { readonly as: 'step' };

interface Owned {
  /** The holder of the entry: the plan, or the last task or step so far. */
  readonly of: Level;
}

/** The heading, bold line or item with the name of a task or step; the heading with the title of a plan. */
export interface NameEntry extends Owned {
  readonly as: 'name';
  readonly title: NamedTitle;
}

/** A line that only the format wants: a title, a tag. */
export interface FixedEntry extends Owned {
  readonly as: 'fixed';
  readonly line: number;
  readonly kind: 'tag' | 'title' | 'underline';
}

/** The heading or tag of a section, which the format calls so. */
export interface SectionEntry extends Owned {
  readonly as: 'section';
  readonly title: string;
  readonly name: TextRange;
}

/** The closing tag of a section, or of the task or step itself. */
export interface CloseEntry extends Owned {
  readonly as: 'close';
  readonly tag: string;
  readonly line: number;
}

/** The value of a field. */
export interface FieldEntry extends Owned {
  readonly as: 'field';
  /** Null for the list of the steps' names. */
  readonly path: string | null;
  /** The words of its heading or label; null where it stands without one. */
  readonly name: TextRange | null;
  /** What stands behind its label; null for nothing. */
  readonly value: TextRange | null;
  /** The lines below; `start` is `end` where there are none. */
  readonly lines: Lines;
  /** Indentation of all that stands here: of the content of an item, where a step is an item. */
  readonly column: number;
  /** The anchor of what the kind of the field has no use for. */
  readonly after: string;
}

/** Lines that are no field. */
export interface OtherEntry extends Owned {
  readonly as: 'other';
  /** The anchor, as `Other.after` has it. */
  readonly after: string;
  readonly lines: Lines;
  readonly column: number;
}

/** What the line of a name or mark says beside that: a subtitle, a status, a box. */
export interface BesideEntry extends Owned {
  readonly as: 'beside';
  readonly after: string;
  readonly range: TextRange;
}
