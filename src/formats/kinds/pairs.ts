/** Two texts that belong together: a risk and its mitigation, a path and its purpose. */

import { escapedWhole, unescapedWhole } from '../../markdown/escape.ts';
import type { Item, Pair } from '../../plan/values.ts';
import { type EntrySpan, type Halves, inlineEntry } from '../language/entry-span.ts';
import { restOf } from '../language/excerpt.ts';
import type { KindOf, KindSyntax, PairsOptions } from '../language/kind.ts';
import { printedPairs } from '../language/kinds.ts';
import { columnWords } from '../language/known-words.ts';
import type { Place } from '../language/place.ts';
import type { Region } from '../language/region.ts';
import { childHalves, halvesOf, lengthOfLabel } from './halves.ts';
import { joined } from './item-text.ts';
import { inlineItemText, printItems, readItems, splitLists, wholeEntriesOf } from './items.ts';
import {
  codePair,
  joinedByLine,
  joinedPair,
  lineLabel,
  splitByLine,
  splitPair,
  splitText,
  uncodedPair,
} from './pair-text.ts';
import { rowsOf, tableIn } from './tables.ts';

export function pairsSyntax({ options: full }: KindOf<'pairs'>): KindSyntax<'pairs'> {
  const layout = {
    prefix: full.prefix,
    ordered: full.ordered,
    boxes: false,
    children: full.join === 'child',
  };
  return {
    print(value, place) {
      const items = printedPairs(value, full).map((pair) => itemOf(pair, full));
      const pieces = printItems(items, itemPlace(place), layout).map(withoutChildPath);
      return { pieces, after: 'tight' };
    },
    template(place) {
      const [first, second] = full.placeholders;
      const item = templateItem({ first, second }, full);
      const pieces = printItems([item], itemPlace(place), layout);
      return { pieces: pieces.map(({ text }) => ({ text, path: '' })), after: 'tight' };
    },
    rows(value, layout) {
      return rowsOf(full.codeFirst ? value.map(codePair) : value, layout);
    },
    read(region, place) {
      const table =
        full.columns && region.inline === '' ? tableIn(region, columnWords(full.columns)) : null;
      if (table) {
        const { pairs: found, entries, layout: columns, others } = table;
        const value = full.codeFirst ? found.map(uncodedPair) : found;
        return { value: [...value], rest: restOf(region, others), entries, table: columns };
      }
      const { lists, others } = splitLists(region.blocks);
      const read = readItems(lists, region, itemPlace(place), layout);
      const found = read.map((item) => ({ item, pair: pairOf(item, full) }));
      const filled = found.filter(({ pair }) => isFilled(pair));
      const value = filled.map(({ pair }) => pair);
      const rest = restOf(region, others);
      const behind: Item = {
        box: 'none',
        text: inlineItemText(region.inline, place),
        children: [],
      };
      const inline = region.inline === '' ? [] : [pairOf(behind, full)].filter(isFilled);
      const entries = () => {
        const items = [...inline.map(() => behind), ...filled.map(({ item }) => item)];
        const spans = [
          ...inline.map(() => inlineEntry(region)),
          ...wholeEntriesOf(items.slice(inline.length), '', inline.length),
        ];
        return spans.map((span, i): EntrySpan => {
          const item = items[i];
          return item ? { ...span, halves: halvesIn(item, span, region, full) } : span;
        });
      };
      return { value: [...inline, ...value], rest, entries };
    },
  };
}

/** Placeholders stand in the halves of a pair, not for the whole item. */
function itemPlace(place: Place): Place {
  return placeWithoutPlaceholder.get(place) ?? remember(place);
}
const placeWithoutPlaceholder = new WeakMap<Place, Place>();
function remember(place: Place): Place {
  const result = { ...place, placeholder: '' };
  placeWithoutPlaceholder.set(place, result);
  return result;
}

function itemOf(pair: Pair, options: PairsOptions): Item {
  const [first, second] = options.placeholders;
  const escaped = {
    first: escapedWhole(pair.first, [first]),
    second: escapedWhole(pair.second, [second]),
  };
  return templateItem(escaped, options);
}

function templateItem(pair: Pair, options: PairsOptions): Item {
  if (options.join !== 'child')
    return { box: 'none', text: joinedPair(pair, options), children: [] };
  const text = joined(`${options.names[1]}:`, pair.second);
  const child: Item = { box: 'none', text, children: [] };
  const first = joinedByLine({ ...pair, second: '' }, lineLabel(options));
  return { box: 'none', text: first, children: pair.second === '' ? [] : [child] };
}

function pairOf(item: Item, options: PairsOptions): Pair {
  const split = options.join === 'child' ? childPair(item, options) : splitPair(item.text, options);
  // Where only pairs without a second half are printed, an item has none: a pair with one would
  // vanish at the next print.
  const pair = options.onlyOpen && split.second !== '' ? { first: item.text, second: '' } : split;
  const [first, second] = options.placeholders;
  return {
    first: pair.first === first ? '' : unescapedWhole(pair.first, [first]),
    second: pair.second === second ? '' : unescapedWhole(pair.second, [second]),
  };
}

function halvesIn(item: Item, span: EntrySpan, region: Region, options: PairsOptions): Halves {
  if (options.onlyOpen) return [span.text, null];
  if (options.join !== 'child')
    return halvesOf(splitText(item.text, options), item.text, span, region);
  const split = splitByLine(item.text, lineLabel(options));
  if (split.second) return halvesOf(split, item.text, span, region);
  return childHalves(item, span, region, options.names[1]);
}

function childPair(item: Item, options: PairsOptions): Pair {
  const label = options.names[1];
  const { pair } = splitByLine(item.text, lineLabel(options));
  const texts = item.children.flatMap(flatTexts);
  const second = texts.map((text, i) => {
    const value = i === 0 ? text.slice(lengthOfLabel(text, label)) : text;
    return value.replace(/^[ \t\n]/, '');
  });
  const seconds = pair.second === '' ? second : [pair.second, ...second];
  return { first: pair.first, second: seconds.join('\n') };
}

/** Texts of an item and those in it, with bullets for what lies deeper. */
function flatTexts(item: Item): string[] {
  return [item.text, ...item.children.flatMap(flatTexts).map((text) => `- ${text}`)];
}

function isFilled(pair: Pair): boolean {
  return pair.first !== '' || pair.second !== '';
}

/** Both halves of a pair lead to the pair: one piece, though it has two lines. */
function withoutChildPath<P extends { path: string }>(piece: P): P {
  return { ...piece, path: piece.path.split('.')[0] ?? '' };
}
