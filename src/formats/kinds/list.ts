/** A list of items with check boxes, that nest. */
import type { Block } from '../../markdown/blocks.ts';
import { documentBulletIn } from '../../markdown/marks/list-marker.ts';
import { normalItemText } from '../../plan/text.ts';
import type { Item } from '../../plan/values.ts';
import { inlineEntry } from '../language/entry-span.ts';
import { regionText, restOf } from '../language/excerpt.ts';
import type { KindOf, KindSyntax } from '../language/kind.ts';
import type { Place } from '../language/place.ts';
import type { Region } from '../language/region.ts';
import {
  entriesOf,
  filledItems,
  inlineItemText,
  printItems,
  readItems,
  splitLists,
} from './items.ts';
import { placeholderLine } from './line.ts';

export function listSyntax({ options }: KindOf<'list'>): KindSyntax<'list'> {
  const { box, emptyItem, ordered, prefix } = options;
  const print = { prefix, ordered, boxes: true, children: true };
  return {
    print: (items, place) => ({ pieces: printItems(items, place, print), after: 'tight' }),
    template(place) {
      if (!emptyItem) return placeholderLine(place);
      const marker = `${ordered ? '1.' : '-'} ${box === 'open' ? '[ ] ' : ''}`;
      const name = prefix ? `${prefix.replace('{n}', '1')}: ` : '';
      return { pieces: [{ text: marker + name + place.placeholder, path: '' }], after: 'tight' };
    },
    read(region, place) {
      const blocks = withoutPlaceholder(region, place).map((block) => signedList(block, region));
      const { lists, others } = splitLists(blocks);
      const items = filledItems(readItems(lists, region, place, print));
      if (region.inline === '')
        return { value: [...items], rest: restOf(region, others), entries: () => entriesOf(items) };
      // A value on the label's line is the first item, with the lines that go on below it.
      const [next, ...rest] = others;
      const goesOn = next?.type === 'paragraph' && next.start === region.start;
      const below = goesOn ? `\n${regionText(region, next.start, next.end)}` : '';
      const text = normalItemText(inlineItemText(region.inline + below, place));
      const inline: Item[] =
        text === place.placeholder ? [] : [{ box: 'none', text, children: [] }];
      const entries = () => [
        ...inline.map(() => inlineEntry(region, goesOn ? next.end : region.start)),
        ...entriesOf(items, '', inline.length),
      ];
      const more = restOf(region, goesOn ? rest : others);
      return { value: [...inline, ...items], rest: more, entries };
    },
  };
}

/** The blocks of a region without a placeholder that stands by itself. */
function withoutPlaceholder(region: Region, place: Place): readonly Block[] {
  return region.blocks.filter((block) => {
    const isLine = block.type === 'paragraph' && block.end - block.start === 1;
    return !isLine || regionText(region, block.start, block.end) !== place.placeholder;
  });
}

/** Lines that each begin with a sign that is no marker in Markdown, as the list that people see. */
function signedList(block: Block, { lines }: Region): Block {
  if (block.type !== 'paragraph') return block;
  const items = lines.slice(block.start, block.end).map((line, i) => {
    const content = documentBulletIn(line)?.content ?? 0;
    const offset = content < line.length ? content : 0;
    return { start: block.start + i, end: block.start + i + 1, offset, column: offset, blocks: [] };
  });
  if (items.some(({ offset }) => offset === 0)) return block;
  return { type: 'list', ordered: false, start: block.start, end: block.end, items };
}
