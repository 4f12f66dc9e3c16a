/**
 * The text that a plan was opened from. It is kept beside the plan, and an export in
 * the same format patches it (law 3 of docs/design.md).
 */

import { type Heading, headingsOf } from '../../markdown/blocks.ts';
import { withIdsOf } from '../../plan/kept-ids.ts';
import { withObjectsOf } from '../../plan/same.ts';
import type { Plan } from '../../plan/schema.ts';
import { withBoldHeadings } from '../language/bold-headings.ts';
import type { Format } from '../language/definition.ts';
import { readText, sourceOf } from '../read/read-text.ts';
import type { HolderSpan } from '../read/spans.ts';
import { restructured } from './restructured.ts';

/** What is to be kept of an opened text, and all that is needed of it. */
export interface Opened {
  /** The text as it was, with its line endings and byte order mark. */
  readonly text: string;
  /** The plan as it was read from it, with its ids; `plan.format` is the format it was read in. */
  readonly plan: Plan;
}

/** An opened text with the place of everything in it. */
export interface OpenedSource {
  readonly text: string;
  readonly format: Format;
  /** The plan as the text says it, with the ids of the kept one, and its objects where it says the same. */
  readonly plan: Plan;
  readonly span: HolderSpan;
  /** Its headings, by their first lines. */
  readonly headings: ReadonlyMap<number, Heading>;
}

/**
 * The opened text, read again; once for each record. `before` is the format that it was read in: where
 * headings and labels are others in `format`, it is the text with those.
 */
export function openedSource(opened: Opened, format: Format, before = format): OpenedSource {
  const known = sources.get(opened);
  if (known?.format === format) return known;
  const text = restructured(opened.text, before, format);
  const read = sourceOf(text);
  const { plan, span } = readText(read, format);
  const source = {
    text,
    headings: headingsOf(withBoldHeadings(read.blocks, read.lines, format)),
    format,
    // A newer reader may see other steps in it: what it reads in another way counts as edited.
    plan: withObjectsOf(withIdsOf(plan, opened.plan), opened.plan),
    span,
  };
  sources.set(opened, source);
  return source;
}

const sources = new WeakMap<Opened, OpenedSource>();
