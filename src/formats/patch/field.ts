/** A field that changed, in the text that it was read from. */
import type { EditedLine, LineEdits } from '../../markdown/line-edits.ts';
import type { Step } from '../../plan/schema.ts';
import { anyKind } from '../kind.ts';
import type { FieldPart, Format } from '../language.ts';
import type { Printed } from '../pieces.ts';
import { placeOf } from '../places.ts';
import type { FieldSpan, OtherSpan } from '../spans.ts';
import { patchEntries } from './entries.ts';
import type { LocalStyle } from './local-style.ts';
import { patchLines } from './patch-lines.ts';

/** How much of a field is printed afresh: what changed, all of its value, its label too. */
export type FieldLevel = 'changes' | 'value' | 'field';

export interface FieldChange {
  readonly part: FieldPart;
  readonly span: FieldSpan;
  readonly old: Printed | null;
  readonly now: Printed | null;
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
  const kind = anyKind(part.kind);
  if (!kind.isEmpty(value, steps)) return kind.print(value, placeOf(part, format), steps);
  return empty ? kind.template(placeOf(part, format)) : null;
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
  { span, part }: FieldChange,
  old: Printed,
  now: Printed,
): boolean {
  const [first, second] = old.pieces;
  const single = first?.path === '' && second === undefined && now.pieces.length === 1;
  if (!single) {
    const prefix = 'prefix' in part.kind.options ? part.kind.options.prefix : '';
    const { entries: spans, column } = span;
    return patchEntries(edits, { old: old.pieces, now: now.pieces, prefix, spans, column });
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
  if (part.kind.id === 'prose' && at.length !== oldLines.length) return false;
  return patchLines(edits, { ...value, lead, hang });
}

function linesOf({ mark, inline, lines }: FieldSpan): number[] {
  const start = mark !== null && inline !== null ? mark + 1 : lines.start;
  return Array.from({ length: Math.max(0, lines.end - start) }, (_, i) => start + i);
}

/** Text of other content between the lines of a field. */
function restOf({ span, others }: FieldChange): EditedLine[] {
  const inside = others
    .flatMap((other) => other.places)
    .filter((place) => !place.alone && place.lines.start === span.lines.start)
    .filter((place) => place.lines.end === span.lines.end && span.lines.end > span.lines.start);
  const hang = ' '.repeat(span.column);
  return inside.flatMap((place) => [
    '',
    ...place.text.split('\n').map((line) => (line === '' ? '' : hang + line)),
  ]);
}

function replaceValue(
  edits: LineEdits,
  style: LocalStyle,
  change: FieldChange,
  now: Printed,
): void {
  const { span } = change;
  const hang = ' '.repeat(span.column);
  const content = style.content(change.part, now).map((line) => (line === '' ? '' : hang + line));
  const rest = restOf(change);
  const { start, end } = span.lines;
  edits.remove(start, end);
  const [first = '', ...further] = content;
  const isHeading = span.mark !== null && /^ {0,3}#/.test(edits.line(span.mark));
  const inline = now.after === 'inline' && (span.inline !== null || start >= end) && !isHeading;
  if (span.mark !== null && inline) {
    const line = edits.line(span.mark);
    const lead = span.inline === null ? `${line.trimEnd()} ` : line.slice(0, span.inline);
    edits.replace(span.mark, lead + first.trimStart());
    edits.insertAfter(span.mark, [...further, ...rest]);
    return;
  }
  if (span.mark !== null && span.inline !== null) {
    edits.replace(span.mark, edits.line(span.mark).slice(0, span.inline).trimEnd());
  }
  if (start < end) edits.insertBefore(start, [...content, ...rest]);
  else if (span.mark !== null) {
    const gap = now.after === 'loose' ? [''] : [];
    edits.insertAfter(span.mark, [...gap, ...content, ...rest]);
  }
}

function replaceField(
  edits: LineEdits,
  style: LocalStyle,
  change: FieldChange,
  now: Printed,
): void {
  const { part, span } = change;
  const { start, end } = wholeOf(span);
  edits.remove(start, end);
  edits.insertBefore(start, [...style.standard(part, now), ...restOf(change)]);
}

function removeField(edits: LineEdits, change: FieldChange): void {
  const { span } = change;
  const rest = restOf(change);
  const { start, end } = marksMore(change) ? span.lines : wholeOf(span);
  if (rest.length === 0) {
    if (start < end) edits.removeBlock(start, end);
    return;
  }
  edits.remove(start, end);
  edits.insertBefore(start, rest.slice(1));
}

/** Whether the line of the mark has other content, too: a subtitle, a status. */
function marksMore({ span, others }: FieldChange): boolean {
  return others.some(({ places }) =>
    places.some(({ alone, lines }) => !alone && span.mark !== null && lines.start === span.mark),
  );
}

/** The lines of a field with its mark. */
export function wholeOf({ mark, lines }: FieldSpan): { start: number; end: number } {
  if (mark === null) return lines;
  return { start: mark, end: Math.max(mark + 1, lines.end) };
}
