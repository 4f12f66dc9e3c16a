/** The part of a document that a field is read from. */
import type { Block } from '../../markdown/blocks.ts';

/** Lines of a text, counted from 0. */
export interface Lines {
  readonly start: number;
  /** The line after the last. */
  readonly end: number;
}

export interface Region extends Lines {
  readonly lines: readonly string[];
  /** What follows the label on its own line, which is the one before `start`; '' for nothing. */
  readonly inline: string;
  /** Columns of indentation that belong to the document. */
  readonly column: number;
  readonly blocks: readonly Block[];
}
