/** The format of a plan, as one of its own that says all that it has: what can be changed. */
import { type Had, NEW_FORMAT, NOTHING_HAD, type OwnFormat } from '../../plan/own-format.ts';
import type { Format } from '../language/definition.ts';
import { fieldsIn, LEVELS } from '../language/parts.ts';
import { partsAt } from '../language/printed-parts.ts';
import { titlesIn } from './own-names.ts';
import { formatWithId } from './registry.ts';

/** What `format` has, part by part, though it is a built-in one or has all of that. */
export function spelledOut(format: Format): OwnFormat {
  const own = format.own ?? wholeOf(format);
  if (!own.isWhole) return own;
  return { ...own, isWhole: false, had: allOf(formatWithId(own.base)) };
}

/** The definition of a built-in format as it is. */
export function wholeOf({ id }: Format): OwnFormat {
  return { ...NEW_FORMAT, base: id, isWhole: true, parts: [], gone: [], confirmed: [] };
}

function allOf(base: Format): Had {
  const fields = fieldsIn(base);
  return {
    ...NOTHING_HAD,
    fields: LEVELS.flatMap((of) =>
      fields[of].map(({ path }) => ({ of, path, label: '', level: null })),
    ),
    sections: LEVELS.flatMap((of) =>
      titlesIn(partsAt(base, of)).map((title) => ({ of, title, label: '' })),
    ),
    hasTitle: true,
    hasTag: true,
  };
}
