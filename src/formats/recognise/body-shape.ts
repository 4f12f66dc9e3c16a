/** The shape of what stands below a mark, and with it the kind of its field. */
import type { Block, List, ListItem, Source } from '../../markdown/blocks.ts';
import { closingIn, hasNames } from '../../markdown/closing-lists.ts';
import { boxAt } from '../../markdown/marks/box.ts';
import { labelIn } from '../../markdown/marks/label.ts';
import { cellsOf } from '../../markdown/marks/table-row.ts';
import { MOST_COLUMNS, type OwnKind } from '../../plan/own-format.ts';
import { isSayable } from '../kinds/table.ts';
import { tableIn } from '../kinds/tables.ts';
import type { BodyShape, Kind } from '../language/kind.ts';
import { columnWords } from '../language/known-words.ts';
import type { Body } from './own-found.ts';

export type Shape = OwnKind | 'empty';

/** The shape of what stands below a mark that is a field of this kind. */
const BODY_SHAPES: Readonly<Record<OwnKind, BodyShape>> = {
  line: 'line',
  choice: 'line',
  prose: 'text',
  list: 'items',
  checklist: 'items',
  numbered: 'items',
  pairs: 'named items',
  'pairs-inside': 'named items',
  'pairs-plain': 'named items',
  table: 'table',
  snippets: 'code',
};

/** Whether a field of this kind can hold bodies of one shape: pairs a table, too, which has columns for both. */
export function holdsShape(
  kind: Kind,
  shape: OwnKind,
  bodies: readonly Body[],
  { lines }: Source,
): boolean {
  if (kind.traits.takes.includes(BODY_SHAPES[shape])) return true;
  if (shape !== 'table' || kind.id !== 'pairs' || kind.options.columns === null) return false;
  const names = columnWords(kind.options.columns);
  return bodies.every(({ blocks }) => tableIn({ blocks, lines }, names) !== null);
}

/** What stands below a mark, all the times that it is there. */
export function shapeOf(bodies: readonly Body[], source: Source): Shape {
  const shapes = new Set(bodies.map((body) => bodyShape(body, source)));
  shapes.delete('empty');
  const [first = 'empty', second] = shapes;
  if (second === undefined) return first;
  const areEntries = [...shapes].every((shape) => ENTRIES.includes(shape));
  return areEntries ? 'list' : 'prose';
}

/** What the items of a list can say: `**Files:** a.ts` in one step, a list of files in the next. */
const PAIRS: readonly Shape[] = ['pairs', 'pairs-inside', 'pairs-plain'];
const LISTS: readonly Shape[] = ['list', 'checklist', 'numbered'];
const ENTRIES: readonly Shape[] = ['line', ...LISTS, ...PAIRS];

function bodyShape({ inline, blocks }: Body, source: Source): Shape {
  const content = blocks.filter(({ type }) => type !== 'break');
  const [first, ...rest] = content;
  if (!first) return inline === '' ? 'empty' : 'line';
  if (inline !== '') return isFirstOf(inline, content, source) ? 'list' : 'prose';
  if ([first, ...rest].every(({ type }) => type === 'fence')) return 'snippets';
  const isTable = rest.length === 0 && first.type === 'table';
  if (isTable && isSayable(first, source.lines)) return 'table';
  const [list] = listsEnding(content, source);
  return list && list === first ? listKind(list, source) : 'prose';
}

/**
 * Whether what stands behind a label is the first item of the list of several below it: names are there, which
 * a text would hide. `**Lead**: Kim` above `- **Deputy**: Lee`; not a sentence that leads to the list.
 */
function isFirstOf(inline: string, blocks: readonly Block[], { lines }: Source): boolean {
  const [list, ...more] = blocks;
  const isList = list?.type === 'list' && list.items.length > 1 && more.length === 0;
  return isList && hasNames(list, lines) && !/[:：][*_]*$/.test(inline);
}

/** The kind of list that items without names are. */
export function listShape({ ordered, items }: List, { lines }: Source): Exclude<Shape, 'empty'> {
  const hasBox = ({ start, offset }: ListItem) => boxAt((lines[start] ?? '').slice(offset));
  if (items.every(hasBox)) return 'checklist';
  return ordered ? 'numbered' : 'list';
}

/** The columns of the first table below a mark. */
export function columnsIn(bodies: readonly Body[], { lines }: Source): string[] {
  const [head] = bodies.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'table'));
  return head ? cellsOf(lines[head.start] ?? '').slice(0, MOST_COLUMNS) : [];
}

/**
 * The kind of pairs that the items of a list are: each a name in bold and a text, `- **Kim**: the
 * API`, in the same way; or without emphasis, `- Kim: the API`, where they are two or more. Null for
 * none.
 */
export function pairsOf({ ordered, items }: List, source: Source): OwnKind | null {
  const kinds = new Set(items.map((item) => pairKind(item, source)));
  const [kind = null] = kinds;
  if (kinds.size > 1) return null;
  // `1. Format: npm run format` is something to do.
  return kind === 'pairs-plain' && (ordered || items.length < 2) ? null : kind;
}

function pairKind({ start, offset, blocks }: ListItem, { lines }: Source): OwnKind | null {
  const text = (lines[start] ?? '').slice(offset);
  const label = labelIn(text);
  if (blocks.length !== 1 || !label || label.value.start === label.value.end) return null;
  const signs = text.slice(0, label.name.start) + text.slice(label.name.end, label.value.start);
  return PAIR_KINDS.get(signs.replace(WIDE, ':$1 ')) ?? null;
}

/** The kind of a list with names that ends a text below a heading: pairs, or items of which some have one; null for none. */
export function lastNamed(bodies: readonly Body[], source: Source): OwnKind | null {
  if (bodies.length > 1) return null;
  const blocks = bodies.flatMap((body) => body.blocks.filter(({ type }) => type !== 'break'));
  const [last] = listsEnding(blocks, source);
  if (!last) return null;
  const kind = listKind(last, source);
  return PAIRS.includes(kind) || hasNames(last, source.lines) ? kind : null;
}

/** The only list that ends a text; of one that more text follows, two names say that they are names. */
function listsEnding(blocks: readonly Block[], { lines }: Source): readonly List[] {
  const { lists, behind } = closingIn(blocks, lines);
  return lists.length > 1
    ? []
    : lists.filter(({ items }) => behind.length === 0 || items.length > 1);
}

/** The kind of a list: pairs, where its items are. */
function listKind(list: List, source: Source): Exclude<Shape, 'empty'> {
  return pairsOf(list, source) ?? listShape(list, source);
}

/** A wide colon needs no space behind it. */
const WIDE = /：(\**) ?$/;
/** The signs around the name of a pair. */
const PAIR_KINDS: ReadonlyMap<string, OwnKind> = new Map([
  ['****: ', 'pairs'],
  ['**:** ', 'pairs-inside'],
  [': ', 'pairs-plain'],
]);
