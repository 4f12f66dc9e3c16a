/** A field that changed, in the text that it was read from. */

import type { LineEdits } from '../../markdown/line-edits.ts';
import { indented, indentOf } from '../../markdown/lines.ts';
import type { Step } from '../../plan/schema.ts';
import { printedBy, syntaxAt } from '../kinds/syntax.ts';
import type { FieldPart, Format } from '../language/definition.ts';
import type { ExcerptLine, TextRange } from '../language/excerpt.ts';
import { headingContent, isHeadingOf } from '../language/marks.ts';
import type { Piece, Printed } from '../language/pieces.ts';
import { placeOf } from '../language/places.ts';
import type { FieldSpan, OtherSpan } from '../read/spans.ts';
import { patchEntries } from './entries.ts';
import { patchKeyField } from './key-field.ts';
import type { LocalStyle } from './local-style.ts';
import { patchLines } from './patch-lines.ts';
import type { TableOfEntries } from './table-patch.ts';

/**
 * How much of a field is printed afresh: what changed, all of its value, its label too. Of other
 * content: what changed, its whole block, that block below the last list or behind the other content
 * before it, all of it before all fields.
 */
export type FieldLevel = 'changes' | 'value' | 'field' | 'next' | 'first';

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
  { table }: FieldSpan,
  value: unknown,
  steps: readonly Step[],
): readonly Piece[] | null {
  const place = placeOf(part, format);
  const { rows } = syntaxAt(part.kind, place);
  return (table && rows?.(value, table, place, steps)) ?? null;
}

export function textOf(printed: Printed | null): string {
  return printed ? printed.pieces.map((piece) => piece.text).join('\n') : '';
}

/** Makes the lines of a field say what it says now. */
export function patchField(edits: LineEdits, style: LocalStyle, change: FieldChange): void {
  const { old, now, level } = change;
  if (change.part.mark?.as === 'key') {
    const comments = rangesIn(change.others);
    patchKeyField(edits, { ...change, isFresh: level !== 'changes', comments });
  } else if (!now) removeField(edits, change);
  else if (level === 'field') replaceField(edits, style, change, now);
  else if (level === 'value' || !old || !patchValue(edits, change, old, now)) {
    replaceValue(edits, style, change, now);
  }
}

/** Changes the lines that differ. False where those of the text and the value do not correspond. */
function patchValue(edits: LineEdits, change: FieldChange, old: Printed, now: Printed): boolean {
  const { span, part, rows } = change;
  if (span.table && !rows) return false;
  const { entries, value } = span;
  if (old.pieces[0]?.path !== '') {
    const prefix = 'prefix' in part.kind.options ? part.kind.options.prefix : '';
    const pieces = rows ?? { old: old.pieces, now: now.pieces };
    const table = rows || part.kind.traits.printsAs === 'table' ? tableOf(change, pieces) : null;
    return patchEntries(edits, { ...pieces, prefix, spans: entries, table, label: span.mark });
  }
  if (value && now.after !== 'inline') return false;
  const oldLines = textOf(old).split('\n');
  const at = linesOf(span);
  const line = edits.line(at[0] ?? 0);
  const space = (text: string) => /^[ \t]*/.exec(text)?.[0] ?? '';
  const own = space(line).length - space(oldLines[0] ?? '').length;
  return patchLines(edits, {
    old: oldLines,
    now: textOf(now).split('\n'),
    at: at.slice(0, oldLines.length),
    lead: line.slice(0, value?.start ?? Math.max(0, own)),
    hang: ' '.repeat(span.column),
  });
}

/** The table whose rows are the entries of a field; its head is one of them where it can change. */
function tableOf(
  { span }: FieldChange,
  { old, now }: NonNullable<FieldChange['rows']>,
): TableOfEntries {
  const { entries, gaps, table } = span;
  const first = Math.min(...entries.map(({ start }) => start));
  const end = Math.max(...entries.map((entry) => entry.end));
  const spare = gaps.map(({ start }) => start);
  // Pairs have a head that is none of them.
  return table
    ? { start: first - 2, end, spare: [], heads: ['', ''] }
    : { start: first, end, spare, heads: [headIn(old), headIn(now)] };
}

