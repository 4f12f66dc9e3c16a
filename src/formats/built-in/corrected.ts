/**
 * What a person says of a heading or label of a document: "this is the validation", "this is a list",
 * "this is only text". It holds for all of its like in the document.
 */

import { keyFor } from '../../plan/own.ts';
import {
  BOLD_LEVEL,
  MOST_PARTS,
  type OwnFormat,
  type OwnKind,
  type OwnPart,
  type PlacedOwnPart,
} from '../../plan/own-format.ts';
import type { FieldPart, Format } from '../language/definition.ts';
import { isOwnPath, ownPath } from '../language/field-value.ts';
import { normalName } from '../language/marks.ts';
import { eachOf, fieldsIn, type Level } from '../language/parts.ts';
import { printedFieldsOf } from '../language/printed-parts.ts';
import { fieldsToAdd } from './added-field.ts';
import { keyOfOwn } from './compiled-part.ts';
import { formatFrom, pathsOfOwn, withConfirmed } from './marked-part.ts';
import { isMakeable, ownFormat } from './own-format.ts';
import { ownKeys, ownKindOf, sameOwn } from './own-parts.ts';
import { withPartAsOwn } from './part-as-own.ts';
import { formatWithId } from './registry.ts';
import { spelledOut } from './spelled-out.ts';

/** What a heading or label is. */
export type Meaning =
  /** The field that any plan may have, at this path. */
  | { readonly as: 'field'; readonly path: string }
  /** A field of one's own. */
  | { readonly as: 'own'; readonly kind: OwnKind }
  /** What has the steps below it: each heading there is one, or each item. */
  | { readonly as: 'steps' }
  /** One of the steps: a heading. */
  | { readonly as: 'step' }
  /** No field: it stays in the text around it. */
  | { readonly as: 'text' };

export interface Correction {
  readonly of: Level;
  /** The path of the field that it was taken for; the key of a heading that only has others below it. */
  readonly path: string;
  readonly is: Meaning;
}

/** The fields that a heading or label of a document in `format` could be. */
export function fieldsToBe(format: Format, of: Level): readonly FieldPart[] {
  return fieldsToAdd(format, of).filter(({ kind }) => kind.traits.takes.length > 0);
}

/** Whether a person can say what the field at `path` of a document is: its heading or label is its own. */
export function isCorrectable(
  definition: OwnFormat,
  field: Pick<Correction, 'of' | 'path'>,
): boolean {
  const base = formatWithId(definition.base);
  if (isHeadingAlone(field)) {
    return (withSteps(definition, base, field) ?? withStep(definition, field)) !== null;
  }
  return withOwn(definition, field) !== null;
}

/**
 * The format of a document after a correction; null where it can't be so. That it is what it was taken
 * for confirms that.
 */
export function corrected(definition: OwnFormat, correction: Correction): OwnFormat | null {
  const base = formatWithId(definition.base);
  const { of, is } = correction;
  if (is.as === 'steps') return withSteps(definition, base, correction);
  if (is.as === 'step') return withStep(definition, correction);
  if (isHeadingAlone(correction)) return null;
  const format = ownFormat(definition, base);
  if (isSameMeaning(is, meaningOf(format, of, correction.path))) {
    return withConfirmed(definition, { of, key: correction.path });
  }
  const isTaken = is.as === 'field' && !fieldsToBe(format, of).some(({ path }) => path === is.path);
  // A key stays one: without a field for it, all of the front matter would have none.
  if (isTaken || (is.as === 'text' && isKey(definition, correction))) return null;
  const own = withOwn(definition, correction);
  const next = own && withOwnCorrected(own, correction);
  if (!next || !isMakeable(next) || next.parts.length > MOST_PARTS) return null;
  const has = printedFieldsOf(ownFormat(next, base))[of];
  const path = pathAfter(definition, correction);
  return path === '' || has.some((part) => part.path === path) ? next : null;
}

/** The path of the field after the correction; '' for none. */
export function pathAfter(definition: OwnFormat, { of, path, is }: Correction): string {
  if (is.as !== 'field' && is.as !== 'own') return '';
  if (is.as === 'field') return is.path;
  if (isOwnPath(path)) return path;
  const label = labelOf(withOwn(definition, { of, path }) ?? definition, of, path);
  return ownPath(keyFor(normalName(label), new Set(ownKeys(definition))));
}

/** `definition` with the heading or label among the parts of the document's own; null where it can't be. */
function withOwn(definition: OwnFormat, field: Pick<Correction, 'of' | 'path'>): OwnFormat | null {
  if (isHeadingAlone(field) || isInParts(definition, field)) return definition;
  return withPartAsOwn(spelledOut(formatFrom(definition)), field.of, field.path);
}

function isInParts({ parts }: OwnFormat, { of, path }: Pick<Correction, 'of' | 'path'>): boolean {
  return parts.some((placed) => placed.of === of && partWith(placed.part, path));
}

/** The part in `part`, or it itself, that has the field at `path`; undefined for none. */
function partWith(part: OwnPart, path: string): OwnPart | undefined {
  if (part.path === path) return part;
  for (const inner of part.parts) {
    const found = partWith(inner, path);
    if (found) return found;
  }
  return undefined;
}

