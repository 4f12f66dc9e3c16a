/** What a field of each kind makes of a Markdown text that moves into it. */

import { splitPair } from '../../../formats/kinds/pair-text.ts';
import type { Kind, KindId, KindOptions, KindValues } from '../../../formats/language/kind.ts';
import { fenceIn } from '../../../markdown/marks/fence.ts';
import { hashHeadingIn } from '../../../markdown/marks/heading.ts';
import { sliceOf } from '../../../markdown/range.ts';
import { isSameValue } from '../../../plan/same.ts';
import { normalLine, normalProse } from '../../../plan/text.ts';
import { type Box, type Item, normalTable, type Pair, type Snippet } from '../../../plan/values.ts';
import { rowsOfPasted } from '../rows/list-edits.ts';
import { itemsOfRows, settled } from '../rows/list-rows.ts';
import { pastedItems } from '../rows/pasted.ts';
import { pastedCells } from '../rows/pasted-cells.ts';

/** A field's value with a text behind what it holds; null where it cannot take all of the text. */
export function valueWith(kind: Kind, value: unknown, text: string): unknown {
  const taking = takings[kind.id] as AnyTaking;
  return taking(value, normalProse(text), kind.options);
}

type Taking<Id extends KindId> = (
  value: KindValues[Id],
  text: string,
  options: KindOptions[Id],
) => KindValues[Id] | null;
type AnyTaking = (value: unknown, text: string, options: object) => unknown;

const takings = {
  line: (value, text) => (text.includes('\n') ? null : normalLine(`${value} ${headless(text)}`)),
  prose: (value, text) => (value === '' ? text : `${value}\n\n${text}`),
  /** Nothing stands beside a choice. */
  choice: (value, text) => (value !== '' || text.includes('\n') ? null : headless(text)),
  list: (value, text, { box }) => [...value, ...itemsIn(text, boxBeside(value, box))],
  /** A table of the same columns goes on with it. */
  table: ({ columns, rows }, text) => {
    const cells = pastedCells(text);
    if (!cells?.hasHead) return null;
    const [head = [], ...body] = cells.rows;
    const isSame = columns.length === 0 || isSameValue(columns, head);
    return isSame
      ? normalTable({ columns: [...head], rows: [...rows, ...body.map((row) => [...row])] })
      : null;
  },
  pairs: (value, text, options) => {
    const pairs = itemsIn(text, 'none').map((item) => pairOf(item, options));
    // The first half is one line, where code is none.
    return pairs.some(({ first }) => first.split('\n').some((line) => fenceIn(line)))
      ? null
      : [...value, ...pairs];
  },
  snippets: (value, text) => {
    const snippet = snippetIn(text);
    return snippet && [...value, snippet];
  },
  patterns: () => null,
  configuration: () => null,
  dependencies: () => null,
  timeline: () => null,
} satisfies { readonly [Id in KindId]: Taking<Id> };

/** Lines as items, as they are when they are pasted into a list; a heading is one without its signs. */
function itemsIn(text: string, box: Box): Item[] {
  const lines = pastedItems(text).map((item) =>
    item.marked ? item : { ...item, text: headless(item.text) },
  );
  return itemsOfRows(settled(rowsOfPasted(lines, box)));
}

/** In a list whose items have no boxes, a new one has none either. */
function boxBeside(items: readonly Item[], box: Box): Box {
  return items.length > 0 && items.every((item) => item.box === 'none') ? 'none' : box;
}

/** An item with all that is in it: nested ones become lines of the second half. */
function pairOf(item: Item, options: KindOptions['pairs']): Pair {
  const text = boxText(item) + item.text;
  const pair = options.join === 'child' ? { first: text, second: '' } : splitPair(text, options);
  const below = item.children.flatMap(linesOf).join('\n');
  return {
    first: pair.first,
    second: [pair.second, below].filter((part) => part !== '').join('\n'),
  };
}

function linesOf(item: Item): string[] {
  const inner = item.children.flatMap(linesOf).map((line) => `  ${line}`);
  return [`- ${boxText(item)}${item.text.replaceAll('\n', '\n  ')}`, ...inner];
}

function boxText({ box }: Item): string {
  if (box === 'none') return '';
  return box === 'done' ? '[x] ' : '[ ] ';
}

/** A text that is one piece of code in a fence. */
function snippetIn(text: string): Snippet | null {
  const [, fence = '', language = '', code = ''] =
    /^(`{3,}|~{3,})([^\n]*)\n(?:([\s\S]*)\n)?\1$/.exec(text) ?? [];
  if (fence === '' || code.split('\n').some((line) => line.trim().startsWith(fence))) return null;
  return { language: language.trim(), code };
}

function headless(line: string): string {
  const heading = hashHeadingIn(line);
  return heading ? sliceOf(line, heading.text) : line;
}
