/** What a heading or label of a document can be: what a person is offered, by name. */
import type { OwnKind } from '../../plan/own-format.ts';
import { fieldAtPath } from '../built-in/all-fields.ts';
import {
  corrected,
  fieldsToBe,
  isSameMeaning,
  type Meaning,
  meaningOf,
} from '../built-in/corrected.ts';
import { spelledOut } from '../built-in/spelled-out.ts';
import type { FieldPart, Format } from '../language/definition.ts';
import { fieldsIn, type Level } from '../language/parts.ts';
import { OWN_KIND_NAMES } from './own-kind-names.ts';

export interface NamedMeaning {
  readonly label: string;
  readonly is: Meaning;
  /** Whether it is that now. */
  readonly isNow: boolean;
}

/** By what sort of thing it would be. */
export interface Meanings {
  readonly kinds: readonly NamedMeaning[];
  /** That it has the steps below it, or is one; none where it can't be so. */
  readonly steps: readonly NamedMeaning[];
  readonly text: readonly NamedMeaning[];
  readonly fields: readonly NamedMeaning[];
}

/** What the field at `path` of a document in `format` is, and all else that it could be. */
export function meaningsOf(format: Format, of: Level, path: string): Meanings {
  const own = spelledOut(format);
  const now: Meaning | null = path.startsWith('#') ? null : meaningOf(format, of, path);
  const named = (label: string, is: Meaning): NamedMeaning[] => {
    const isNow = now !== null && isSameMeaning(is, now);
    return isNow || corrected(own, { of, path, is }) ? [{ label, is, isNow }] : [];
  };
  const kind = ([id, name]: readonly [OwnKind, string]) => named(name, { as: 'own', kind: id });
  return {
    kinds: OWN_KIND_NAMES.flatMap(kind),
    steps: [...named('The steps', { as: 'steps' }), ...named('One of the steps', { as: 'step' })],
    text: named('No field: only text', { as: 'text' }),
    fields: knownFields(format, of, now).flatMap((part) =>
      named(part.label, { as: 'field', path: part.path }),
    ),
  };
}

/** The field that it is, and those that it could be, by name; of two with one name, the first. */
function knownFields(format: Format, of: Level, now: Meaning | null): readonly FieldPart[] {
  const current =
    now?.as === 'field' ? fieldsIn(format)[of].filter(({ path }) => path === now.path) : [];
  // By the name that the field has in any plan, whatever the document calls it.
  const named = current.map((part) => ({
    ...part,
    label: fieldAtPath(part.path)?.label ?? part.label,
  }));
  const byName = new Map<string, FieldPart>();
  for (const part of [...named, ...fieldsToBe(format, of)]) {
    if (!byName.has(part.label)) byName.set(part.label, part);
  }
  return [...byName.values()].toSorted((one, other) => one.label.localeCompare(other.label));
}