/** Whether it is a heading with nothing but others below it, which is named by its key. */
function isHeadingAlone({ path }: Pick<Correction, 'path'>): boolean {
  return path.startsWith('#');
}

/**
 * With the steps below a heading of the document's own; null where it has some already, or where the
 * format that it goes on from has none below a heading.
 */
function withSteps(
  definition: OwnFormat,
  base: Format,
  { of, path }: Pick<Correction, 'of' | 'path'>,
): OwnFormat | null {
  const tasks = eachOf(base.parts, 'tasks');
  const steps = eachOf(tasks.parts, 'steps');
  const section = tasks.parts.find((part) => part.part === 'section' && part.parts.includes(steps));
  const own = definition.parts.find(({ of: level, part }) => {
    return level === of && (part.path === path || keyOfOwn(part) === path);
  });
  const { had, names } = definition;
  const mayHave = own && (own.part.parts.length > 0 || LISTS.includes(own.part.kind));
  if (of !== 'task' || own?.part.mark.as !== 'heading' || !mayHave) return null;
  if (section?.part !== 'section' || section.mark.as !== 'heading') return null;
  const { title } = section;
  if (names.length > 0 || had.sections.some((each) => each.of === of && each.title === title)) {
    return null;
  }
  const told = { of, title, label: own.part.label };
  const parts = withoutPlaced(definition, own);
  return { ...definition, had: { ...had, sections: [...had.sections, told] }, parts };
}

/** With a heading of the task as one of its steps; null where it is deeper, or steps were told of another level. */
function withStep(
  definition: OwnFormat,
  { of, path }: Pick<Correction, 'of' | 'path'>,
): OwnFormat | null {
  const whole = withOwn(definition, { of, path });
  const own = whole?.parts.find(({ of: level, part }) => {
    return level === of && (part.path === path || keyOfOwn(part) === path);
  });
  if (!whole || of !== 'task' || own?.part.mark.as !== 'heading') return null;
  const { level } = own.part.mark;
  if (level >= BOLD_LEVEL || (whole.stepLevel !== null && whole.stepLevel !== level)) return null;
  return { ...whole, stepLevel: level, parts: withoutPlaced(whole, own) };
}

/** The parts without one that is, or has, steps: what stood behind it stands behind these. */
function withoutPlaced({ parts }: OwnFormat, own: PlacedOwnPart): PlacedOwnPart[] {
  const gone = pathsOfOwn(own.part);
  return parts
    .filter((each) => each !== own)
    .map((each) =>
      each.of === own.of && gone.includes(each.after) ? { ...each, after: 'steps' } : each,
    );
}

/** Kinds of which each item may be a step. */
const LISTS: readonly OwnKind[] = ['list', 'checklist', 'numbered'];

function isKey({ parts }: OwnFormat, { of, path }: Pick<Correction, 'of' | 'path'>): boolean {
  return parts.some((each) => each.of === of && partWith(each.part, path)?.mark.as === 'key');
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
      return parts.length === 0 ? [] : [sameOwn(part, { ...part, path: '', list: null, parts })];
    return [sameOwn(part, { ...part, path: after, kind, list: null, parts })];
  };
  const own = definition.parts.find((each) => each.of === of && partWith(each.part, path));
  const paths = own ? pathsOfOwn(own.part) : [];
  const stands = after || paths[paths.indexOf(path) - 1] || own?.after || '';
  const gone = [path, own && partWith(own.part, path)?.list?.path];
  const placed = definition.parts.flatMap((each) => {
    if (each.of !== of) return [each];
    const [part] = change(each.part);
    // What stood behind it stands behind what is there now, or stood before it.
    return part ? [{ ...each, after: gone.includes(each.after) ? stands : each.after, part }] : [];
  });
  return { ...definition, parts: placed };
}

/** `definition` with other columns and choices for the field of one's own at `path`. */
export function withWords(
  definition: OwnFormat,
  { of, path }: Pick<Correction, 'of' | 'path'>,
  words: Pick<OwnPart, 'columns' | 'choices'>,
): OwnFormat {
  const change = (part: OwnPart): OwnPart => ({
    ...part,
    ...(part.path === path ? words : {}),
    parts: part.parts.map(change),
  });
  const parts = definition.parts.map((each) =>
    each.of === of ? { ...each, part: change(each.part) } : each,
  );
  return { ...definition, parts };
}

function labelOf(definition: OwnFormat, of: Level, path: string): string {
  const format = ownFormat(definition, formatWithId(definition.base));
  return fieldsIn(format)[of].find((part) => part.path === path)?.label ?? path;
}

/** The path of the first field of a part. */
export function firstPathIn({ path, parts: [first] }: OwnPart): string {
  return path === '' && first ? firstPathIn(first) : path;
}

export function isSameMeaning(one: Meaning, other: Meaning): boolean {
  if (one.as === 'field') return other.as === 'field' && one.path === other.path;
  if (one.as === 'own') return other.as === 'own' && one.kind === other.kind;
  return one.as === other.as;
}

/** What a field of a document in `format` is now. */
export function meaningOf(format: Format, of: Level, path: string): Meaning {
  const part = fieldsIn(format)[of].find((each) => each.path === path);
  if (!isOwnPath(path) || !part) return { as: 'field', path };
  return { as: 'own', kind: ownKindOf(part.kind) };
}
