import type { Head } from './head.ts';
import { numberingHeads } from './head-groups.ts';

/**
 * The steps of a document without a title whose headings have boxes right below: `## Build`,
 * `## Ship`. Two headings or more, or a single one from `##` down: `# Build` alone is the title. None
 * where the first heading is anything else.
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
  const groups = headings.filter(isGroup);
  return first.level > 1 || groups.length > 1 ? groups : [];
}
