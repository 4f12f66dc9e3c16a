/**
 * The headings and labels of a text, and what each names in the plan that was read from it. For
 * the corpus's figures.
 */

import type { Part, SectionPart } from '../formats/language/definition.ts';
import type { EntrySpan } from '../formats/language/entry-span.ts';
import type { HolderSpan } from '../formats/read/spans.ts';
import type { Block } from '../markdown/blocks.ts';
import { frontMatterIn, parseDocument } from '../markdown/front-matter.ts';

import { boldLabelIn, firstPlainLabel, labelIn, plainLabelIn } from '../markdown/marks/label.ts';
import { namedText } from '../markdown/named-text.ts';
import { sliceOf } from '../markdown/range.ts';

export interface TextMark {
  /** Counted from 1. */
  readonly line: number;
  /** The heading without its signs, or the name of the label. */
  readonly text: string;
  /** The path in the plan of the field or part that it names; null where it names nothing. */
  readonly path: string | null;
}

/**
 * Every heading and label of `text` outside of code, and every key of its front matter; `span` is
 * where its plan stands in it. Labels without emphasis, `Owner: Kim`, count at the head of the text:
 * below a heading they are names and texts of what that is about, or say what stands below them.
 */
export function textMarks(text: string, span: HolderSpan): TextMark[] {
  const source = parseDocument(text);
  const { lines, blocks } = source;
  const paths = new Map<number, string>();
  nameLines(span, '', lines, paths);
  const keys = frontMatterIn(source)?.entries.map(({ key, line }) => ({ line, text: key })) ?? [];
  const found = [...keys, ...marksIn(blocks, lines, headOf(blocks))];
  return found.map(({ line, text }) => ({
    line: line + 1,
    text,
    path: paths.get(line) ?? null,
  }));
}

/** The line at which the head of a text ends: its first heading below the title. */
function headOf(blocks: readonly Block[]): number {
  const own = blocks.filter(({ type }) => type !== 'comment');
  const headings = own.filter(({ type }) => type === 'heading');
  const [first, second] = headings;
  const end = first === own[0] ? second : first;
  return end?.start ?? Number.POSITIVE_INFINITY;
}

/** `head`: the line up to which labels without emphasis count. */
function marksIn(
  blocks: readonly Block[],
  lines: readonly string[],
  head: number,
): { line: number; text: string }[] {
  return blocks.flatMap((block) => {
    const { start, end } = block;
    const own = lines.slice(start, end);
    // The line of `---` may be a block of its own to who knows no underlined headings.
    const below = [...(own.length > 1 ? [own.at(-1) ?? ''] : []), lines[end] ?? ''];
    const isUnderlined = block.type === 'paragraph' && below.some(isUnderline);
    if (block.type === 'heading' || isUnderlined) return [{ line: start, text: headingText(own) }];
    if (block.type === 'paragraph') return labelsIn(own, start, start < head);
    if (block.type !== 'list') return [];
    return block.items.flatMap((item) => {
      const [first, ...further] = item.blocks;
      const text = (lines[item.start] ?? '').slice(item.offset);
      const label = first?.type === 'paragraph' ? itemLabel(text, item.start < head) : '';
      const inner = marksIn(label === '' ? item.blocks : further, lines, head);
      return label === '' ? inner : [{ line: item.start, text: label }, ...inner];
    });
  });
}

function isUnderline(line: string): boolean {
  return /^ {0,3}(?:=+|-+)[ \t]*$/.test(line);
}

/** The words of a heading, of either kind. */
function headingText([first = '']: readonly string[]): string {
  return first
    .replace(/^[ \t>]*(?:(?:[-+*]|\d+[.)])[ \t]+)*#{0,6}[ \t]*/, '')
    .replace(/[ \t]+#*[ \t\r]*$/, '');
}

function labelsIn(
  own: readonly string[],
  start: number,
  isHead: boolean,
): { line: number; text: string }[] {
  const plain = isHead ? firstPlainLabel(own) : own.length;
  return own.flatMap((line, i) => {
    const label = boldLabelIn(line) ?? (i >= plain ? plainLabelIn(line) : null);
    return label ? [{ line: start + i, text: sliceOf(line, label.name) }] : [];
  });
}

function itemLabel(line: string, isHead: boolean): string {
  const content = line.replace(/^\[[^\]]?\][ \t]+/, '');
  const label = isHead ? labelIn(content) : boldLabelIn(content);
  return label ? sliceOf(content, label.name) : '';
}

/** Notes for each line with a mark what that names. */
function nameLines(
  span: HolderSpan,
  path: string,
  lines: readonly string[],
  paths: Map<number, string>,
): void {
  const under = (inner: string) => [path, inner].filter((each) => each !== '').join('.');
  for (const { part, line } of span.sections) paths.set(line, under(sectionPath(part)));
  for (const { part, mark, entries } of span.fields) {
    const own = part.part === 'index' ? 'steps' : part.path;
    if (mark !== null) paths.set(mark, under(own));
    // The label of a pair, of a pattern, of a kind of configuration is the format's, too.
    const isLabelled =
      part.part === 'field' && /^(?:pairs|patterns|configuration)$/.test(part.kind.id);
    // An item of a list has a name of its own where the form shows one before its text.
    const hasName = ({ text: { line, start, end } }: EntrySpan) =>
      namedText((lines[line] ?? '').slice(start, end)).name !== null;
    const isList = part.part === 'field' && part.kind.id === 'list';
    const named = isLabelled ? entries : isList ? entries.filter(hasName) : [];
    for (const entry of named) {
      if (!paths.has(entry.start)) paths.set(entry.start, under(`${own}.${entry.path}`));
      // The second half of a pair may have a label of its own, in an item below the first.
      const second = entry.halves?.[1];
      const before = (lines[second?.line ?? -1] ?? '').slice(0, second?.start).trim();
      if (second && boldLabelIn(before)?.value.start === before.length) {
        paths.set(second.line, paths.get(second.line) ?? under(`${own}.${entry.path}.second`));
      }
    }
  }
  for (const { kind, start } of span.gaps) if (kind === 'title') paths.set(start, path);
  span.inner.forEach((inner, at) => {
    nameLines(inner, under(`${path === '' ? 'tasks' : 'steps'}.${at}`), lines, paths);
  });
  if (span.heading !== null) paths.set(span.heading, path);
}

/** What the fields of a section have in common: `testing` of `testing.unit`; '' for nothing. */
function sectionPath(section: SectionPart): string {
  const [first = [], ...rest] = section.parts.flatMap(pathsOf).map((path) => path.split('.'));
  const apart = first.findIndex((key, i) => rest.some((path) => path[i] !== key));
  return first.slice(0, apart < 0 ? undefined : apart).join('.');
}

function pathsOf(part: Part): string[] {
  if (part.part === 'field') return [part.path];
  if (part.part === 'section') return part.parts.flatMap(pathsOf);
  return part.part === 'each' || part.part === 'index' ? [part.of] : [];
}
