/** The value of a key in front matter that changed: nothing but the value, in the quotes that it has. */
import { RAW_INDENT } from '../../markdown/front-matter-value.ts';
import type { LineEdits } from '../../markdown/line-edits.ts';
import { indented, indentOf, isBlankLine } from '../../markdown/lines.ts';
import { frontMatterKeyIn } from '../../markdown/marks/front-matter-key.ts';
import { flowTextsIn, writtenYamlText, yamlTextAt } from '../../markdown/yaml-text.ts';
import type { TextRange } from '../language/excerpt.ts';
import type { Piece, Printed } from '../language/pieces.ts';
import type { FieldSpan } from '../read/spans.ts';
import { patchEntries } from './entries.ts';

export interface KeyChange {
  readonly span: FieldSpan;
  /** What the value prints; null for nothing. */
  readonly old: Printed | null;
  readonly now: Printed | null;
  /** Whether it is written as a print has it, and not in the style of the text. */
  readonly isFresh: boolean;
  /** Where the comments in the front matter stand. */
  readonly comments: readonly TextRange[];
}

/** Makes the lines of a key say its value; a comment on a line that goes comes below the value. */
export function patchKeyField(edits: LineEdits, change: KeyChange): void {
  const { start, end } = change.span.lines;
  changeValue(edits, change);
  const gone = change.comments.filter(
    ({ line }) => start <= line && line < end && edits.isGone(line),
  );
  edits.insertAfter(
    end - 1,
    gone.map((range) => edits.line(range.line).slice(range.start, range.end)),
  );
}

function changeValue(edits: LineEdits, { span, old, now, isFresh }: KeyChange): void {
  const line = span.mark ?? 0;
  if (!isFresh && old && now && patchItems(edits, span, old, now)) return;
  const before = isFresh ? '' : ownText(edits, span);
  const column = isFresh ? RAW_INDENT : columnOf(edits, span);
  const [inline, below] = now ? linesOf(now, before, column) : ['', []];
  changeInline(edits, span, line, inline);
  edits.remove(span.lines.start, span.lines.end);
  edits.insertAfter(line, below);
}

/** What stands of a value on the line of its key; '' for nothing. */
function ownText(edits: LineEdits, { value }: FieldSpan): string {
  return value ? edits.line(value.line).slice(value.start, value.end) : '';
}

/** How far in the lines below a key stand. */
function columnOf(edits: LineEdits, { value, lines: { start, end } }: FieldSpan): number {
  const filled = edits.lines(start, end).filter((line) => !isBlankLine(line));
  const [first, ...others] = filled.map(indentOf);
  if (first === undefined) return RAW_INDENT;
  return value ? first : Math.min(RAW_INDENT, first, ...others);
}

/**
 * What a value says on the line of its key, and the lines below, so far in; a text on one line in the
 * quotes of `before`, and one on several behind its sign.
 */
function linesOf(
  { pieces, after }: Printed,
  before: string,
  column: number,
): [inline: string, below: string[]] {
  const lines = pieces.flatMap(({ text }) => text.split('\n'));
  const [first = '', ...rest] = after === 'inline' ? lines : ['', ...lines];
  const below = rest.map((line) => indented(line, column));
  if (first === '|' && /^\|[+-]?$/.test(before)) return [before, below];
  const text = rest.length === 0 ? yamlTextAt(first, 0) : null;
  return [text && text.end === first.length ? writtenYamlText(text.text, before) : first, below];
}

/** Puts `text` in the place of the value on the line of the key; a comment behind it stays. */
function changeInline(edits: LineEdits, { value }: FieldSpan, line: number, text: string): void {
  const key = frontMatterKeyIn(edits.line(line))?.end ?? 0;
  if (value) {
    const start = text === '' ? key : value.start;
    edits.replaceRange(line, start, value.end, text);
  } else if (text !== '') edits.replaceRange(line, key, key, ` ${text}`);
}

/**
 * Changes a list of texts where it is one before and after. False where the lines of the text and the
 * value do not correspond.
 */
function patchItems(edits: LineEdits, span: FieldSpan, old: Printed, now: Printed): boolean {
  const { entries, value } = span;
  if (!span.isList) return false;
  const was = itemTexts(old);
  const is = itemTexts(now);
  const written = entries.map(({ text }) => edits.line(text.line).slice(text.start, text.end));
  if (is.length === was.length) {
    entries.forEach(({ text: { line, start, end } }, at) => {
      const text = is[at] ?? '';
      const own = writtenYamlText(text, written[at], value !== null);
      if (text !== was[at]) edits.replaceRange(line, start, end, own);
    });
    return true;
  }
  if (!value) {
    return patchEntries(edits, { old: bullets(was), now: bullets(is), prefix: '', spans: entries });
  }
  const known = new Map(was.map((text, at) => [text, written[at]]));
  const raw = is.map((text) => known.get(text) ?? writtenYamlText(text, '', true));
  edits.replaceRange(value.line, value.start, value.end, `[${raw.join(', ')}]`);
  return true;
}

function bullets(texts: readonly string[]): Piece[] {
  return texts.map((text, at) => ({ text: `- ${writtenYamlText(text)}`, path: String(at) }));
}

/** The texts of a list that is printed between brackets, or one below the other. */
function itemTexts({ pieces, after }: Printed): string[] {
  const [first] = pieces;
  if (after === 'inline') return (flowTextsIn(first?.text ?? '') ?? []).map(({ text }) => text);
  return pieces.map(({ text }) => yamlTextAt(text, '- '.length)?.text ?? '');
}
