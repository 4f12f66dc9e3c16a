/** Items of lists that are labels with their values: `- **Files**: a.ts`, `- **Files**:` with a list. */
import type { Block, List, ListItem } from '../../markdown/blocks.ts';
import { outdented } from '../../markdown/lines.ts';
import { labelIn } from '../../markdown/marks/label.ts';
import { sliceOf } from '../../markdown/range.ts';
import { normalName } from '../language/marks.ts';

/** An item that is a label. */
export interface LabelledItem {
  readonly name: string;
  /** What follows the label on its line. */
  readonly inline: string;
  /** What stands below that line. */
  readonly blocks: readonly Block[];
}

/**
 * The items of a list as labels, `column` being the indentation of the list; null where one of them
 * is none, or two are the same.
 */
export function labelledItems(
  { items }: List,
  lines: readonly string[],
  column: number,
): readonly LabelledItem[] | null {
  const found: LabelledItem[] = [];
  const names = new Set<string>();
  for (const item of items) {
    const labelled = labelledItem(item, outdented(lines[item.start] ?? '', column));
    if (!labelled || names.has(normalName(labelled.name))) return null;
    names.add(normalName(labelled.name));
    found.push(labelled);
  }
  return found;
}

/** The lists of a text, by the lines of their items. */
export function listsByItem(blocks: readonly Block[]): ReadonlyMap<number, List> {
  const lists = new Map<number, List>();
  const note = (inner: readonly Block[]) => {
    for (const block of inner) {
      if (block.type !== 'list') continue;
      for (const item of block.items) {
        lists.set(item.start, block);
        note(item.blocks);
      }
    }
  };
  note(blocks);
  return lists;
}

function labelledItem({ start, blocks }: ListItem, line: string): LabelledItem | null {
  const label = labelIn(line);
  if (!label?.colon) return null;
  const below = blocks.flatMap((block) => clipped(block, start + 1));
  return { name: sliceOf(line, label.name), inline: sliceOf(line, label.value), blocks: below };
}

/** What of `block` lies at or after the line `from`. */
export function clipped(block: Block, from: number): Block[] {
  if (block.end <= from) return [];
  return block.start >= from ? [block] : [{ type: 'paragraph', start: from, end: block.end }];
}
