/** The lists at the end of a text that are a field of their own there, and what stands around them. */
import { type Block, type List, type ListItem, trailingLists } from './blocks.ts';
import { boxAt } from './marks/box.ts';
import { namedText } from './named-text.ts';

export interface Closing {
  readonly before: readonly Block[];
  /** None where the text ends otherwise. */
  readonly lists: readonly List[];
  /** Paragraphs below the lists, which are in neither. */
  readonly behind: readonly Block[];
}

/**
 * `blocks` cut at the lists that end them. Where items have names, paragraphs may follow: `- **Kim**: the
 * API` is no sentence of the text around it.
 */
export function closingIn(blocks: readonly Block[], lines: readonly string[]): Closing {
  const end = blocks.findLastIndex(({ type }) => type !== 'paragraph' && type !== 'break') + 1;
  const lists = trailingLists(blocks.slice(0, end));
  const isClosing = end === blocks.length || lists.some((list) => hasNames(list, lines));
  if (!isClosing || lists.length === 0) return { before: blocks, lists: [], behind: [] };
  return { before: blocks.slice(0, end - lists.length), lists, behind: blocks.slice(end) };
}

/** Whether an item of a list, or one in it, begins with a name in bold. */
export function hasNames({ items }: List, lines: readonly string[]): boolean {
  return items.some(({ start, offset, blocks }: ListItem) => {
    const text = (lines[start] ?? '').slice(offset);
    const { name } = namedText(text.slice(boxAt(text)?.rest ?? 0));
    return name !== null || trailingLists(blocks).some((inner) => hasNames(inner, lines));
  });
}
