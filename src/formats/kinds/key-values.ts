/**
 * Values of front matter, which are YAML: `title: "Move: house"`. A text stands behind its key, or below
 * it behind `|`; a list has a text of YAML for each item, which says in Markdown what more there is to
 * the item: `- "[x] paint\n- twice"`. A raw value is YAML as it is written.
 */
import { parseSource } from '../../markdown/blocks.ts';
import {
  type FrontMatterItem,
  type FrontMatterValue,
  rawValue,
  valueAt,
} from '../../markdown/front-matter-value.ts';
import { outdented } from '../../markdown/lines.ts';
import { writtenYamlText } from '../../markdown/yaml-text.ts';
import type { Item } from '../../plan/values.ts';
import type { EntrySpan } from '../language/entry-span.ts';
import { NO_EXCERPT } from '../language/excerpt.ts';
import type { AnySyntax, Kind, KindId, KindOf, KindSyntax } from '../language/kind.ts';
import type { Printed } from '../language/pieces.ts';
import type { Place } from '../language/place.ts';
import type { Region } from '../language/region.ts';
import { listSyntax } from './list.ts';

type KeyPlace = NonNullable<Place['key']>;

/** How values of `kind` stand behind a key; null for a kind that no key can have. */
export function keySyntaxOf(kind: Kind, { style }: KeyPlace): AnySyntax | null {
  if (style === 'raw') return kind.id === 'prose' ? asAny(rawSyntax) : null;
  if (kind.id === 'line' || kind.id === 'choice') return asAny(lineSyntax);
  if (kind.id === 'prose') return asAny(textSyntax);
  return kind.id === 'list' ? asAny(itemsSyntax(kind, style === 'flow')) : null;
}

/** Whether a field of `kind` behind a key can have this value. */
export function holdsKeyValue(kind: Kind, key: KeyPlace, value: FrontMatterValue): boolean {
  if (keySyntaxOf(kind, key) === null) return false;
  if (key.style === 'raw') return true;
  if (value.as === 'block') return kind.id === 'prose';
  if (value.as !== 'text') return kind.id === value.as;
  return value.text === '' || kind.id === 'prose' || (kind.id !== 'list' && isLine(value.text));
}

function isLine(text: string): boolean {
  return !text.includes('\n');
}

function asAny<Id extends KindId>(syntax: KindSyntax<Id>): AnySyntax {
  return syntax as unknown as AnySyntax;
}

/** An empty value leaves its key. */
const template = (): Printed => ({ pieces: [], after: 'inline' });

const lineSyntax: KindSyntax<'line'> = {
  template,
  print: (value) => inline(writtenYamlText(value)),
  read: (region) => ({ value: textIn(region), rest: NO_EXCERPT }),
};

const textSyntax: KindSyntax<'prose'> = {
  template,
  print(value) {
    if (isLine(value)) return inline(writtenYamlText(value));
    // The spaces before its first line would be taken for the indentation of all lines.
    const sign = value.startsWith(' ') ? '|2' : '|';
    return inline(`${sign}\n${value}`);
  },
  read: (region) => ({ value: textIn(region), rest: NO_EXCERPT }),
};

const rawSyntax: KindSyntax<'prose'> = {
  template,
  print(value) {
    const isInline = /^[[{&*!|>][^\n]*(?<![ \t])(?:\n|$)/.test(value);
    return { pieces: [{ text: value, path: '' }], after: isInline ? 'inline' : 'tight' };
  },
  read: ({ lines, start, end }) => {
    return { value: rawValue(lines, start - 1, end), rest: NO_EXCERPT };
  },
};

function itemsSyntax(kind: KindOf<'list'>, isFlow: boolean): KindSyntax<'list'> {
  return {
    template,
    print(items, place) {
      const texts = items.map((item) => writtenYamlText(itemText(kind, item, place), '', isFlow));
      if (isFlow) return inline(`[${texts.join(', ')}]`);
      const pieces = texts.map((text, i) => ({ text: `- ${text}`, path: String(i) }));
      return { pieces, after: 'tight' };
    },
    read(region, place) {
      const value = yamlIn(region);
      const items = value.as === 'list' ? value.items : [];
      const read = items.map(({ text }) => itemIn(kind, text, place));
      return { value: read, rest: NO_EXCERPT, entries: () => items.map(spanOf) };
    },
  };
}

function inline(text: string): Printed {
  return { pieces: [{ text, path: '' }], after: 'inline' };
}

function yamlIn({ lines, start, end }: Region): FrontMatterValue {
  return valueAt(lines, start - 1, end);
}

function textIn(region: Region): string {
  const value = yamlIn(region);
  return value.as === 'text' || value.as === 'block' ? value.text : '';
}

/** An item in Markdown, without its bullet. */
function itemText(kind: KindOf<'list'>, item: Item, place: Place): string {
  const { pieces } = listSyntax(kind).print([item], inItem(place), []);
  const lines = pieces.flatMap(({ text }) => text.split('\n'));
  return lines.map((line, i) => (i === 0 ? line.slice(2) : outdented(line, 2))).join('\n');
}

/** The item that a text says in Markdown; one with that text, where it says more than an item. */
function itemIn(kind: KindOf<'list'>, text: string, place: Place): Item {
  const source = parseSource(`- ${text.replaceAll(/\n(?=[^\n])/g, '\n  ')}`);
  const { lines, blocks } = source;
  const region: Region = { lines, blocks, inline: '', start: 0, end: lines.length, column: 0 };
  const { value, rest } = listSyntax(kind).read(region, inItem(place));
  const [item, second] = value;
  const isWhole = item !== undefined && second === undefined && rest.text === '';
  return isWhole && itemText(kind, item, place) === text
    ? item
    : { box: 'none', text, children: [] };
}

/** The place of an item by itself, which begins its line. */
function inItem(place: Place): Place {
  return { ...place, key: null, indent: 0 };
}

function spanOf({ line, start, end }: FrontMatterItem, at: number): EntrySpan {
  const none = { marker: null, number: null, box: null, prefix: null };
  const lines = { start: line, end: line + 1 };
  return {
    path: String(at),
    ...lines,
    offset: start,
    column: start,
    ...none,
    text: { line, start, end },
  };
}
