/** The keys at the top of a document: fields of the plan, as its format has them. */
import type { Lines, Source } from '../../markdown/blocks.ts';
import { type FrontMatterEntry, frontMatterIn } from '../../markdown/front-matter.ts';
import { restBehindKey } from '../../markdown/front-matter-value.ts';
import { indentOf, isBlankLine } from '../../markdown/lines.ts';
import type { Range } from '../../markdown/range.ts';
import { holdsKeyValue } from '../kinds/key-values.ts';
import type { FieldPart, Format } from '../language/definition.ts';
import type { TextRange } from '../language/excerpt.ts';
import { DASHES, firstPath } from '../language/marks.ts';
import { fieldsOf } from '../language/parts.ts';
import { frontMatterOf } from '../language/printed-parts.ts';
import type { LayoutEntry } from './layout.ts';

/**
 * What the lines of the front matter of `source` are: fields, and comments as other content. None where
 * it has none, or one that says what `format` has no field for: all of it is other content then.
 */
export function frontMatterEntries(source: Source, format: Format): readonly LayoutEntry[] {
  const part = frontMatterOf(format);
  if (!part) return [];
  const found = frontMatterIn(source);
  if (!found) return [];
  const { start, end, entries } = found;
  const fields = new Map(
    fieldsOf([part]).map((field) => [field.mark?.as === 'key' ? field.mark.text : '', field]),
  );
  const of = 'plan';
  const first = entries[0]?.line ?? end;
  const laid = entries.map((entry, at) => {
    const field = fields.get(entry.key);
    return field ? keyEntries(source, entry, field, entries[at + 1]?.line ?? end - 1) : null;
  });
  const known = laid.filter((each) => each !== null);
  if (known.length < laid.length) return [];
  return [
    { as: 'section', of, title: part.title, name: { line: start, start: 0, end: DASHES.length } },
    ...commentsIn(source, `<${firstPath(part.parts)}`, { start: start + 1, end: first }),
    ...known.flat(),
    { as: 'close', of, tag: DASHES, line: end - 1 },
  ];
}

/** The field of a key, with the comments up to the line `next`; null where it can't have the value. */
function keyEntries(
  source: Source,
  { line, name, end, value }: FrontMatterEntry,
  { path, kind, mark }: FieldPart,
  next: number,
): readonly LayoutEntry[] | null {
  if (mark?.as !== 'key' || !holdsKeyValue(kind, mark, value)) return null;
  const of = 'plan';
  const isRaw = mark.style === 'raw';
  const last = isRaw ? end : value.end;
  const items = value.as === 'list' ? value.items : [];
  // What is kept as it is written has its comments in it: `roof: # none`.
  const comments = isRaw
    ? []
    : [{ line, comment: value.comment }, ...items].flatMap((at) => rangeOf(at.line, at.comment));
  const own = isRaw ? restBehindKey(source.lines[line] ?? '') : value.inline;
  const [inline = null] = rangeOf(line, own);
  return [
    {
      as: 'field',
      of,
      path,
      name: { line, ...name },
      value: inline,
      lines: { start: line + 1, end: last },
      column: 0,
      after: path,
    },
    ...comments.map((range) => ({ as: 'beside' as const, of, after: path, range }) as const),
    ...commentsIn(source, path, { start: last, end: next }),
  ];
}

function rangeOf(line: number, range: Range | null): TextRange[] {
  return range ? [{ line, start: range.start, end: range.end }] : [];
}

/** The comments between two keys, as one piece of other content. */
function commentsIn({ lines }: Source, after: string, { start, end }: Lines): LayoutEntry[] {
  let [first, last] = [start, end];
  while (first < last && isBlankLine(lines[first] ?? '')) first++;
  while (last > first && isBlankLine(lines[last - 1] ?? '')) last--;
  if (first === last) return [];
  const column = indentOf(lines[first] ?? '');
  return [{ as: 'other', of: 'plan', after, lines: { start: first, end: last }, column }];
}
