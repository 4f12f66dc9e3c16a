/**
 * Reading a text in one format: recognition says what its lines are, the reader follows that, and
 * how a value reads is its kind's business. What fits no field is kept as other content, in its
 * place.
 */
import '../../markdown/markdown-it.ts';
import type { Source } from '../../markdown/blocks.ts';
import { parseDocument } from '../../markdown/front-matter.ts';
import type { Plan } from '../../plan/schema.ts';
import { withLf } from '../../plan/text.ts';
import type { Format } from '../language/definition.ts';
import type { Layout } from '../recognise/layout.ts';
import { layoutOf } from '../recognise/walk.ts';
import { Reader } from './reader.ts';
import type { HolderSpan } from './spans.ts';

export interface ReadText {
  readonly plan: Plan;
  /** Where each part of the plan stands in the lines of the text. */
  readonly span: HolderSpan;
}

/** The blocks of a text; lines and columns count without a byte order mark. */
export function sourceOf(text: string): Source {
  return parseDocument(withLf(text.replace(/^\uFEFF/, '')));
}

/** The plan that a text says in `format`. Any text can be read. */
export function readText(source: Source, format: Format): ReadText {
  return readLaidOut(source, layoutOf(source, format), format);
}

/**
 * The plan that a text says where `layout`, in `format`, is what its lines are. Throws where the
 * layout names what the format does not have.
 */
export function readLaidOut(source: Source, layout: Layout, format: Format): ReadText {
  return new Reader(source, format).read(layout);
}
