/** A heading or label that a document has of the built-in format, as one of the document's own. */
import {
  NEW_PART,
  type OwnFormat,
  type OwnMark,
  type OwnPart,
  type PlacedOwnPart,
} from '../../plan/own-format.ts';
import type { FieldPart, Part, SectionPart } from '../language/definition.ts';
import { fieldsOf, keyOfPart, type Level, pathsIn } from '../language/parts.ts';
import { partsAt } from '../language/printed-parts.ts';
import { keyOfOwn } from './compiled-part.ts';
import { fieldBelow, formatFrom, pathsOfOwn } from './marked-part.ts';
import { titlesIn } from './own-names.ts';

/**
 * `definition` with the field at `path`, and the sections of the built-in format that it stands in, among
 * the parts of the document's own: each can be another field then, or none. Null where the format has no
 * such field, or what is around it can't be a part of a document's own, as tags can't.
 */
export function withPartAsOwn(definition: OwnFormat, of: Level, path: string): OwnFormat | null {
  const siblings = partsAt(formatFrom(definition), of);
  const isAround = (part: Part) => fieldsOf([part]).some((field) => field.path === path);
  const found = siblings.find(isAround);
  if (found?.part !== 'field' && found?.part !== 'section') return null;
  const { had } = definition;
  const isHad = (field: FieldPart) =>
    had.fields.some((each) => each.of === of && each.path === field.path);
  const part = ownPartOf(found, isHad);
  if (!part) return null;
  const paths = new Set(pathsOfOwn(part));
  const titles = new Set(titlesIn([found]));
  const all = pathsIn(siblings);
  const after = all[all.findIndex((each) => paths.has(each)) - 1] ?? '';
  return {
    ...definition,
    had: {
      ...had,
      fields: had.fields.filter((each) => each.of !== of || !paths.has(each.path)),
      sections: had.sections.filter((each) => each.of !== of || !titles.has(each.title)),
    },
    parts: withPlaced(definition.parts, { of, after, part }),
  };
}

/** With `placed` behind the part that it follows, and before those that follow it. */
function withPlaced(parts: readonly PlacedOwnPart[], placed: PlacedOwnPart): PlacedOwnPart[] {
  const { of, after } = placed;
  const holds = (path: string, { part }: PlacedOwnPart) => pathsOfOwn(part).includes(path);
  const at = parts.findIndex((each) => each.of === of && holds(after, each)) + 1;
  const isBehind = (each: PlacedOwnPart) => each.of === of && holds(each.after, placed);
  const before = parts.slice(0, at);
  return [
    ...before.filter((each) => !isBehind(each)),
    placed,
    ...before.filter(isBehind),
    ...parts.slice(at),
  ];
}

/** Null for what no part of a document's own can be; `isHad` tells the fields of the built-in format. */
function ownPartOf(
  part: FieldPart | SectionPart,
  isHad: (field: FieldPart) => boolean,
): OwnPart | null {
  const mark = ownMarkOf(part);
  if (!mark || part.mark?.as === 'tag' || !part.mark) return null;
  const own = { ...NEW_PART, label: part.mark.text, mark, kind: 'prose' } as const;
  const key = keyOfPart(part);
  if (part.part === 'field') {
    return isHad(part) ? withKey({ ...own, path: part.path, parts: [] }, key) : null;
  }
  const path = fieldBelow(part)?.path ?? '';
  const inner = part.parts.slice(path === '' ? 0 : 1);
  const parts: OwnPart[] = [];
  for (const each of inner) {
    if (each.part !== 'field' && each.part !== 'section') return null;
    // What the document has of its own there finds its place by what it follows.
    if (!fieldsOf([each]).some(isHad)) continue;
    const one = ownPartOf(each, isHad);
    if (!one) return null;
    parts.push(one);
  }
  return withKey({ ...own, path, parts }, key);
}

function withKey(own: OwnPart, key: string): OwnPart {
  return { ...own, key: keyOfOwn(own) === key ? '' : key };
}

/** Null for tags, and for a field without a mark. */
function ownMarkOf({ mark }: FieldPart | SectionPart): OwnMark | null {
  if (mark?.as === 'heading') return { as: 'heading', level: mark.level };
  return mark?.as === 'label' ? { as: 'label', style: mark.style } : null;
}
