import { escapedWhole } from '../../markdown/escape.ts';
import type { EachPart } from '../language/definition.ts';
import { headingText } from '../language/marks.ts';
import type { HolderSpan } from '../read/spans.ts';
import { type Heading, headingIn, headingLine, plainHeading, type Said } from './names.ts';
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
    const line = isTitle ? `# ${shown}` : headingText(part.heading, now.number, shown);
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

function newLine(
  patch: Patch,
  part: EachPart,
  heading: Heading | null,
  { now, path }: NameChange,
): string {
  const level = patch.level(path);
  // Without a heading, what stands below may be taken for the name: a placeholder says that there is none.
  const isNameless = now.name === '' && heading !== null && heading.number === '';
  if (isNameless) return heading.before + part.name.placeholder + heading.after;
  if (level === 'changes') return headingLine(heading, part, now);
  return plainHeading(level === 'value' ? heading : null, part, now);
}
