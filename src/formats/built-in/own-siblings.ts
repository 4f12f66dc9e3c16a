/** The parts that stand beside each other in a document's own format, as others. */
import {
  NEW_PART,
  type OwnFormat,
  type OwnMark,
  type OwnPart,
  type PlacedOwnPart,
} from '../../plan/own-format.ts';
import type { Part, SectionPart } from '../language/definition.ts';
import { isOwnPath } from '../language/field-value.ts';
import { keyOfPart, type Level, pathsIn } from '../language/parts.ts';
import { partsAt } from '../language/printed-parts.ts';
import { keyOfOwn } from './compiled-part.ts';
import {
  formatFrom,
  type MarkedPart,
  ownAt,
  pathsOfOwn,
  withOwnAt,
  wordsOf,
} from './marked-part.ts';

/** Parts beside each other: as they are, or as parts of the document's own. */
export type Siblings = readonly (Part | OwnPart)[];

/**
 * With `next` in `outer`, or among the outermost; null where the format can't have them so. Of the parts
 * of the built-in format, those in `moving` are the document's own from then on, since that has an order.
 */
export function withSiblings(
  before: OwnFormat,
  of: Level,
  outer: SectionPart | null,
  next: Siblings,
  moving: ReadonlySet<Part>,
): OwnFormat | null {
  const key = outer && keyOfPart(outer);
  const isOwn = key !== null && ownAt(before, of, key) !== undefined;
  const after = isOwn ? inOwn(before, of, key, next) : amongHad(before, of, next, moving);
  if (!after) return null;
  const wanted = shapeOf(partsAt(formatFrom(before), of), key, next);
  return shapeOf(partsAt(formatFrom(after), of)) === wanted ? after : null;
}

/** In a heading of the document's own. */
function inOwn(before: OwnFormat, of: Level, key: string, next: Siblings): OwnFormat | null {
  const marked = next.filter((each) => !('part' in each) || each.part !== 'field' || each.mark);
  const parts = marked.map((each) => ('part' in each ? asOwn(before, of, each) : each));
  const own = parts.filter((part) => part !== null);
  if (own.length < parts.length) return null;
  return { ...before, parts: withOwnAt(before, of, key, (part) => ({ ...part, parts: own })) };
}

/** Among parts of the built-in format: each of the document's own behind the part in front of it. */
function amongHad(
  before: OwnFormat,
  of: Level,
  next: Siblings,
  moving: ReadonlySet<Part>,
): OwnFormat | null {
  let rest = before;
  const placed: PlacedOwnPart[] = [];
  let after = '';
  for (const each of next) {
    const isPart = 'part' in each;
    const isOwn = !isPart || moving.has(each) || isOutermostOwn(before, of, each);
    const part = !isPart ? each : isOwn ? asOwn(before, of, each) : null;
    if (isOwn && !part) return null;
    if (part) {
      placed.push({ of, after, part });
      rest = withoutPart(rest, of, part);
    }
    const paths = isPart ? pathsIn([each]) : pathsOfOwn(each);
    after = paths.at(-1) ?? after;
  }
  return { ...rest, parts: [...placed, ...rest.parts] };
}

function isOutermostOwn({ parts }: OwnFormat, of: Level, part: Part): boolean {
  if (part.part !== 'field' && part.part !== 'section') return false;
  return parts.some((each) => each.of === of && keyOfOwn(each.part) === keyOfPart(part));
}

/** Without a part that stands elsewhere from then on. */
function withoutPart(before: OwnFormat, of: Level, own: OwnPart): OwnFormat {
  const paths = new Set(pathsOfOwn(own));
  const keys = new Set(keysIn(own));
  const { had } = before;
  return {
    ...before,
    had: {
      ...had,
      fields: had.fields.filter((each) => each.of !== of || !paths.has(each.path)),
      sections: had.sections.filter((each) => each.of !== of || !keys.has(`#${each.title}`)),
    },
    parts: before.parts.filter((each) => each.of !== of || !keys.has(keyOfOwn(each.part))),
  };
}

function keysIn(own: OwnPart): string[] {
  return [keyOfOwn(own), ...own.parts.flatMap(keysIn)];
}

/** A part of a format as one of the document's own; null where it can't be one. */
export function asOwn(before: OwnFormat, of: Level, part: Part): OwnPart | null {
  if (part.part !== 'field' && part.part !== 'section') return null;
  const key = keyOfPart(part);
  const known = ownAt(before, of, key);
  if (known) return known;
  const mark = part.mark && markOfOwn(part.mark);
  const label = wordsOf(part);
  if (!mark || label === null) return null;
  const bare = { ...NEW_PART, label, mark, kind: 'prose' } as const;
  if (part.part === 'field') {
    return isOwnPath(part.path) ? null : { ...bare, path: part.path };
  }
  const [first] = part.parts;
  const value = first?.part === 'field' && first.mark === null ? first : null;
  const inner = part.parts.filter((each) => each !== value);
  const parts = inner.flatMap((each) => asOwn(before, of, each) ?? []);
  if (parts.length < inner.length) return null;
  return { ...bare, path: value?.path ?? '', parts, key };
}

function markOfOwn(mark: NonNullable<MarkedPart['mark']>): OwnMark | null {
  if (mark.as === 'heading') return { as: 'heading', level: mark.level };
  return mark.as === 'label' ? { as: 'label', style: mark.style } : null;
}

/** Which parts stand in which, in their order, with those in the part with key `at` being `next`. */
function shapeOf(parts: Siblings, at: string | null = null, next: Siblings | null = null): string {
  const shape = (each: Part | OwnPart): string[] => {
    if (!('part' in each)) return [`${keyOfOwn(each)}(${each.parts.flatMap(shape).join()})`];
    if (each.part === 'each') return [each.of];
    if (each.part !== 'field' && each.part !== 'section') return [];
    if (each.part === 'field') return each.mark ? [`${keyOfPart(each)}()`] : [];
    const key = keyOfPart(each);
    const inner = key === at && next ? next : each.parts;
    return [`${key}(${inner.flatMap(shape).join()})`];
  };
  const outermost = at === null && next ? next : parts;
  return outermost.flatMap(shape).join();
}
