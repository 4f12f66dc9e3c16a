/** Reading: a text as a plan in a format. */
import type { Source } from '../markdown/blocks.ts';
import { OWN_FORMAT } from '../plan/own-format.ts';
import { formatWithId } from './built-in/registry.ts';
import type { Format } from './language/definition.ts';
import { type ReadText, readText, sourceOf } from './read/read-text.ts';
import { guessFormat } from './recognise/guess.ts';
import { formatIn } from './recognise/own-format.ts';

export interface ReadResult extends ReadText {
  /** Id of the format that the text was read in. */
  readonly format: string;
}

/**
 * The plan that `text` says. Any text can be read; `format` is the format to read it in, or the id of
 * a built-in one, or 'own' for that of the text itself; by default it is the built-in one whose marks
 * the text shows. Throws only where there is no such format.
 */
export function readPlan(text: string, format?: string | Format): ReadResult {
  const source = sourceOf(text);
  const definition = typeof format === 'object' ? format : formatToRead(source, format);
  return Object.assign(readText(source, definition), { format: definition.id });
}

function formatToRead(source: Source, id: string | undefined): Format {
  if (id === OWN_FORMAT) return formatIn(source);
  return id === undefined ? guessFormat(source) : formatWithId(id);
}
