/** The part of a document that a field is read from. */
import type { Block, Lines } from '../../markdown/blocks.ts';

export interface Region extends Lines {
  readonly lines: readonly string[];
  /** What follows the label on its own line, which is the one before `start`; '' for nothing. */
  readonly inline: string;
  /** Columns of indentation that belong to the document. */
  readonly column: number;
  readonly blocks: readonly Block[];
}
