/** Reads texts beside the page, so that a long one does not freeze it. */
import type { Correction } from '../../formats/built-in/corrected.ts';
import type { OwnFormat } from '../../plan/own-format.ts';
import { readInput } from './read-input.ts';

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  postMessage(readInput(data.text, data.name, data.format, data.corrections, data.formatBefore));
});

export interface ReadRequest {
  readonly text: string;
  /** The file's; '' for a pasted text. */
  readonly name: string;
  /** The id of the format to read it in; absent for the one that it is written in. */
  readonly format: string | undefined;
  /** What the person says of the headings and labels in it. */
  readonly corrections: readonly Correction[];
  /** The format that its document had in the plan that was opened from it before; null for none. */
  readonly formatBefore: OwnFormat | null;
}
