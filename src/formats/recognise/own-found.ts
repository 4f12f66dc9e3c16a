/** What is looked for, and found, of the parts that a text has and its format has not. */
import type { Block } from '../../markdown/blocks.ts';
import type { OwnMark } from '../../plan/own-format.ts';
import type { Level } from '../language/parts.ts';
import type { Levels } from './hollow-headings.ts';
import type { OwnTag } from './own-tags.ts';

/** A heading or label that the format does not have, at one place of it. */
export interface FoundPart {
  readonly label: string;
  readonly mark: OwnMark;
  /** What stands below it, up to the next mark, each time that it is there. */
  readonly bodies: Body[];
  readonly parts: FoundPart[];
  /** The plan, task or step that had it last; they are counted over the text. */
  holder: number;
}

export interface Body {
  /** What follows a label on its line. */
  readonly inline: string;
  readonly blocks: Block[];
}

export interface PlacedPart {
  readonly of: Level;
  /** The path of the field before it; '' for none. */
  readonly after: string;
  readonly part: FoundPart;
}

/** Lines in which parts are looked for, and where these would stand. */
export interface Place {
  readonly of: Level;
  readonly after: string;
  /** Whether they are the value of a field with a mark. */
  readonly isMarked: boolean;
  /** Indentation of what stands in them. */
  readonly column: number;
}

/** What is known of a text before its parts are looked for. */
export interface Known {
  readonly levels: Levels;
  /** Tags of the text, by their lines. */
  readonly tags: ReadonlyMap<number, OwnTag>;
  /** Fields of the format that are headings around parts, by `keyOfField`. */
  readonly hollow: ReadonlySet<string>;
  /** Labels of a field that some tasks or steps have another label for, too, by `keyOfLabel`. */
  readonly doubled: ReadonlySet<string>;
  /** The lines with the marks of fields of the format. */
  readonly marked: ReadonlySet<number>;
  /** Labels of items that several tasks or steps have, by `keyOf`. */
  readonly recurring: ReadonlySet<string>;
  /** Labels that are text: `**Question:** …`, `**Answer:** …` again and again. */
  readonly repeated: ReadonlySet<string>;
  /** Labels that end the headings that they stand below, by `keyOfLabel`. */
  readonly shared: ReadonlySet<string>;
}
