import { hashHeadingIn } from '../../markdown/marks/heading.ts';
import type { Holder, Plan } from '../../plan/schema.ts';
import type { NamedPart, TitlePart } from '../language/definition.ts';
import { eachHeading, headingContent, headingText } from '../language/marks.ts';
import { writtenName } from '../language/written-name.ts';
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
import type { HolderChange, Patch } from './patch.ts';

/** What the heading of a task or step, or that with the title of the plan, said and says now. */
export interface NameChange {
  readonly old: Said;
  readonly now: Said;
  /** Path of the name in the new plan. */
  readonly path: string;
}

/** Makes the heading with the title of the plan say the new one. */
export function patchTitle(patch: Patch, part: TitlePart, { old, now, span }: HolderChange): void {
  const said = (plan: Holder) => ({ name: (plan as Plan).title, number: '' });
  patchName(patch, part, span, { old: said(old), now: said(now), path: part.name.path });
}

/** Makes the heading that the text has for a task or step say its name and number. */
export function patchName(
  patch: Patch,
  part: NamedPart,
  span: HolderSpan,
  { old, now, path }: NameChange,
): void {
  const { edits } = patch;
  const heading = headingIn(edits, span);
  if (!heading) {
    // Only a task has none.
    if (old.name === now.name) return;
    patch.changed(path);
    const shown = writtenName(now.name, part.name.placeholder);
    const own = shifted(part.heading, nameShift(edits, span, part));
    const isTitle = patch.level(path) === 'value';
    const line = isTitle ? `# ${shown}` : headingText(own, now.number, shown);
    if (part.tag) edits.insertAfter(span.start, ['', line]);
    else edits.insertBefore(span.start, [line, '']);
    return;
  }
  const isSame = old.name === now.name && old.number === now.number;
  if (isSame && patch.level(path) === 'changes') return;
  const line = newLine(patch, part, heading, { old, now, path });
  if (line === edits.line(heading.line)) return;
  patch.changed(path);
  edits.replace(heading.line, line);
}

/**
 * Whether a line is a heading without a name in the format's own words: in others, a placeholder
 * says so.
 */
function saysNoName(line: string, part: NamedPart): boolean {
  const said = eachHeading(part, hashHeadingIn(line)?.level ?? 0, headingContent(line));
  return said !== null && said.number !== '' && said.name === '';
}

function newLine(
  patch: Patch,
  part: NamedPart,
  heading: Heading,
  { now, path }: NameChange,
): string {
  const level = patch.level(path);
  // `## Feature 2 – Sign in` is a task by these words, which are its name.
  if (now.name === '' && 'of' in part && part.of === 'tasks' && saysTask(heading, part)) {
    const own = { ...part.heading, level: patch.edits.headingLevel(heading.line) };
    return headingText(own, now.number, part.name.placeholder);
  }
  // `## Phase 3` that had no name needs none when it becomes `## Phase 2`.
  const isCleared = now.name === '' && heading.name !== '';
  if (isCleared && !saysNoName(headingLine(heading, part, now), part)) {
    return headingLine({ ...heading, name: part.name.placeholder }, part, now);
  }
  if (level === 'changes') return headingLine(heading, part, now);
  return plainHeading(level === 'value' ? heading : null, part, now);
}
