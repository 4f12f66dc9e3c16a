/** Other content that is wholly lines with a key and a value each, as those at the top of a file. */
import {
  commentsOf,
  keyValues,
  withValue,
} from '../../../formats/derived/key-values/key-values.ts';
import { indentOf } from '../../../markdown/lines.ts';
import { hashHeadingIn } from '../../../markdown/marks/heading.ts';
import { thematicBreakIn } from '../../../markdown/marks/thematic-break.ts';
import { isBlank } from '../../../plan/text.ts';

export interface KeyLine {
  readonly key: string;
  readonly value: string;
  /** Whether the value may have several lines. */
  readonly isText: boolean;
  /** The whole text with another value here: nothing but the value changes. */
  readonly withValue: (value: string) => string;
}

/** A heading, a break or a comment of YAML that stands among them, and stays as it is. */
export interface FixedLine {
  readonly fixed: string;
  /** Whether it is no Markdown: `# who owns it` is a comment then, and no heading. */
  readonly isCode: boolean;
}

/** The lines of `text` in their order; null where one of them is something else, or where none has a key. */
export function keyLinesOf(text: string): readonly (KeyLine | FixedLine)[] | null {
  const lines: (KeyLine | FixedLine)[] = [];
  for (const { start, end } of groupsOf(text)) {
    const group = text.slice(start, end);
    const pairs = keyValues(group);
    if (!pairs && !isFixedLine(group)) return null;
    if (!pairs) lines.push({ fixed: group, isCode: false });
    const comments = [...commentsOf(group)];
    for (const [at, pair] of (pairs ?? []).entries()) {
      const { key, value, isText } = pair;
      while (comments[0] && comments[0].at < pair.start) lines.push(codeLine(comments.shift()));
      const changed = (next: string) => withValue(group, at, next);
      lines.push({
        key,
        value,
        isText,
        withValue: (next) => text.slice(0, start) + changed(next) + text.slice(end),
      });
    }
    lines.push(...comments.map(codeLine));
  }
  return lines.some((line) => 'key' in line) ? lines : null;
}

function codeLine(comment: { readonly line: string } | undefined): FixedLine {
  return { fixed: comment?.line.trim() ?? '', isCode: true };
}

/** Whether a line is a heading or a break. */
function isFixedLine(line: string): boolean {
  return hashHeadingIn(line) !== null || (thematicBreakIn(line) !== null && indentOf(line) < 4);
}

/** Runs of lines between blank ones, headings and breaks; front matter is one, with its dashes. */
function groupsOf(text: string): { readonly start: number; readonly end: number }[] {
  const groups: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | null = null;
  let at = FRONT_MATTER.exec(text)?.[0].length ?? 0;
  if (at > 0) groups.push({ start: 0, end: at });
  for (const line of text.slice(at).split('\n')) {
    const end = at + line.length;
    const isFixed = isFixedLine(line);
    if (isBlank(line) || isFixed) open = null;
    if (isFixed) groups.push({ start: at, end });
    else if (open) open.end = end;
    else if (!isBlank(line)) {
      open = { start: at, end };
      groups.push(open);
    }
    at = end + 1;
  }
  return groups;
}

const FRONT_MATTER = /^---[ \t]*\n(?:(?!---)[^\n]*\n)+(?:---|\.\.\.)[ \t]*(?=\n|$)/;
