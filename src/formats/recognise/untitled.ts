import type { Head } from './head.ts';
import { numberingHeads } from './head-groups.ts';

/**
 * The headings of a document that has no title, and whose first heading is one of several with
 * boxes to be ticked right below: `## 1. Build`, `## 2. Ship`. One alone is one where no title
 * would stand. None where the document is something else.
 */
export function untitledGroups(heads: readonly Head[]): readonly Head[] {
  const headings = heads.filter(({ via }) => via === 'heading');
  const divided = new Set(headings.map(({ parent }) => parent));
  const numbering = numberingHeads(heads);
  const isGroup = (head: Head) =>
    (head.named === null || numbering.has(head)) &&
    !head.aside &&
    head.facts.boxes > 0 &&
    head.facts.labels === 0 &&
    !divided.has(head);
  const [first] = headings;
  if (!first || !isGroup(first)) return [];
  const groups = headings.filter((head) => head.level === first.level && isGroup(head));
  return first.level > 1 || groups.length > 1 ? groups : [];
}
