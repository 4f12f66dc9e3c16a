/** The fields and sections of a document's own format, by what they stay while a person changes them. */
import type { OwnFormat, OwnPart, PlacedOwnPart } from '../../plan/own-format.ts';
import type { FieldPart, Format, SectionPart } from '../language/definition.ts';
import { keyOfPart, type Level } from '../language/parts.ts';
import { partsAt } from '../language/printed-parts.ts';
import { keyOfOwn } from './compiled-part.ts';
import { ownFormat } from './own-format.ts';
import type { Parts } from './parts-had.ts';
import { formatWithId } from './registry.ts';

/** A field or section of a format: see `keyOfPart`. */
export interface PartAddress {
  readonly of: Level;
  readonly key: string;
}

/** A part with a heading or label of its own, or tags. */
export type MarkedPart = FieldPart | SectionPart;

/** A part of a format, and where it stands. */
export interface FoundMarked {
  readonly part: MarkedPart;
  /** The parts beside it, and itself. */
  readonly siblings: Parts;
  /** What it stands in, the outermost first. */
  readonly around: readonly SectionPart[];
}

/** The part of `format` at `address`; null where it has none with a mark. */
export function markedPart(format: Format, { of, key }: PartAddress): FoundMarked | null {
  const find = (siblings: Parts, around: readonly SectionPart[]): FoundMarked | null => {
    for (const part of siblings) {
      if (part.part !== 'field' && part.part !== 'section') continue;
      if (part.mark && keyOfPart(part) === key) return { part, siblings, around };
      const inner = part.part === 'section' ? find(part.parts, [...around, part]) : null;
      if (inner) return inner;
    }
    return null;
  };
  return find(partsAt(format, of), []);
}

/** The words of the heading or label of a part; null where it has none that can be changed. */
export function wordsOf({ mark }: MarkedPart): string | null {
  return mark && mark.as !== 'tag' ? mark.text : null;
}

/** The field whose value stands right below the mark of a part; null for none. */
export function fieldBelow(part: MarkedPart): FieldPart | null {
  if (part.part === 'field') return part;
  const [first] = part.parts;
  return first?.part === 'field' && first.mark === null ? first : null;
}

/** The format of a document with this definition. */
export function formatFrom(definition: OwnFormat): Format {
  return ownFormat(definition, formatWithId(definition.base));
}

/** `definition` with the part at `address` as what a person said that it is: no guess any more. */
export function withConfirmed(definition: OwnFormat, address: PartAddress): OwnFormat {
  return { ...definition, confirmed: [...definition.confirmed, address] };
}

/** The parts of a document's own, with the one that has this key changed. */
export function withOwnAt(
  { parts }: OwnFormat,
  of: Level,
  key: string,
  change: (part: OwnPart) => OwnPart,
): PlacedOwnPart[] {
  const within = (part: OwnPart): OwnPart =>
    keyOfOwn(part) === key ? change(part) : { ...part, parts: part.parts.map(within) };
  return parts.map((each) => (each.of === of ? { ...each, part: within(each.part) } : each));
}

/** The part of a document's own with this key, at any depth; undefined where it has none. */
export function ownAt({ parts }: OwnFormat, of: Level, key: string): OwnPart | undefined {
  const find = (own: readonly OwnPart[]): OwnPart | undefined => {
    for (const each of own) {
      const found = keyOfOwn(each) === key ? each : find(each.parts);
      if (found) return found;
    }
    return undefined;
  };
  return find(parts.flatMap((each) => (each.of === of ? [each.part] : [])));
}

/** Without the part in it that has this key; none, where nothing is left. */
export function withoutOwn(part: OwnPart, key: string): readonly OwnPart[] {
  if (keyOfOwn(part) === key) return [];
  const parts = part.parts.flatMap((inner) => withoutOwn(inner, key));
  const isEmpty = part.path === '' && part.list === null && parts.length === 0;
  return isEmpty ? [] : [{ ...part, parts }];
}

export function pathsOfOwn({ path, list, parts }: OwnPart): string[] {
  const own = [path, list?.path ?? ''].filter((each) => each !== '');
  return [...own, ...parts.flatMap(pathsOfOwn)];
}
