/**
 * What a person says of a heading or label of a document: "this is the validation", "this is a list",
 * "this is only text". It holds for all of its like in the document.
 */

import { keyFor } from '../../plan/own.ts';
import {
  MOST_PARTS,
  type OwnFormat,
  type OwnKind,
  type OwnMark,
  type OwnPart,
} from '../../plan/own-format.ts';
import type { FieldPart, Format } from '../language/definition.ts';
import { isOwnPath, ownPath } from '../language/field-value.ts';
import { normalName } from '../language/marks.ts';
import { fieldsIn, type Level, partsAt, pathsIn, printedFieldsOf } from '../language/parts.ts';
import { fieldsToAdd, sectionsAround } from './added-field.ts';
import { isMakeable, ownFormat } from './own-format.ts';
import { formatWithId } from './registry.ts';

/** What a heading or label is. */
export type Meaning =
  /** The field that any plan may have, at this path. */
  | { readonly as: 'field'; readonly path: string }
  /** A field of one's own. */
  | { readonly as: 'own'; readonly kind: OwnKind }
  /** No field: it stays in the text around it. */
  | { readonly as: 'text' };

export interface Correction {
  readonly of: Level;
  /** The path of the field that it was taken for. */
  readonly path: string;
  readonly is: Meaning;
}

/** Fields that what stands below a heading or label can be read as. */
const READABLE: readonly string[] = ['prose', 'line', 'list', 'pairs', 'snippets', 'choice'];

/** The fields that a heading or label of a document in `format` could be. */
export function fieldsToBe(format: Format, of: Level): readonly FieldPart[] {
  return fieldsToAdd(format, of).filter(({ kind }) => READABLE.includes(kind.id));
}

/** Whether a person can say what the field at `path` of a document is: its heading or label is its own. */
export function isCorrectable(
  definition: OwnFormat,
  field: Pick<Correction, 'of' | 'path'>,
): boolean {
  const base = formatWithId(definition.base);
  return isInParts(definition, field) || !isInSection(definition, base, field);
}

/** Whether it is in a section of the format: the fields that are left would have no heading, or it none. */
function isInSection(
  { had }: OwnFormat,
  base: Format,
  { of, path }: Pick<Correction, 'of' | 'path'>,
): boolean {
  const around = sectionsAround(partsAt(base, of), path);
  return had.sections.some((each) => each.of === of && around.includes(each.title));
}

/** The format of a document after a correction; null where it can't be so. */
export function corrected(definition: OwnFormat, correction: Correction): OwnFormat | null {
  const base = formatWithId(definition.base);
  const { of, is } = correction;
  const isTaken =
    is.as === 'field' &&
    !fieldsToBe(ownFormat(definition, base), of).some(({ path }) => path === is.path);
  if (isTaken) return null;
  const next = isInParts(definition, correction)
    ? withOwnCorrected(definition, correction)
    : withHadCorrected(definition, base, correction);
  if (!next || !isMakeable(next) || next.parts.length > MOST_PARTS) return null;
  const has = printedFieldsOf(ownFormat(next, base))[of];
  const path = pathAfter(definition, correction);
  return path === '' || has.some((part) => part.path === path) ? next : null;
}

/** The path of the field after the correction; '' for none. */
function pathAfter(definition: OwnFormat, { of, path, is }: Correction): string {
  if (is.as === 'text') return '';
  if (is.as === 'field') return is.path;
  if (isOwnPath(path)) return path;
  const label = labelOf(definition, of, path);
  return ownPath(keyFor(normalName(label), new Set(ownKeys(definition))));
}

function isInParts({ parts }: OwnFormat, { of, path }: Pick<Correction, 'of' | 'path'>): boolean {
  const has = (part: OwnPart): boolean => part.path === path || part.parts.some(has);
  return parts.some((placed) => placed.of === of && has(placed.part));
}

function withOwnCorrected(definition: OwnFormat, correction: Correction): OwnFormat {
  const { of, path, is } = correction;
  const after = pathAfter(definition, correction);
  const kind = is.as === 'own' ? is.kind : 'prose';
  const change = (part: OwnPart): OwnPart[] => {
    const parts = part.parts.flatMap(change);
    if (part.path !== path)
      return part.path === '' && parts.length === 0 ? [] : [{ ...part, parts }];
    // What only has other parts below it is a heading still.
    if (is.as === 'text')
      return parts.length === 0 ? [] : [{ ...part, path: '', list: null, parts }];
    return [{ ...part, path: after, kind, list: null, parts }];
  };
  const previous = new Map<string, string>();
  const placed = definition.parts.flatMap((each) => {
    if (each.of !== of) return [each];
    const [part] = change(each.part);
    const stands = previous.get(each.after) ?? each.after;
    // What stood behind it stands behind what that stood behind.
    if (!part) previous.set(firstPathIn(each.part), stands);
    else previous.set(firstPathIn(each.part), firstPathIn(part));
    return part ? [{ ...each, after: stands, part }] : [];
  });
  return { ...definition, parts: placed };
}

/** A field of the built-in format becomes a part of the document's own, or none. */
function withHadCorrected(
  definition: OwnFormat,
  base: Format,
  correction: Correction,
): OwnFormat | null {
  const { of, path, is } = correction;
  const { had } = definition;
  if (isInSection(definition, base, correction)) return null;
  const part = fieldsIn(base)[of].find((each) => each.path === path);
  const own = had.fields.find((each) => each.of === of && each.path === path);
  if (definition.isWhole || !own || !part?.mark) return null;
  const paths = pathsIn(partsAt(ownFormat(definition, base), of));
  const before = paths[paths.indexOf(path) - 1] ?? '';
  const at = pathAfter(definition, correction);
  const behind = at === '' ? before : at;
  const parts = definition.parts.map((each) =>
    each.of === of && each.after === path ? { ...each, after: behind } : each,
  );
  const label = own.label || part.mark.text;
  const mark: OwnMark =
    own.level !== null || part.mark.as === 'heading'
      ? { as: 'heading', level: own.level ?? (part.mark.as === 'heading' ? part.mark.level : 2) }
      : { as: 'label', style: part.mark.style };
  const kind = is.as === 'own' ? is.kind : 'prose';
  const placed = {
    of,
    after: before,
    part: { label, mark, path: at, kind, list: null, parts: [] },
  };
  return {
    ...definition,
    had: { ...had, fields: had.fields.filter((each) => each !== own) },
    parts: at === '' ? parts : [placed, ...parts],
  };
}

function labelOf(definition: OwnFormat, of: Level, path: string): string {
  const format = ownFormat(definition, formatWithId(definition.base));
  return fieldsIn(format)[of].find((part) => part.path === path)?.label ?? path;
}

function ownKeys({ parts }: OwnFormat): string[] {
  const keys = ({ path, parts: inner }: OwnPart): string[] => [
    ...(isOwnPath(path) ? [path.slice(ownPath('').length)] : []),
    ...inner.flatMap(keys),
  ];
  return parts.flatMap(({ part }) => keys(part));
}

/** The path of the first field of a part. */
export function firstPathIn({ path, parts: [first] }: OwnPart): string {
  return path === '' && first ? firstPathIn(first) : path;
}

/** What a field of a document in `format` is now. */
export function meaningOf(format: Format, of: Level, path: string): Meaning {
  const part = fieldsIn(format)[of].find((each) => each.path === path);
  if (!isOwnPath(path) || !part) return { as: 'field', path };
  return { as: 'own', kind: part.kind.id as OwnKind };
}
