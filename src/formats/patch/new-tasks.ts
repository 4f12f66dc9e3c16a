/** A task that the opened text does not have yet. */
import { parseSource } from '../../markdown/blocks.ts';
import { type EditedLine, type LineEdits, lineText } from '../../markdown/line-edits.ts';
import { hashHeadingIn } from '../../markdown/marks/heading.ts';
import type { Step } from '../../plan/schema.ts';
import { shownNumber } from '../../plan/step-numbers.ts';
import type { EachPart, Part } from '../language/definition.ts';
import type { HolderSpan } from '../read/spans.ts';
import { headingIn, headingLine, type Said, saysTask, undecorated } from './names.ts';

/**
 * A new task, `lines` in the standard layout, with headings as deep as those of the task `near`, and with
 * its own as that one has it, where they are counted: `### Phase 3: Roof` behind `### Phase 2: Walls`.
 */
export function newTaskLines(
  edits: LineEdits,
  part: EachPart,
  lines: readonly string[],
  near: HolderSpan | undefined,
  said: Said,
): readonly string[] {
  if (part.tag || !near) return lines;
  const shift = taskShift(edits, near, part);
  const [first = '', ...rest] = hasLevelsOfText(part.parts)
    ? [...withHeadingsShifted(lines.slice(0, 1), shift), ...lines.slice(1)]
    : withHeadingsShifted(lines, shift);
  const like = undecorated(headingIn(edits, near));
  return [like?.number ? headingLine(like, part, said) : first, ...rest];
}

/** The steps of the task at `at`, from 0; where it has none, those of the nearest one before, or behind it. */
export function stepsNear(tasks: readonly HolderSpan[], at: number): readonly HolderSpan[] {
  const hasSteps = ({ inner }: HolderSpan) => inner.length > 0;
  const near = tasks.slice(0, at + 1).findLast(hasSteps) ?? tasks.find(hasSteps);
  return near?.inner ?? [];
}

/**
 * The numbers of the steps of a new task, whose own is `number`: `3.1`, `3.2` in the third one, where those
 * of the other tasks are counted so and none has these; else from 1.
 */
export function numbersWithin(
  edits: LineEdits,
  tasks: readonly HolderSpan[],
  steps: readonly Step[],
  number: string,
): string[] {
  const shown = (span: HolderSpan | undefined) => (span && headingIn(edits, span)?.number) || '';
  const isWithin = tasks.some((task) => {
    const outer = shown(task);
    return outer !== '' && shown(task.inner[0]).startsWith(`${outer}.`);
  });
  const isFree = tasks.every(({ inner }) =>
    inner.every((step) => !shown(step).startsWith(`${number}.`)),
  );
  return steps.map((step, j) =>
    isWithin && isFree && step.number === '' ? `${number}.${j + 1}` : shownNumber(step, j),
  );
}

/**
 * The parts of a task before its steps, and behind them; null where these stand in a section, which has a
 * heading of its own.
 */
export function aroundSteps({ parts }: EachPart): {
  readonly before: readonly Part[];
  readonly steps: EachPart;
  readonly behind: readonly Part[];
} | null {
  const at = parts.findIndex((part) => part.part === 'each');
  const steps = parts[at];
  if (steps?.part !== 'each') return null;
  return { before: parts.slice(0, at), steps, behind: parts.slice(at + 1) };
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

/** The same of the first steps of a text: past what stands there only where a deeper heading is in it. */
export function pastHeads(edits: LineEdits, last: number, lines: readonly EditedLine[]): number {
  const end = pastDeeper(edits, last, lines);
  for (let line = last + 1; line <= end; line++) if (edits.headingLevel(line) > 0) return end;
  return last;
}

/**
 * By how many levels the heading of a new task beside that of `span` is deeper than in its format:
 * as deep as that one's where it calls itself a task, else a title, so that neither is in the other.
 */
function taskShift(edits: LineEdits, span: HolderSpan, part: EachPart): number {
  const like = headingIn(edits, span);
  const isCalledTask = like && (like.isFound || /\p{L}/u.test(like.before) || saysTask(like, part));
  const level = isCalledTask ? edits.headingLevel(like.line) : 1;
  return level - part.heading.level;
}

/** Whether headings among `parts` are as deep as those of the text already. */
function hasLevelsOfText(parts: readonly Part[]): boolean {
  return parts.some((part) => {
    if (part.part === 'each') return part.heading.isOfText === true;
    if (part.part !== 'field' && part.part !== 'section') return false;
    const isIt = part.mark?.as === 'heading' && part.mark.isOfText === true;
    return isIt || (part.part === 'section' && hasLevelsOfText(part.parts));
  });
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
