/** What headings open among the parts of a format. */
import type { Part, SectionPart } from '../language/definition.ts';
import { hasHeading, headingName } from '../language/marks.ts';

export interface Headed {
  readonly part: Part;
  readonly via: readonly SectionPart[];
  /** The words of its heading; null for tasks and steps, whose heading is a pattern. */
  readonly name: string | null;
}

/** What headings open among `parts` and in their sections, the outermost first. */
export function headedIn(parts: readonly Part[]): readonly Headed[] {
  const known = headed.get(parts) ?? collectHeaded(parts, []);
  headed.set(parts, known);
  return known;
}

const headed = new WeakMap<readonly Part[], readonly Headed[]>();

function collectHeaded(parts: readonly Part[], via: readonly SectionPart[]): Headed[] {
  const own = parts.filter(hasHeading).map((part) => ({ part, via, name: headingName(part) }));
  const inner = parts.flatMap((part) =>
    part.part === 'section' ? collectHeaded(part.parts, [...via, part]) : [],
  );
  return [...own, ...inner];
}

/** The sections among `parts` on the way to one with a heading. */
export function pathTo(part: Part, parts: readonly Part[]): readonly SectionPart[] {
  return headedIn(parts).find((headed) => headed.part === part)?.via ?? [];
}