function headIn([head]: readonly Piece[]): string {
  return head?.text.split('\n')[0] ?? '';
}

/** The lines of a text: the first one may stand behind its label. */
function linesOf({ value, lines }: FieldSpan): number[] {
  const { start, end } = value ? { start: value.line + 1, end: lines.end } : lines;
  const below = Array.from({ length: end - start }, (_, i) => start + i);
  return value ? [value.line, ...below] : below;
}

/** Lines of other content between those of a field. */
function restOf({ span, others }: FieldChange): number[] {
  const { start, end } = span.lines;
  return rangesIn(others).flatMap(({ line }) => (line >= start && line < end ? [line] : []));
}

/**
 * The part of a value on the line of its label; null where other content stands there. What stands
 * before it, as in `**Goal (soon)**: Dry`, is in nobody's way.
 */
function inlineOf({ span, others }: Pick<FieldChange, 'span' | 'others'>): TextRange | null {
  const { value } = span;
  if (!value) return null;
  const isOther = rangesIn(others).some(
    ({ line, start }) => line === value.line && start >= value.start,
  );
  return isOther ? null : value;
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
  const content = style.content(change.part, now).map((line) => indented(line, span.column));
  const { start, end } = span.lines;
  const gap = removeOwn(edits, change, start, end);
  const lead = now.after === 'inline' ? leadOf(edits, change) : null;
  if (lead) {
    const [first = '', ...further] = content;
    edits.replace(lead.line, lead.text + first.trimStart());
    edits.insertAfter(lead.line, [...further, ...gap]);
    return;
  }
  removeInline(edits, change);
  if (start < end) edits.insertBefore(start, [...content, ...gap]);
  else
    edits.insertAfter(wholeOf(span).end - 1, [...(now.after === 'loose' ? [''] : []), ...content]);
}

/**
 * The line of a label up to where a value may begin; null where none may: behind other content,
 * below a heading, and where the value begins below the label.
 */
function leadOf(edits: LineEdits, change: FieldChange): { line: number; text: string } | null {
  const { value, lines } = change.span;
  const inline = inlineOf(change);
  if (inline) return { line: inline.line, text: edits.line(inline.line).slice(0, inline.start) };
  const line = wholeOf(change.span).start;
  if (value || lines.start < lines.end || edits.headingLevel(line) > 0) return null;
  return { line, text: `${edits.line(line).trimEnd()} ` };
}

/** Takes out what stands of a value on the line of its label. */
function removeInline(edits: LineEdits, change: FieldChange): void {
  const inline = inlineOf(change);
  if (inline) edits.replace(inline.line, edits.line(inline.line).slice(0, inline.start).trimEnd());
}

function replaceField(
  edits: LineEdits,
  style: LocalStyle,
  change: FieldChange,
  now: Printed,
): void {
  const { part, span } = change;
  const { start, end } = wholeOf(span);
  // The line of the label stays where it says more than the label, and a heading in the format's words.
  const saysMore = rangesIn(change.others).some(({ line }) => line === start);
  if (saysMore || isOwnHeading(edits, part, start)) {
    replaceValue(edits, style, change, now);
    return;
  }
  const gap = removeOwn(edits, change, start, end);
  // What belongs to an item that is a label stands further in than the label.
  const column = span.mark === null ? span.column : indentOf(edits.line(start));
  const lines = style.standard(part, now).map((line) => indented(line, column));
  edits.insertBefore(start, [...lines, ...gap]);
}

function isOwnHeading(edits: LineEdits, part: FieldPart, line: number): boolean {
  const level = edits.headingLevel(line);
  return level > 0 && isHeadingOf(part, level, headingContent(edits.line(line)));
}

/**
 * Takes a value out. Its heading or label stays: it is a line of the person's, and the field is
 * still there.
 */
function removeField(edits: LineEdits, change: FieldChange): void {
  const { start, end } = change.span.lines;
  removeInline(edits, change);
  if (restOf(change).length > 0) removeOwn(edits, change, start, end);
  else if (start < end) edits.removeBlock(start, end);
}

/** The lines of a field with its mark. */
export function wholeOf({ mark, lines }: FieldSpan): { start: number; end: number } {
  if (mark === null) return lines;
  return { start: mark, end: Math.max(mark + 1, lines.end) };
}
