/** Reading: a text as a plan in a format. */
import { formatOf } from './built-in/registry.ts';
import { type ReadText, readText, sourceOf } from './read/read-text.ts';
import { guessFormat } from './recognise/guess.ts';

export interface ReadResult extends ReadText {
  /** Id of the format that the text was read in. */
  readonly format: string;
}

/**
 * The plan that `text` says. Any text can be read; `format` is the id of the format to read it in,
 * by default the one whose marks it shows. Throws only where there is no such format.
 */
export function readPlan(text: string, format?: string): ReadResult {
  const source = sourceOf(text);
  const definition = format === undefined ? guessFormat(source) : formatOf(format);
  return Object.assign(readText(source, definition), { format: definition.id });
}
