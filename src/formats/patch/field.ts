/** A field that changed, in the text that it was read from. */

import type { LineEdits } from '../../markdown/line-edits.ts';
import { indented, indentOf } from '../../markdown/lines.ts';
import type { Step } from '../../plan/schema.ts';
import { printedBy, syntaxOf } from '../kinds/syntax.ts';
import type { FieldPart, Format } from '../language/definition.ts';
import type { ExcerptLine } from '../language/excerpt.ts';
import { headingContent, isHeadingOf } from '../language/marks.ts';
import type { Piece, Printed } from '../language/pieces.ts';
import { placeOf } from '../language/places.ts';
import type { FieldSpan, OtherSpan } from '../read/spans.ts';
import { patchEntries } from './entries.ts';
import type { LocalStyle } from './local-style.ts';
import { patchLines } from './patch-lines.ts';

/**
 * How much of a field is printed afresh: what changed, all of its value, its label too. Of other
 * content: what changed, its whole block, that block below the last list, all of it before all fields.
 */
export type FieldLevel = 'changes' | 'value' | 'field' | 'first';

export interface FieldChange {
  readonly part: FieldPart;
  readonly span: FieldSpan;
  readonly old: Printed | null;
  readonly now: Printed | null;
  /** The same as rows of the table that the text has; null where it has none. */
  readonly rows: { readonly old: readonly Piece[]; readonly now: readonly Piece[] } | null;
  readonly level: FieldLevel;
  /** Other content of the holder: what stands between the lines of the field stays. */
  readonly others: readonly OtherSpan[];
}

/** What a field prints, or null for nothing. `empty`: with placeholders. */
export function printedValue(
  part: FieldPart,
  format: Format,
  value: unknown,
  steps: readonly Step[],
  empty = false,
): Printed | null {
  return printedBy(part.kind, value, placeOf(part, format), steps, empty);
}

/** The rows that a value printed in a table has; null where the text has none for it. */
export function printedRows(
  part: FieldPart,
  format: Format,
  span: FieldSpan,
  value: unknown,
): readonly Piece[] | null {
  const { table } = span;
  return (table && syntaxOf(part.kind).rows?.(value, table, placeOf(part, format))) ?? null;
}

export function textOf(printed: Printed | null): string {
  return printed ? printed.pieces.map((piece) => piece.text).join('\n') : '';
}

/** Makes the lines of a field say what it says now. */
export function patchField(edits: LineEdits, style: LocalStyle, change: FieldChange): void {
  const { old, now, level } = change;
  if (!now) removeField(edits, change);
  else if (level === 'field') replaceField(edits, style, change, now);
  else if (level === 'value' || !old || !patchValue(edits, change, old, now)) {
    replaceValue(edits, style, change, now);
  }
}

/** Changes the lines that differ. False where those of the text and the value do not correspond. */
function patchValue(
  edits: LineEdits,
  { span, part, rows }: FieldChange,
  old: Printed,
  now: Printed,
): boolean {
  const { entries, column } = span;
  if (span.table)
    return (
      rows !== null &&
      patchEntries(edits, { ...rows, prefix: '', spans: entries, column, areRows: true })
    );
  const [first, second] = old.pieces;
  const single = first?.path === '' && second === undefined && now.pieces.length === 1;
  if (!single) {
    // An entry behind the label is the only one of its field: more than one stand below it.
    const isInline = entries.some(({ start }) => start === span.mark);
    if (isInline && (now.pieces.length !== 1 || textOf(now).includes('\n'))) return false;
    const prefix = 'prefix' in part.kind.options ? part.kind.options.prefix : '';
    const values = { old: old.pieces, now: now.pieces, prefix, spans: entries, column };
    return patchEntries(edits, values);
  }
  if (span.inline !== null && now.after !== 'inline') return false;
  const oldLines = textOf(old).split('\n');
  const below = linesOf(span);
  const at = span.mark !== null && span.inline !== null ? [span.mark, ...below] : below;
  const hang = ' '.repeat(span.column);
  const space = /^[ \t]*/.exec(edits.line(at[0] ?? 0))?.[0] ?? '';
  const own = /^[ \t]*/.exec(oldLines[0] ?? '')?.[0] ?? '';
  const lead =
    span.mark !== null && span.inline !== null
      ? edits.line(span.mark).slice(0, span.inline)
      : space.slice(0, Math.max(0, space.length - own.length));
  const value = { old: oldLines, now: textOf(now).split('\n'), at: at.slice(0, oldLines.length) };
  // All lines of a text are its own: where one is not, none is found by its place.
  if (part.kind.traits.bare === 'text' && at.length !== oldLines.length) return false;
  return patchLines(edits, { ...value, lead, hang });
}

