/** A task or step that is a copy of one in the text: it has the bytes of that one. */
import type { EditedLine, LineEdits } from '../../markdown/line-edits.ts';
import { isDivider, withoutDividers } from '../../plan/dividers.ts';
import type { Part } from '../../plan/schema.ts';
import type { Other } from '../../plan/values.ts';
import { escapedOther } from '../language/other-text.ts';
import type { HolderSpan } from '../read/spans.ts';
import { type Heading, headingIn } from './names.ts';

/** Whether two tasks or steps say the same but for their names; of steps that wait for each other, too. */
export function isCopy(one: Part, other: Part): boolean {
  const said = (part: Part) => {
    const places = new Map(part.steps.map(({ id }, at) => [id, at]));
    return JSON.stringify({ ...withoutDividers(part), name: '', number: '' }, (key, value) => {
      return key === 'id' ? '' : (places.get(value) ?? value);
    });
  };
  return said(one) === said(other);
}

/**
 * The lines of a copy of what stands at `span`, with the dividers among its new other content; `lineOf`
 * gives its heading, as the one there is written.
 */
export function copiedLines(
  edits: LineEdits,
  { start, end, ...title }: HolderSpan,
  others: readonly Other[],
  lineOf: (heading: Heading) => string,
): EditedLine[] {
  const lines: EditedLine[] = [...edits.lines(start, end)];
  for (const other of others) {
    if (isDivider(other)) lines.push('', ...escapedOther(other.text).split('\n'));
  }
  const heading = headingIn(edits, title);
  if (heading) lines[heading.line - start] = lineOf(heading);
  return lines;
}
