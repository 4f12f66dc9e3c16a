/** Whether a text is a form that nobody has filled in, or a plan that somebody has written. */
import type { Source } from '../../markdown/blocks.ts';
import { keysAsking } from './template-front.ts';
import { isPrompt } from './template-slots.ts';
import type { TemplateNode, TemplateTree } from './template-tree.ts';

/**
 * Whether at least half of the headings, labels and keys of a text with something of their own ask for
 * it, or have nothing. In a form a sentence without brackets is help, too: `One paragraph on the feature.`
 */
export function isForm({ title, nodes }: TemplateTree, source: Source): boolean {
  const parts = nodes.flatMap(withParts);
  const keys = keysAsking(source);
  const around = title?.words.slot ? [...keys, true] : keys;
  const leaves = parts.filter(({ blocks, parts }) => parts.length === 0 || blocks.length > 0);
  const all = [...around, ...leaves.map((node) => asks(node, source))];
  return all.filter(Boolean).length * 2 >= all.length;
}

function withParts(node: TemplateNode): readonly TemplateNode[] {
  return [node, ...node.parts.flatMap(withParts)];
}

/** Whether a part is empty, has a comment, or a line in it asks for something. */
function asks({ inline, blocks, words }: TemplateNode, { lines }: Source): boolean {
  const filled = blocks.filter(({ type }) => type !== 'break');
  if (words.slot || filled.some(({ type }) => type === 'comment')) return true;
  if (inline) return isPrompt((lines[inline.line] ?? '').slice(inline.start, inline.end));
  const text = filled
    .flatMap(({ start, end }) => lines.slice(start, end))
    .filter((line) => !FENCE.test(line))
    .map(withoutMarker);
  return text.length === 0 || text.some(isPrompt);
}

const FENCE = /^\s*(?:```|~~~)/;

/** A line without the signs that it begins with: of an item, a quote, a box. */
function withoutMarker(line: string): string {
  return line.replace(/^[\s>]*(?:[-*+]|\d+[.)])?\s*(?:\[.\]\s*)?/, '').trim();
}