function linesOf({ mark, inline, lines }: FieldSpan): number[] {
  const start = mark !== null && inline !== null ? mark + 1 : lines.start;
  return Array.from({ length: Math.max(0, lines.end - start) }, (_, i) => start + i);
}

/** Lines of other content between those of a field. */
function restOf({ span, others }: FieldChange): number[] {
  const { start, end } = span.lines;
  return rangesIn(others).flatMap(({ whole, line }) =>
    whole && line >= start && line < end ? [line] : [],
  );
}

/** Whether what stands behind the label, on its line, is other content and no part of the value. */
function isInlineOther({ span, others }: Pick<FieldChange, 'span' | 'others'>): boolean {
  const { mark, inline } = span;
  if (mark === null || inline === null) return false;
  return rangesIn(others).some(({ line, start }) => line === mark && start >= inline);
}

function rangesIn(others: readonly OtherSpan[]): ExcerptLine[] {
  return others.flatMap(({ places }) =>
    places.flatMap(({ ranges }) => ranges.filter((range) => range !== null)),
  );
}

/** Removes the lines of a field but for those of other content; gives what sets these off. */
function removeOwn(edits: LineEdits, change: FieldChange, start: number, end: number): string[] {
  const rest = new Set(restOf(change));
  const first = [...rest].reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  for (let at = start; at < end; at++) {
    if (!rest.has(at) && (at < first || !edits.isBlank(at))) edits.remove(at);
  }
  return rest.size > 0 ? [''] : [];
}

function replaceValue(
  edits: LineEdits,
  style: LocalStyle,
  change: FieldChange,
  now: Printed,
): void {
  const { span } = change;
  const isKept = isInlineOther(change);
  const hang = ' '.repeat(span.column);
  const content = style.content(change.part, now).map((line) => (line === '' ? '' : hang + line));
  const { start, end } = span.lines;
  const gap = removeOwn(edits, change, start, end);
  const [first = '', ...further] = content;
  const isHeading = span.mark !== null && edits.headingLevel(span.mark) > 0;
  const inline =
    !isKept && now.after === 'inline' && (span.inline !== null || start >= end) && !isHeading;
  if (span.mark !== null && inline) {
    const line = edits.line(span.mark);
    const lead = span.inline === null ? `${line.trimEnd()} ` : line.slice(0, span.inline);
    edits.replace(span.mark, lead + first.trimStart());
    edits.insertAfter(span.mark, [...further, ...gap]);
    return;
  }
  if (span.mark !== null && span.inline !== null && !isKept) {
    edits.replace(span.mark, edits.line(span.mark).slice(0, span.inline).trimEnd());
  }
  if (start < end) edits.insertBefore(start, [...content, ...gap]);
  else if (span.mark !== null) {
    edits.insertAfter(span.mark, [...(now.after === 'loose' ? [''] : []), ...content]);
  }
}

function replaceField(
  edits: LineEdits,
  style: LocalStyle,
  change: FieldChange,
  now: Printed,
): void {
  const { part, span } = change;
  // The line of the label stays where it says more than the label, and a heading in the format's words.
  const { mark } = span;
  if (isInlineOther(change) || (mark !== null && isOwnHeading(edits, part, mark))) {
    replaceValue(edits, style, change, now);
    return;
  }
  const { start, end } = wholeOf(span);
  const gap = removeOwn(edits, change, start, end);
  // What belongs to an item that is a label stands further in than the label.
  const column = mark === null ? span.column : indentOf(edits.line(mark));
  const lines = style.standard(part, now).map((line) => indented(line, column));
  edits.insertBefore(start, [...lines, ...gap]);
}

function isOwnHeading(edits: LineEdits, part: FieldPart, line: number): boolean {
  const level = edits.headingLevel(line);
  return level > 0 && isHeadingOf(part, level, headingContent(edits.line(line)));
}

/** Takes a value out. Its heading or label stays: it is a line of the person's, and the field is still there. */
function removeField(edits: LineEdits, change: FieldChange): void {
  const { span } = change;
  const { start, end } = span.lines;
  if (span.mark !== null && span.inline !== null && !isInlineOther(change)) {
    edits.replace(span.mark, edits.line(span.mark).slice(0, span.inline).trimEnd());
  }
  if (restOf(change).length > 0) removeOwn(edits, change, start, end);
  else if (start < end) edits.removeBlock(start, end);
}

/** The lines of a field with its mark. */
export function wholeOf({ mark, lines }: FieldSpan): { start: number; end: number } {
  if (mark === null) return lines;
  return { start: mark, end: Math.max(mark + 1, lines.end) };
}
