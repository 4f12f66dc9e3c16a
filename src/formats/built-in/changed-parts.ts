/**
 * A document's own format with a heading or label renamed, moved, nested or taken out. Each change gives
 * another definition; what it does to the text of the document, `patch/restructured.ts` says.
 */
import { MOST_PARTS, type OwnFormat, type PlacedOwnPart } from '../../plan/own-format.ts';
import { trimSpaces } from '../../plan/text.ts';
import type { Format, Part } from '../language/definition.ts';
import { normalName } from '../language/marks.ts';
import { fieldsOf, keyOfPart, type Level, pathsIn } from '../language/parts.ts';
import { partsAt } from '../language/printed-parts.ts';
import { holdsRepeated, moved, nested, unnested } from './arranged-parts.ts';
import { type LevelOf, partsWith } from './heading-blocks.ts';
import {
  type FoundMarked,
  formatFrom,
  type MarkedPart,
  markedPart,
  type PartAddress,
  pathsOfOwn,
  withConfirmed,
  withOwnAt,
  withoutOwn,
  wordsOf,
} from './marked-part.ts';
import { isMakeable } from './own-format.ts';
import { sameOwn } from './own-parts.ts';
import { spelledOut } from './spelled-out.ts';

export type PartChange =
  /** Its heading or label says these words. */
  | { readonly as: 'renamed'; readonly label: string }
  /** It stands before or behind the neighbour that is marked as it is. */
  | { readonly as: 'moved'; readonly by: -1 | 1 }
  /** It is the last part of the heading above it; or stands behind the one that it was in. */
  | { readonly as: 'nested'; readonly by: -1 | 1 }
  | { readonly as: 'removed' };

/**
 * The definition that the format of a plan becomes by a change of one of its parts; null where it can't be
 * so: there is no such part, no neighbour, or what it is to be is taken. `levelOf` says how deep headings
 * are in the text, where that is not what the format says.
 */
export function withPartChanged(
  format: Format,
  address: PartAddress,
  change: PartChange,
  levelOf: LevelOf,
): OwnFormat | null {
  const found = markedPart(format, address);
  if (!found) return null;
  const before = spelledOut(format);
  const after = changed(before, address, found, change, levelOf);
  if (!after || after.parts.length > MOST_PARTS || !isMakeable(after)) return null;
  return after;
}

function changed(
  before: OwnFormat,
  address: PartAddress,
  found: FoundMarked,
  change: PartChange,
  levelOf: LevelOf,
): OwnFormat | null {
  switch (change.as) {
    case 'renamed':
      return renamed(before, address, found, change.label);
    case 'removed':
      return removed(before, address, partsWith(found, levelOf));
    case 'moved':
      return moved(before, address.of, found, change.by, levelOf);
    case 'nested':
      return change.by > 0
        ? nested(before, address.of, found, levelOf)
        : unnested(before, address.of, found, levelOf);
  }
}

function renamed(
  before: OwnFormat,
  { of, key }: PartAddress,
  { part }: FoundMarked,
  words: string,
): OwnFormat | null {
  const label = trimSpaces(words);
  if (wordsOf(part) === null || normalName(label) === '') return null;
  if (namesBeside(before, of, part).includes(normalName(label))) return null;
  const parts = withOwnAt(before, of, key, (own) => sameOwn(own, { ...own, label }));
  const isIts = (each: { readonly of: Level }, at: string) => each.of === of && at === key;
  const { had } = before;
  const after: OwnFormat = {
    ...withConfirmed(before, { of, key }),
    had: {
      ...had,
      fields: had.fields.map((each) => (isIts(each, each.path) ? { ...each, label } : each)),
      sections: had.sections.map((each) =>
        isIts(each, `#${each.title}`) ? { ...each, label } : each,
      ),
    },
    parts,
  };
  const now = markedPart(formatFrom(after), { of, key });
  return now && wordsOf(now.part) === label ? after : null;
}

/** What the other fields and sections of a plan, task or step are called. */
function namesBeside(before: OwnFormat, of: Level, part: MarkedPart): string[] {
  const namesIn = (parts: readonly Part[]): string[] =>
    parts.flatMap((each) => {
      if (each.part !== 'field' && each.part !== 'section') return [];
      const inner = each.part === 'section' ? namesIn(each.parts) : [];
      const words = keyOfPart(each) === keyOfPart(part) ? null : wordsOf(each);
      return words === null ? inner : [normalName(words), ...inner];
    });
  return namesIn(partsAt(formatFrom(before), of));
}

function removed(
  before: OwnFormat,
  { of, key }: PartAddress,
  parts: readonly MarkedPart[],
): OwnFormat | null {
  if (parts.some(holdsRepeated)) return null;
  const without = parts.reduce((now, part) => takenOut(now, of, part), before);
  const gone = parts.map((part) => ({ of, key: keyOfPart(part) }));
  const after = { ...without, gone: [...without.gone, ...gone] };
  return markedPart(formatFrom(after), { of, key }) ? null : after;
}

/** A definition without a part and all that is in it. What stood behind it stands where it did. */
function takenOut(before: OwnFormat, of: Level, part: MarkedPart): OwnFormat {
  const paths = new Set(fieldsOf([part]).map(({ path }) => path));
  const titles = new Set(sectionKeysIn(part));
  const all = pathsIn(partsAt(formatFrom(before), of));
  const first = all.findIndex((path) => paths.has(path));
  const stands = all[first - 1] ?? '';
  const parts = before.parts.flatMap((each): PlacedOwnPart[] => {
    if (each.of !== of) return [each];
    const [own] = withoutOwn(each.part, keyOfPart(part));
    const isIn = own === undefined || pathsOfOwn(own).some((path) => paths.has(path));
    if (isIn) return [];
    return [{ ...each, after: paths.has(each.after) ? stands : each.after, part: own }];
  });
  const { had } = before;
  return {
    ...before,
    had: {
      ...had,
      fields: had.fields.filter((each) => each.of !== of || !paths.has(each.path)),
      sections: had.sections.filter((each) => each.of !== of || !titles.has(`#${each.title}`)),
    },
    parts,
  };
}

function sectionKeysIn(part: Part): string[] {
  return part.part === 'section' ? [keyOfPart(part), ...part.parts.flatMap(sectionKeysIn)] : [];
}
