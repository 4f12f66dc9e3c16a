/**
 * The headings and labels of a text, and what each names in the plan that was read from it. For
 * the corpus's figures.
 */

import type { Part, SectionPart } from '../formats/language/definition.ts';
import type { HolderSpan } from '../formats/read/spans.ts';
import type { Block } from '../markdown/blocks.ts';
import { parseDocument } from '../markdown/front-matter.ts';
import { boldLabelIn, firstPlainLabel, labelIn, plainLabelIn } from '../markdown/marks/label.ts';
import { sliceOf } from '../markdown/range.ts';

export interface TextMark {
  /** Counted from 1. */
  readonly line: number;
  /** The heading without its signs, or the name of the label. */
  readonly text: string;
  /** The path in the plan of the field or part that it names; null where it names nothing. */
  readonly path: string | null;
}

/** Every heading and label of `text` outside of code; `span` is where its plan stands in it. */
export function textMarks(text: string, span: HolderSpan): TextMark[] {
  const { lines, blocks } = parseDocument(text);
  const paths = new Map<number, string>();
  nameLines(span, '', paths);
  return marksIn(blocks, lines).map(({ line, text }) => ({
    line: line + 1,
    text,
    path: paths.get(line) ?? null,
  }));
}

function marksIn(
  blocks: readonly Block[],
  lines: readonly string[],
): { line: number; text: string }[] {
  return blocks.flatMap((block) => {
    const { start, end } = block;
    const own = lines.slice(start, end);
    // The line of `---` may be a block of its own to who knows no underlined headings.
    const below = [...(own.length > 1 ? [own.at(-1) ?? ''] : []), lines[end] ?? ''];
    const isUnderlined = block.type === 'paragraph' && below.some(isUnderline);
    if (block.type === 'heading' || isUnderlined) return [{ line: start, text: headingText(own) }];
    if (block.type === 'paragraph') return labelsIn(own, start);
    if (block.type !== 'list') return [];
    return block.items.flatMap((item) => {
      const [first, ...further] = item.blocks;
      const label =
        first?.type === 'paragraph' ? itemLabel((lines[item.start] ?? '').slice(item.offset)) : '';
      const inner = marksIn(label === '' ? item.blocks : further, lines);
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

function labelsIn(own: readonly string[], start: number): { line: number; text: string }[] {
  const plain = firstPlainLabel(own);
  return own.flatMap((line, i) => {
    const label = boldLabelIn(line) ?? (i >= plain ? plainLabelIn(line) : null);
    return label ? [{ line: start + i, text: sliceOf(line, label.name) }] : [];
  });
}

function itemLabel(line: string): string {
  const content = line.replace(/^\[[^\]]?\][ \t]+/, '');
  const label = labelIn(content);
  return label ? sliceOf(content, label.name) : '';
}

/** Notes for each line with a mark what that names. */
function nameLines(span: HolderSpan, path: string, paths: Map<number, string>): void {
  const under = (inner: string) => [path, inner].filter((each) => each !== '').join('.');
  for (const { part, line } of span.sections) paths.set(line, under(sectionPath(part)));
  for (const { part, mark, entries } of span.fields) {
    const own = part.part === 'index' ? 'steps' : part.path;
    if (mark !== null) paths.set(mark, under(own));
    // The label of a pair, of a pattern, of a kind of configuration is the format's, too.
    const isLabelled =
      part.part === 'field' && /^(?:pairs|patterns|configuration)$/.test(part.kind.id);
    for (const entry of isLabelled ? entries : []) {
      if (!paths.has(entry.start)) paths.set(entry.start, under(`${own}.${entry.path}`));
    }
  }
  span.inner.forEach((inner, at) => {
    nameLines(inner, under(`${path === '' ? 'tasks' : 'steps'}.${at}`), paths);
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
