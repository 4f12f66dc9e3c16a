/**
 * Exporting: the Markdown that a person gets. This is the one way out for the app. A plan that was
 * opened from a text keeps the lines of that text (law 3 of docs/design.md); what the standard
 * layout is, `print.ts` says.
 */

import { withOthersAsRead } from '../plan/others-as-read.ts';
import { isSameValue } from '../plan/same.ts';
import type { Plan } from '../plan/schema.ts';
import { withLf } from '../plan/text.ts';
import { withoutCleared } from '../plan/without-cleared.ts';
import { formatFor, formatOf, isWrittenIn } from './built-in/format-of.ts';
import { type PlacedLine, placedLines } from './derived/placed-lines.ts';
import { blocksOfText } from './derived/text-blocks.ts';
import { type Opened, openedSource } from './patch/opened.ts';
import { patchedText } from './patch/patched-text.ts';
import type { PrintedBlock } from './print/chunks.ts';
import type { PrintOptions } from './print/printer.ts';
import { printBlocks, printPlan } from './print.ts';

export interface ExportOptions extends PrintOptions {
  /** The text that the plan was opened from. In its own format, the export changes only what was edited. */
  readonly opened?: Opened | undefined;
  /** Whether the plan is printed in the standard layout all the same. */
  readonly standard?: boolean;
}

export interface Exported {
  readonly text: string;
  /**
   * Paths in the plan where reading the text gives something else: other content may say what
   * no text says in its place. In the order of the plan; a print without other content has none.
   */
  readonly differing: readonly string[];
  /** Lines that the text changes, or adds, though nobody edited what they say. */
  readonly beside: readonly PlacedLine[];
}

export interface ExportedInBlocks extends Exported {
  /** The text in blocks, whose lines lead to what they say. Line breaks are LF. */
  readonly blocks: () => readonly PrintedBlock[];
}

/**
 * The Markdown of `plan` in the format with id `format`. Throws where there is no such
 * format. In a patched text, `empty` says whether a field that was emptied leaves its
 * placeholder; its lines go where not.
 */
export function exportPlan(plan: Plan, format: string, options: ExportOptions = {}): string {
  return patched(plan, format, options)?.text ?? printPlan(plan, format, { empty: options.empty });
}

/**
 * The Markdown of `plan` as `exportPlan` gives it, with where a patched text reads as something
 * else, and what it changes beside the edit.
 */
export function exportedPlan(
  plan: Plan,
  format: string,
  options: ExportOptions = {},
): ExportedInBlocks {
  const result = patched(plan, format, options);
  if (result) {
    const { text, differing, beside, span } = result;
    const blocks = () => blocksOfText(withLf(text.replace(/^\uFEFF/, '')), span(), plan);
    return { text, differing, beside, blocks };
  }
  const printing = { empty: options.empty };
  const blocks = () => printBlocks(plan, format, printing);
  return { text: printPlan(plan, format, printing), differing: [], beside: [], blocks };
}

/** Whether an export of `plan` in the format with id `format` is the opened text with its edits. */
export function isPatched<O extends ExportOptions>(
  plan: Plan,
  format: string,
  options: O,
): options is O & { readonly opened: Opened } {
  const { opened, standard = false } = options;
  return !standard && opened !== undefined && isWrittenIn(opened.plan, plan, format);
}

function patched(plan: Plan, format: string, options: ExportOptions) {
  if (!isPatched(plan, format, options)) return null;
  const { opened } = options;
  const { ownFormat: own } = opened.plan;
  // The same object as long as it says the same: the text is read once for each format.
  const known = isSameValue(own, plan.ownFormat) ? own : plan.ownFormat;
  const source = openedSource(opened, formatFor(format, known), formatOf(opened.plan));
  const empty = options.empty ?? source.format.keepsEmpty;
  const now = withOthersAsRead(plan, opened.plan, source.plan);
  const result = patchedText(source, withoutCleared(now), empty);
  return { ...result, beside: placedLines(source.plan, now, source.format, result.beside) };
}
