/** Tags of a document's own around what belongs together: `<goal>`, a text, `</goal>`. */
import type { Block, Lines, Source } from '../../markdown/blocks.ts';
import { blocksIn } from '../../markdown/blocks-in.ts';
import { boldLabelIn } from '../../markdown/marks/label.ts';
import { tagIn } from '../../markdown/marks/tag.ts';
import { sliceOf } from '../../markdown/range.ts';
import { isDividing } from '../../plan/dividers.ts';
import type { Level } from '../language/parts.ts';
import type { Layout } from './layout.ts';

/** A tag that is opened or closed in a line. */
export interface OwnTag {
  readonly name: string;
  readonly closes: boolean;
}

/**
 * The tags of a text that open and close in what is no part of its format, or in one field of it, by
 * their lines. Text right behind one that stands below a heading would be the heading's: there a tag is
 * text, too. Those of HTML say how something looks.
 */
export function ownTagsAt(source: Source, { entries }: Layout): ReadonlyMap<number, OwnTag> {
  const found = new Map<number, OwnTag>();
  for (const { lines, isValue } of regionsIn(entries)) pair(source, lines, isValue, found);
  return found;
}

interface Region {
  readonly of: Level;
  /** Whether it is the value of a field. */
  readonly isValue: boolean;
  readonly lines: Lines;
}

/** The values of fields, and what follows each other of other content. */
function regionsIn(entries: Layout['entries']): readonly Region[] {
  const regions: Region[] = [];
  let goesOn = false;
  for (const entry of entries) {
    if (entry.as === 'beside') continue;
    const isOther = entry.as === 'other' && !isDividing(entry.after);
    const last = goesOn ? regions.at(-1) : undefined;
    goesOn = isOther;
    if (!isOther && entry.as !== 'field') continue;
    if (last && isOther && last.of === entry.of) {
      regions[regions.length - 1] = { ...last, lines: { ...last.lines, end: entry.lines.end } };
    } else regions.push({ of: entry.of, isValue: !isOther, lines: entry.lines });
  }
  return regions;
}

/** What a tag can stand before: `text` is what would be the value of the part around. */
type Found = (OwnTag & { readonly line: number }) | 'text' | 'heading' | 'label';

/** Notes the pairs of tags in `lines`; `isValue`: these are the value of a field. */
function pair(source: Source, lines: Lines, isValue: boolean, to: Map<number, OwnTag>): void {
  const all = blocksIn(source.blocks, lines).flatMap((block) => foundIn(block, source.lines));
  const open: { name: string; line: number; isBelow: boolean }[] = [];
  let isBelow = isValue;
  all.forEach((each, at) => {
    if (each === 'heading') isBelow = true;
    if (typeof each === 'string') return;
    const { name, closes, line } = each;
    if (!closes) {
      open.push({ name, line, isBelow });
      isBelow = false;
      return;
    }
    const opened = open.findLastIndex((own) => own.name === name);
    const [opener] = open.splice(opened < 0 ? open.length : opened);
    if (!opener) return;
    isBelow = opener.isBelow;
    if (all[at + 1] === 'text' && (isBelow || open.length > 0)) return;
    to.set(opener.line, { name, closes: false });
    to.set(line, { name, closes: true });
  });
}

function foundIn(block: Block, lines: readonly string[]): Found[] {
  if (block.type === 'heading') return ['heading'];
  if (block.type === 'break') return [];
  if (block.type !== 'paragraph') return ['text'];
  return lines.slice(block.start, block.end).map((text, i) => {
    const tag = tagIn(text);
    const name = tag ? sliceOf(text, tag.name) : '';
    if (tag && !HTML.has(name.toLowerCase())) {
      return { name, closes: tag.closes, line: block.start + i };
    }
    return boldLabelIn(text)?.colon ? 'label' : 'text';
  });
}

const HTML = new Set(
  `a abbr article aside audio b blockquote body br button canvas caption center cite code col dd del
  details div dl dt em figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img
  input ins kbd label li link main mark meta nav ol option p picture pre q s samp script section select
  small source span strong style sub sup svg table tbody td template textarea tfoot th thead tr u ul var
  video`.split(/\s+/),
);
