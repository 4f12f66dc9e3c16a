import { escapedWhole } from '../../markdown/escape.ts';
import type { EachPart } from '../language/definition.ts';
import { headingText } from '../language/marks.ts';
import type { HolderSpan } from '../read/spans.ts';
import { type Heading, headingLine, headingNumber, headingParts, plainHeading } from './names.ts';
import type { Patch } from './patch.ts';

/** The lines of a name that changed, in the heading that the text has for it. */
export function patchName(
  patch: Patch,
  part: EachPart,
  span: HolderSpan,
  names: { readonly old: string; readonly now: string; readonly path: string },
  number: string | null,
  index: number,
): void {
  const { old, now, path } = names;
  const { edits } = patch;
  if (span.heading === null) {
    if (old === now) return;
    patch.changed(path);
    const shown = escapedWhole(now, [part.name.placeholder]);
    const isTitle = part.of === 'tasks' && patch.level(path) === 'value';
    const line = isTitle ? `# ${shown}` : headingText(part.heading, index + 1, shown);
    if (part.tag) edits.insertAfter(span.start, ['', line]);
    else edits.insertBefore(span.start, [line, '']);
    return;
  }
  const heading = headingParts(edits.line(span.heading), old, part);
  const isNumbered = number === null || heading === null || headingNumber(heading) === number;
  if (old === now && isNumbered && patch.level(path) === 'changes') return;
  const line = newLine(patch, part, heading, { now, path }, number, index);
  if (line === edits.line(span.heading)) return;
  patch.changed(path);
  if (now === '' && part.heading.text === '{name}' && patch.level(path) === 'changes')
    edits.removeBlock(span.heading, span.heading + 1);
  else edits.replace(span.heading, line);
}

function newLine(
  patch: Patch,
  part: EachPart,
  heading: Heading | null,
  { now, path }: { readonly now: string; readonly path: string },
  number: string | null,
  index: number,
): string {
  const level = patch.level(path);
  if (level === 'changes') return headingLine(heading, part, now, number, index);
  // Without a heading, what stands below may be taken for the name: a placeholder says that there is none.
  const isCounted = part.heading.text.includes('{n}');
  if (now === '' && heading && !isCounted)
    return heading.before + part.name.placeholder + heading.after;
  return plainHeading(level === 'value' ? heading : null, part, now, index);
}
