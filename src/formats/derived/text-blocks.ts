/**
 * A text that was read, as blocks with paths: what printing gives for the standard layout,
 * for the text that a plan was opened from.
 */

import type { Lines } from '../../markdown/blocks.ts';
import { type Block, parseSource } from '../../markdown/blocks.ts';
import { isBlankLine } from '../../markdown/lines.ts';
import { isCleared } from '../../plan/cleared.ts';
import type { Holder, Part, Plan } from '../../plan/schema.ts';
import { type Piece, under } from '../language/pieces.ts';
import type { PrintedBlock } from '../print/chunks.ts';
import { entryPath } from '../read/owners.ts';
import type { FieldSpan, HolderSpan } from '../read/spans.ts';

/**
 * The blocks of `text`, with one blank line between each two; where there are more, they end the
 * block above. `span` says where the parts of `plan` stand in the text. Each line has the path of
 * what it says; a gap has ''.
 */
export function blocksOfText(text: string, span: HolderSpan, plan: Plan): readonly PrintedBlock[] {
  const { lines, blocks } = parseSource(text);
  const paths = new Array<string>(lines.length).fill('');
  markHolder(paths, span, '', plan);
  const isInside = new Uint8Array(lines.length);
  for (const { start, end } of blocks) isInside.fill(1, start, end);
  for (const { start, end } of detailsIn(lines, blocks)) isInside.fill(1, start, end);

  const result: PrintedBlock[] = [];
  let first = 0;
  const close = (end: number) => {
    if (end > first) result.push(blockOf(lines, paths, { start: first, end }));
  };
  for (let at = 0; at < lines.length; at++) {
    const isGap = isBlankLine(lines[at] ?? '') && !isInside[at];
    const opensNext = at + 1 < lines.length && !isBlankLine(lines[at + 1] ?? '');
    if (!isGap || !opensNext) continue;
    close(at);
    first = at + 1;
  }
  close(lines.at(-1) === '' ? lines.length - 1 : lines.length);
  return result;
}

/**
 * The lines from each `<details>` to its `</details>`, which are rendered as one block. Very long
 * ones are not among them: all of their lines would be rendered anew at each edit in them.
 */
function detailsIn(lines: readonly string[], blocks: readonly Block[]): readonly Lines[] {
  const isCode = new Uint8Array(lines.length);
  for (const { type, start, end } of blocks) {
    if (type === 'fence' || type === 'code' || type === 'comment') isCode.fill(1, start, end);
  }
  const found: Lines[] = [];
  const open: number[] = [];
  lines.forEach((line, at) => {
    if (isCode[at] || !line.includes('<')) return;
    const isTag = /^ {0,3}</.test(line);
    for (const [, slash] of line.matchAll(/<(\/?)details\b/gi)) {
      if (slash === '' && isTag) open.push(at);
      const start = slash === '' ? undefined : open.pop();
      if (start !== undefined && at - start < MOST_DETAILS) found.push({ start, end: at + 1 });
    }
  });
  return found;
}

/** The longest `<details>` that is one block, in lines. */
const MOST_DETAILS = 400;

/** One piece for each run of lines with the same path. */
function blockOf(
  lines: readonly string[],
  paths: readonly string[],
  { start, end }: Lines,
): PrintedBlock {
  const pieces: { path: string; text: string }[] = [];
  for (let at = start; at < end; at++) {
    const path = paths[at] ?? '';
    const last = pieces.at(-1);
    const text = `${lines[at]}\n`;
    if (last?.path === path) last.text += text;
    else pieces.push({ path, text });
  }
  return { pieces, text: pieces.map((piece: Piece) => piece.text).join('') };
}

/** Gives the lines of a plan, task or step their paths. */
function markHolder(
  paths: string[],
  span: HolderSpan,
  path: string,
  holder: Holder | undefined,
): void {
  const { heading, fields, others, inner } = span;
  if (heading !== null) paths[heading] = under(path, 'name');
  for (const field of fields) markField(paths, field, path);
  const said = holder?.other.flatMap((other, at) => (isCleared(other) ? [] : [at]));
  others.forEach(({ places }, at) => {
    for (const { alone, lines } of places) {
      if (alone) paths.fill(under(path, `other.${said?.[at] ?? at}`), lines.start, lines.end);
    }
  });
  const kind = path === '' ? 'tasks' : 'steps';
  inner.forEach((each, at) => {
    markHolder(paths, each, under(path, `${kind}.${at}`), innerOf(holder)[at]);
  });
  // The tags around a task or step.
  for (const line of [span.start, span.end - 1]) paths[line] ||= path;
}

function innerOf(holder: Holder | undefined): readonly Part[] {
  if (!holder) return [];
  return 'tasks' in holder ? holder.tasks : holder.steps;
}

function markField(paths: string[], { part, mark, lines, entries }: FieldSpan, path: string): void {
  const own = part.part === 'field' ? under(path, part.path) : '';
  if (mark !== null) paths[mark] = own;
  paths.fill(own, lines.start, lines.end);
  for (const { path: entry, start, end } of entries) {
    paths.fill(entryPath(part, own, entry, path), start, end);
  }
}
