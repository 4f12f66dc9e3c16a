/** The format of a document with parts of another. */
import type { OwnFormat, PlacedOwnPart } from '../../plan/own-format.ts';
import { ownFormat, withOwnPart } from './own-format.ts';
import { formatWithId } from './registry.ts';

/** `definition` with `parts` behind its own, as far as these let them in: a field stands once. */
export function withParts(definition: OwnFormat, parts: readonly PlacedOwnPart[]): OwnFormat {
  let all = ownFormat(definition, formatWithId(definition.base)).parts;
  const taken = parts.filter((part) => {
    const more = withOwnPart(all, part);
    all = more ?? all;
    return more !== null;
  });
  return { ...definition, parts: [...definition.parts, ...taken] };
}
