/** A task that the opened text does not have yet. */
import { parseSource } from '../../markdown/blocks.ts';
import { type EditedLine, type LineEdits, lineText } from '../../markdown/line-edits.ts';
import { hashHeadingIn } from '../../markdown/marks/heading.ts';
import type { EachPart } from '../language/definition.ts';
import type { HolderSpan } from '../read/spans.ts';
import { headingIn, saysTask } from './names.ts';

/** A new task, `lines` in the standard layout, with headings as deep as those of the task `near`. */
export function newTaskLines(
  edits: LineEdits,
  part: EachPart,
  lines: readonly string[],
  near: HolderSpan | undefined,
): readonly string[] {
  if (part.tag || !near) return lines;
  return withHeadingsShifted(lines, taskShift(edits, near, part));
}

/**
 * The last line that a new task, `lines`, has to follow behind the line `last`: deeper headings
 * behind it, which are not the task's before it, would be its own.
 */
export function pastDeeper(
  edits: LineEdits,
  last: number,
  [first = '']: readonly EditedLine[],
): number {
  const level = hashHeadingIn(lineText(first))?.level ?? 0;
  if (level === 0) return last;
  let end = last;
  for (let line = last + 1; line < edits.count; line++) {
    const other = edits.headingLevel(line);
    if (other > 0 && other <= level) break;
    if (!edits.isBlank(line)) end = line;
  }
  return end;
}

/**
 * By how many levels the heading of a new task beside that of `span` is deeper than in its format:
 * as deep as that one's where it calls itself a task, else a title, so that neither is in the other.
 */
function taskShift(edits: LineEdits, span: HolderSpan, part: EachPart): number {
  const like = headingIn(edits, span);
  const isCalledTask = like && (/\p{L}/u.test(like.before) || saysTask(like, part));
  const level = isCalledTask ? edits.headingLevel(like.line) : 1;
  return level - part.heading.level;
}

/** The lines of a text with its headings so many levels deeper. */
function withHeadingsShifted(lines: readonly string[], shift: number): string[] {
  const result = [...lines];
  for (const block of parseSource(lines.join('\n')).blocks) {
    if (block.type !== 'heading') continue;
    const line = lines[block.start] ?? '';
    const level = Math.min(6, Math.max(1, block.level + shift));
    result[block.start] = line.replace(
      /^( {0,3})#+/,
      (_, space: string) => space + '#'.repeat(level),
    );
  }
  return result;
}
