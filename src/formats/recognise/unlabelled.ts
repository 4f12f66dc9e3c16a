/** What stands without a label, and what it is by its shape: text, a list, code, files. */
import type { Block, List, ListItem, Source } from '../../markdown/blocks.ts';
import { boxAt } from '../../markdown/marks/box.ts';
import { itemLineIn } from '../../markdown/marks/list-marker.ts';
import type { FieldPart } from '../language/definition.ts';
import { colonOfKey } from './keys.ts';

/**
 * Whether text, lists and code come in turns, so that they make sense only as they stand. Not where
 * a list has boxes: its items are actions.
 */
export function isMixture(blocks: readonly Block[], { lines }: Source): boolean {
  const order = blocks.map(({ type }) => ORDER.indexOf(type)).filter((at) => at >= 0);
  const isSorted = order.every((at, i) => at >= (order[i - 1] ?? 0));
  const hasBoxes = blocks.some(({ start }) => itemLineIn(lines[start] ?? '')?.box);
  return !isSorted && !hasBoxes;
}

const ORDER: readonly string[] = ['paragraph', 'list', 'fence'];

/**
 * Whether a block without a label may be of the field `part`. `all`: the field is the last one, and
 * a text takes tables and quotes, too. `goesOn`: the block is within text and code in turns, where
 * `**config.ts**` says what the code is.
 */
export function takes(
  { kind }: FieldPart,
  block: Block,
  source: Source,
  all: boolean,
  goesOn: boolean,
): boolean {
  if (block.type === 'break') return true;
  const { bare } = kind.traits;
  if (bare === 'list') return block.type === 'list';
  if (bare === 'code') return block.type === 'fence';
  if (bare === 'rows') {
    return block.type === 'table' || (block.type === 'list' && isOfFiles(block, source));
  }
  if (block.type !== 'paragraph')
    return all && block.type !== 'heading' && block.type !== 'comment';
  // `Status: draft` at the start is about the step, and not its objective.
  return goesOn || colonOfKey(source.lines[block.start] ?? '') < 0;
}

/** Whether each item of a list begins with a path. */
function isOfFiles({ items }: List, { lines }: Source): boolean {
  const isFile = ({ start, offset }: ListItem) => {
    const text = (lines[start] ?? '').slice(offset);
    return PATH.test(text.slice(boxAt(text)?.rest ?? 0));
  };
  return items.every(isFile);
}

const PATH = /^(?:\*\*)?(?:`[^`]+`|[\w@.-]*\/[\w@./-]+|[\w-]+\.[a-z]{1,5}(?![\w]))/;
