/** The names of the steps as a list before their details: one line a step. */
import type { List, ListItem } from '../../markdown/blocks.ts';
import { unescapedWhole } from '../../markdown/escape.ts';
import { trimSpaces } from '../../plan/text.ts';
import type { IndexPart } from '../language/definition.ts';
import { type EntrySpan, markerBefore, plainEntry, trimmedRange } from '../language/entry-span.ts';
import type { Region } from '../language/region.ts';

export interface IndexNames {
  readonly list: List;
  readonly names: readonly string[];
  readonly entries: () => readonly EntrySpan[];
}

/** The names in a region; null where it has more than one list of lines. */
export function indexNames({ placeholder }: IndexPart, region: Region): IndexNames | null {
  const [list, ...more] = region.blocks.filter((block) => block.type === 'list');
  if (!list || more.length > 0) return null;
  if (list.items.some(({ start, end }) => end - start !== 1)) return null;
  const names = list.items.map(({ start, offset }) => {
    const name = trimSpaces((region.lines[start] ?? '').slice(offset));
    return name === placeholder ? '' : unescapedWhole(name, [placeholder]);
  });
  const entryOf = ({ start, end, offset, column }: ListItem, i: number): EntrySpan => {
    const text = trimmedRange(region.lines, start, offset);
    const marker = markerBefore(region.lines, { start, offset }, 0);
    return { ...plainEntry(String(i), { start, end }, text), offset, column, ...marker };
  };
  return { list, names, entries: () => list.items.map(entryOf) };
}
