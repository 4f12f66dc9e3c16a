import { escapedWhole } from '../../markdown/escape.ts';
import { hashHeadingIn } from '../../markdown/marks/heading.ts';
import type { EachPart } from '../language/definition.ts';
import { eachHeading, headingContent, headingText } from '../language/marks.ts';
import type { HolderSpan } from '../read/spans.ts';
import { nameShift, shifted } from './heading-shift.ts';
import {
  type Heading,
  headingIn,
  headingLine,
  plainHeading,
  type Said,
  saysTask,
} from './names.ts';
import type { Patch } from './patch.ts';

/** What the heading of a task or step said and says now. */
export interface NameChange {
  readonly old: Said;
  readonly now: Said;
  /** Path of the name in the new plan. */
  readonly path: string;
}

/** Makes the heading that the text has for a task or step say its name and number. */
export function patchName(
  patch: Patch,
  part: EachPart,
  span: HolderSpan,
  { old, now, path }: NameChange,
): void {
  const { edits } = patch;
  if (span.heading === null) {
    if (old.name === now.name) return;
    patch.changed(path);
    const shown = escapedWhole(now.name, [part.name.placeholder]);
    const isTitle = part.of === 'tasks' && patch.level(path) === 'value';
    const own = shifted(part.heading, nameShift(edits, span, part));
    const line = isTitle ? `# ${shown}` : headingText(own, now.number, shown);
    if (part.tag) edits.insertAfter(span.start, ['', line]);
    else edits.insertBefore(span.start, [line, '']);
    return;
  }
  const isSame = old.name === now.name && old.number === now.number;
  if (isSame && patch.level(path) === 'changes') return;
  const heading = headingIn(edits, span);
  const line = newLine(patch, part, heading, { old, now, path });
  if (line === edits.line(span.heading)) return;
  patch.changed(path);
  edits.replace(span.heading, line);
}

/** Whether a line is a heading without a name in the format's own words: in others, a placeholder says so. */
function saysNoName(line: string, part: EachPart): boolean {
  const said = eachHeading(part, hashHeadingIn(line)?.level ?? 0, headingContent(line));
  return said !== null && said.number !== '' && said.name === '';
}

function newLine(
  patch: Patch,
  part: EachPart,
  heading: Heading | null,
  { now, path }: NameChange,
): string {
  const level = patch.level(path);
  // `## Feature 2 – Sign in` is a task by these words, which are its name.
  if (now.name === '' && heading && part.of === 'tasks' && saysTask(heading, part)) {
    const { length } = /^#+/.exec(heading.before)?.[0] ?? '';
    const own = { ...part.heading, level: length || part.heading.level };
    return headingText(own, now.number, part.name.placeholder);
  }
  // `## Phase 3` that had no name needs none when it becomes `## Phase 2`.
  const isCleared = now.name === '' && heading !== null && heading.name !== '';
  if (isCleared && !saysNoName(headingLine(heading, part, now), part)) {
    return headingLine({ ...heading, name: part.name.placeholder }, part, now);
  }
  if (level === 'changes') return headingLine(heading, part, now);
  return plainHeading(level === 'value' ? heading : null, part, now);
}
