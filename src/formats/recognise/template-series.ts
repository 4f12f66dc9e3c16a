/** Headings and labels of a template that repeat: what they are called together. */
import type { TemplateNode } from './template-tree.ts';

/**
 * The words with which each of `nodes`, which stand beside each other, repeats; '' for one that does
 * not. `Component 1` and `Component 2` are `Component {n}`; so is `Step 1: [Name]` alone, since its name
 * is to be written. `Level 1: Syntax` and `Level 2: Tests` are two parts with names of their own. A
 * heading that is nothing but a slot repeats, too: `### [Option]`. Where one has a number and a slot,
 * those of the same noun repeat with it, with names for good: `Phase 1: Setup`, `Phase 2: [Title]`.
 */
export function seriesOf(nodes: readonly TemplateNode[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const node of nodes) counts.set(keyOf(node), (counts.get(keyOf(node)) ?? 0) + 1);
  const open = new Set(nodes.flatMap(openPattern));
  return nodes.map((node) => {
    const { shape, slot } = node.words;
    const hasNumber = shape.includes('{n}');
    const isMany = (counts.get(keyOf(node)) ?? 0) > 1;
    if (slot) {
      const isNamed = slot.before === '' && slot.after.trim() === '';
      // `Notes on [topic]` is one heading, whose words are to be completed.
      if (isNamed) return '{option}';
      return hasNumber || isMany ? namePattern(shape) : '';
    }
    const counted = COUNTED.exec(shape)?.[0] ?? '';
    if (open.has(`${node.mark.as} ${counted}`)) return counted;
    return hasNumber && isMany ? shape : '';
  });
}

/** Up to its number, `Phase {n}` of `Phase {n}: Setup`. */
const COUNTED = /^[^{}]*\{n\}/;

/** What a heading with a number has in common with others whose names are to be written. */
function openPattern({ words: { shape, slot }, mark }: TemplateNode): string[] {
  return slot ? [`${mark.as} ${namePattern(shape)}`] : [];
}

/** Of those that are nothing but a slot it is the same, whatever the slot says. */
function keyOf({ words: { shape }, mark }: TemplateNode): string {
  return `${mark.as} ${shape}`;
}

/** `Story {n} - {} (Priority: P{n})` without what stands behind the number. */
function namePattern(shape: string): string {
  const at = shape.indexOf('{}');
  return shape.slice(0, at).replace(/[\s:：–—-]+$/, '') || '{option}';
}
