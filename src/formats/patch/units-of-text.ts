/** The lines of the parts of a format in a text: each with all that is in it. */
import type { Lines } from '../../markdown/blocks.ts';
import type { LineEdits } from '../../markdown/line-edits.ts';
import { BETWEEN } from '../../plan/dividers.ts';
import type { Part } from '../language/definition.ts';
import { keyOfPart, pathsIn } from '../language/parts.ts';
import type { HolderSpan } from '../read/spans.ts';
import { markedKey } from './placed-marks.ts';

/** Where a part stands: its heading or label, and all that is in it, without blank lines at the end. */
export interface Unit extends Lines {
  readonly key: string;
}

/** The parts of a plan, task or step that are in its text; one in another comes after that. */
export function unitsIn(span: HolderSpan, parts: readonly Part[], edits: LineEdits): Unit[] {
  return parts.flatMap((part) => {
    const key = markedKey(part);
    const inner = part.part === 'section' ? unitsIn(span, part.parts, edits) : [];
    const lines = key === null ? null : linesOf(span, part, inner, edits);
    return lines && key !== null ? [{ key, ...lines }, ...inner] : inner;
  });
}

function linesOf(
  span: HolderSpan,
  part: Part,
  inner: readonly Unit[],
  edits: LineEdits,
): Lines | null {
  const all: Lines[] = [...inner];
  const one = (line: number) => all.push({ start: line, end: line + 1 });
  const paths = new Set(pathsIn([part]));
  for (const { part: field, mark, lines } of span.fields) {
    if (field.part === 'index' || !paths.has(field.path)) continue;
    if (mark !== null) one(mark);
    if (lines.start < lines.end) all.push(lines);
  }
  if (part.part === 'section') {
    for (const section of span.sections) {
      if (keyOfPart(section.part) !== keyOfPart(part)) continue;
      one(section.line);
      if (section.close !== null) one(section.close);
    }
  }
  if (paths.has('steps') || paths.has('tasks')) all.push(...span.inner);
  // Without its own lines it is not there, whatever stands beside its place.
  if (all.length === 0) return null;
  for (const { after, places } of span.others) {
    if (after !== BETWEEN && paths.has(after.replace(/^</, ''))) {
      all.push(...places.map(({ lines }) => lines));
    }
  }
  const start = Math.min(...all.map((lines) => lines.start));
  let end = Math.max(...all.map((lines) => lines.end));
  while (end > start + 1 && edits.isBlank(end - 1)) end--;
  return { start, end };
}
