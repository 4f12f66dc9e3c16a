/** What a list in a template is: items, boxes, numbers, or pairs. */
import type { List, ListItem, Source } from '../../markdown/blocks.ts';
import { labelIn } from '../../markdown/marks/label.ts';
import type { OwnKind } from '../../plan/own-format.ts';
import { listShape, pairsOf } from './body-shape.ts';

/** The kind of a field that has `list` as its value: ids in bold, `**R-1**: [what]`, are no pairs. */
export function kindOfList(list: List, source: Source): OwnKind {
  const labels = list.items.map((item) => labelIn(itemText(item, source)));
  const areIds = labels.some((label, at) => {
    const item = list.items[at];
    return label && item && isId(itemText(item, source).slice(label.name.start, label.name.end));
  });
  const arePlain = labels.length > 1 && labels.every((label) => label?.colon);
  const pairs = areIds ? null : (pairsOf(list, source) ?? (arePlain ? 'pairs-plain' : null));
  const shape = listShape(list, source);
  return pairs && shape === 'list' ? pairs : shape;
}

/** The first line of an item, without its marker. */
export function itemText({ start, offset }: ListItem, { lines }: Source): string {
  return (lines[start] ?? '').slice(offset);
}

/** Whether the words of a label count what stands behind it: `FR-001`. */
export function isId(words: string): boolean {
  return ID.test(words);
}

const ID = /^[A-Z]{1,6}-?\d+$/;
