/**
 * Exporting: the Markdown that a person gets. This is the one way out for the app. A plan
 * that was opened from a text keeps the lines of that text (law 3 of the design); what the
 * standard layout is, `print.ts` says.
 */
import { withoutCleared } from '../plan/cleared.ts';
import type { Plan } from '../plan/schema.ts';
import { withLf } from '../plan/text.ts';
import type { PrintedBlock } from './chunks.ts';
import { type Opened, openedSource } from './opened.ts';
import { type PatchResult, patchedText } from './patch/patched-text.ts';
import { type PrintOptions, printBlocks, printPlan } from './print.ts';
import { blocksOfText } from './text-blocks.ts';

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
}

/**
 * The Markdown of `plan` in the format with id `format`. Throws where there is no such
 * format. In a patched text, `empty` says whether a field that was emptied leaves its
 * placeholder; its lines go where not.
 */
export function exportPlan(plan: Plan, format: string, options: ExportOptions = {}): string {
  return patched(plan, format, options)?.text ?? printPlan(plan, format, printOptions(options));
}

/** The same, with what cannot be read back from it where it is a patched text. */
export function exportedPlan(plan: Plan, format: string, options: ExportOptions = {}): Exported {
  const text = () => printPlan(plan, format, printOptions(options));
  return patched(plan, format, options) ?? { text: text(), differing: [] };
}

/** The same in blocks, whose lines lead to what they say. Line breaks are LF. */
export function exportBlocks(
  plan: Plan,
  format: string,
  options: ExportOptions = {},
): readonly PrintedBlock[] {
  const result = patched(plan, format, options);
  if (!result) return printBlocks(plan, format, printOptions(options));
  return blocksOfText(withLf(result.text.replace(/^\uFEFF/, '')), result.span, plan);
}

function patched(plan: Plan, format: string, options: ExportOptions): PatchResult | null {
  const { opened, standard = false, empty } = options;
  if (!opened || standard || opened.plan.format !== format) return null;
  const source = openedSource(opened);
  return patchedText(source, withoutCleared(plan), empty ?? source.format.keepsEmpty);
}

function printOptions({ empty }: ExportOptions): PrintOptions {
  return empty === undefined ? {} : { empty };
}
