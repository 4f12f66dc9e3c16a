/** Printing: a plan in a format's standard layout. */
import type { Plan } from '../plan/schema.ts';
import { formatFor } from './built-in/format-of.ts';
import type { Piece } from './language/pieces.ts';
import type { PrintedBlock } from './print/chunks.ts';
import { type PrintOptions, printedBlocks, printedPieces, printedText } from './print/printer.ts';

/**
 * The Markdown of `plan` in the format with id `format`, ending in a line break.
 * Throws where there is no such format.
 */
export function printPlan(plan: Plan, format: string, options: PrintOptions = {}): string {
  return printedText(plan, formatFor(format, plan.ownFormat), options);
}

/** The print in pieces, whose texts together are the document. */
export function printPieces(plan: Plan, format: string, options: PrintOptions = {}): Piece[] {
  return printedPieces(plan, formatFor(format, plan.ownFormat), options);
}

/** The print in blocks: see `printedBlocks`. */
export function printBlocks(
  plan: Plan,
  format: string,
  options: PrintOptions = {},
): readonly PrintedBlock[] {
  return printedBlocks(plan, formatFor(format, plan.ownFormat), options);
}
