/** Questions about parts of a document that nobody asks before its form is there. */
import type { Own } from '../../plan/own.ts';
import type { OwnFormat, OwnKind, OwnPart } from '../../plan/own-format.ts';
import type { FieldPart } from '../language/definition.ts';
import { isOwnPath, ownPath } from '../language/field-value.ts';
import type { Kind } from '../language/kind.ts';
import { keyOfOwn, ownFieldOf } from './compiled-part.ts';

/** The kind that a field of one's own has been given, by what its field is; pairs in any spelling. */
export function ownKindOf(kind: Kind): OwnKind {
  if (kind.id !== 'list') return kind.id as OwnKind;
  const { box, ordered } = kind.options;
  return ordered ? 'numbered' : box === 'open' ? 'checklist' : 'list';
}

/** The keys that fields of one’s own have in a document, or had in it. */
export function ownKeys({ parts }: OwnFormat): string[] {
  const keys = ({ path, key, parts: inner }: OwnPart): string[] => [
    ...[path, key].flatMap((each) => (isOwnPath(each) ? [each.slice(ownPath('').length)] : [])),
    ...inner.flatMap(keys),
  ];
  return parts.flatMap(({ part }) => keys(part));
}

/** What a part becomes by a change, with the key that it had. */
export function sameOwn(before: OwnPart, after: OwnPart): OwnPart {
  const key = keyOfOwn(before);
  return { ...after, key: keyOfOwn({ ...after, key: '' }) === key ? '' : key };
}

/** The part of a field of one's own that no format has a place for; the same for the same words. */
export function ownField({ key, label, kind }: Pick<Own, 'key' | 'label' | 'kind'>): FieldPart {
  const name = [kind, key, label].join('\n');
  const part = placeless.get(name) ?? ownFieldOf({ label, kind, path: ownPath(key) }, null);
  placeless.set(name, part);
  return part;
}

const placeless = new Map<string, FieldPart>();
