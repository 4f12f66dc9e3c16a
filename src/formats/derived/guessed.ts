/** Which headings and labels of a document were recognised by a guess: by other words than those of the formats. */
import { fieldBelow, type MarkedPart } from '../built-in/marked-part.ts';
import { formats } from '../built-in/registry.ts';
import type { Format } from '../language/definition.ts';
import { isOwnPath } from '../language/field-value.ts';
import { normalName } from '../language/marks.ts';
import { fieldsIn, keyOfPart, LEVELS, type Level } from '../language/parts.ts';

/**
 * Whether `part` of a document in `format` is a field that any plan may have, and the document calls it
 * otherwise than each of the formats: "Verification" for the validation. What a person said, or named, is
 * no guess.
 */
export function isGuessed(format: Format, of: Level, part: MarkedPart): boolean {
  const { mark } = part;
  const path = fieldBelow(part)?.path;
  if (!mark || mark.as === 'tag' || path === undefined || isOwnPath(path)) return false;
  const key = keyOfPart(part);
  if (key !== path || wordsFor(path).has(normalName(mark.text))) return false;
  return !format.own?.confirmed.some((each) => each.of === of && each.key === key);
}

/** All that the formats call the field at `path`. */
function wordsFor(path: string): ReadonlySet<string> {
  const known = words.get(path);
  if (known) return known;
  const parts = formats.flatMap((format) => LEVELS.flatMap((of) => fieldsIn(format)[of]));
  const all = parts.flatMap((part) =>
    part.path === path ? [part.label, part.mark?.text ?? part.label] : [],
  );
  const found = new Set(all.map(normalName));
  words.set(path, found);
  return found;
}

const words = new Map<string, ReadonlySet<string>>();
