/** The names that the parts of a plan, a task or a step have taken: paths of fields, titles of sections. */
import type { Part } from '../language/definition.ts';
import { fieldsOf, type Level } from '../language/parts.ts';

/** What repeats the tasks and the steps. */
export const EACH = { task: 'tasks', step: 'steps' } as const;

/** The paths of the fields of a plan, a task or a step, and the titles of their sections. */
export interface Names {
  readonly paths: string[];
  readonly titles: string[];
}

export function namesIn(parts: readonly Part[], of: Level): Names {
  const holder = of === 'plan' ? parts : (partsIn(parts, EACH[of]) ?? []);
  return { paths: fieldsOf(holder).map(({ path }) => path), titles: titlesIn(holder) };
}

/** The parts of each task or step; undefined where there are none. */
function partsIn(parts: readonly Part[], of: 'tasks' | 'steps'): readonly Part[] | undefined {
  for (const part of parts) {
    if (part.part !== 'each' && part.part !== 'section') continue;
    const found = part.part === 'each' && part.of === of ? part.parts : partsIn(part.parts, of);
    if (found) return found;
  }
  return undefined;
}

/** The titles of sections, by which a layout names them. */
export function titlesIn(parts: readonly Part[]): string[] {
  return parts.flatMap((part) =>
    part.part === 'section' ? [part.title, ...titlesIn(part.parts)] : [],
  );
}

/** A part whose sections have titles that no section of `titles` has: "Tests 2" beside "Tests". */
export function titledApart<Own extends Part>(part: Own, titles: readonly string[]): Own {
  const taken = new Set(titles);
  const apart = <P extends Part>(each: P): P => {
    if (each.part !== 'section') return each;
    let title = each.title;
    for (let count = 2; taken.has(title); count++) title = `${each.title} ${count}`;
    taken.add(title);
    return { ...each, title, parts: each.parts.map(apart) };
  };
  return apart(part);
}

/** Whether a field is, holds or is in what another field has. */
export function areNested(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && (long.length === short.length || long[short.length] === '.');
}
