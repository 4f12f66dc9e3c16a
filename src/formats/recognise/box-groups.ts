import type { Head } from './head.ts';
import { numberingHeads } from './head-groups.ts';

/**
 * The steps of a document without a title whose headings have boxes right below: `## Build`,
 * `## Ship`. Two headings of the level of the first one, or a single one from `##` down: `# Build`
 * alone is the title. None where the first heading is anything else.
 */
export function untitledGroups(heads: readonly Head[]): readonly Head[] {
  const [first] = heads.filter(({ via }) => via === 'heading');
  const all = boxGroups(heads);
  if (!first || !all.includes(first)) return [];
  const groups = all.filter(({ level }) => level === first.level);
  return first.level > 1 || groups.length > 1 ? groups : [];
}

/** The same below a title: two headings or more that have boxes, among all that stand right below it. */
export function titledGroups(heads: readonly Head[]): readonly Head[] {
  const first = heads.find(({ via }) => via === 'heading');
  const groups = boxGroups(heads).filter(({ parent }) => parent === first);
  return groups.length > 1 ? groups : [];
}

/** Headings with boxes right below, which name nothing and have neither labels nor headings. */
function boxGroups(heads: readonly Head[]): readonly Head[] {
  const headings = heads.filter(({ via }) => via === 'heading');
  const divided = new Set(headings.map(({ parent }) => parent));
  const numbering = numberingHeads(heads);
  return headings.filter(
    (head) =>
      (head.named === null || numbering.has(head)) &&
      !head.aside &&
      head.facts.boxes > 0 &&
      head.facts.labels === 0 &&
      !divided.has(head),
  );
}
