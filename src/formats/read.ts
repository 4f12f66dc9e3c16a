/**
 * Reading: a text as a plan in a format. A walk over the blocks of the text that
 * keeps which parts of the format's definition are open; how a value reads is its
 * kind's business. What fits no field is kept as other content, in its place.
 */
import '../markdown/markdown-it.ts';
import { parseDocument } from '../markdown/front-matter.ts';
import type { Plan } from '../plan/schema.ts';
import { withLf } from '../plan/text.ts';
import { guessFormat } from './guess.ts';
import { Reader } from './reader.ts';
import { formatOf } from './registry.ts';
import type { HolderSpan } from './spans.ts';

export interface ReadResult {
  readonly plan: Plan;
  /** Id of the format that the text was read in. */
  readonly format: string;
  /** Where each part of the plan stands in the lines of the text. */
  readonly span: HolderSpan;
}

/**
 * The plan that `text` says. Any text can be read; `format` is the id of the
 * format to read it in, by default the one whose marks it shows. Lines and columns of the
 * spans count without a byte order mark. Throws only where
 * there is no such format.
 */
export function readPlan(text: string, format?: string): ReadResult {
  const source = parseDocument(withLf(text.replace(/^\uFEFF/, '')));
  const definition = format === undefined ? guessFormat(source) : formatOf(format);
  return { ...new Reader(source, definition).result(), format: definition.id };
}
