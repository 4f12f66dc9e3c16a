/** Rules about entries of two halves that belong together, of which one is missing. */
import { fieldValue } from '../../formats/language/field-value.ts';
import type { Pair } from '../../plan/values.ts';
import type { PartRule, Source } from '../rule.ts';
import { quoted } from '../words.ts';

interface HalfRule {
  readonly id: string;
  readonly title: string;
  readonly from: Source;
  /** Paths of fields whose entries are such. */
  readonly fields: readonly string[];
  /** Whether a first half says all by itself. */
  readonly isWhole?: (first: string) => boolean;
  /** The sentence about an entry that is `first`, quoted, without what its format calls `second`. */
  readonly message: (first: string, second: string) => string;
}

/** A rule that finds entries whose second half is empty. */
export function halfRule(rule: HalfRule): PartRule {
  const { id, title, from, fields: paths, isWhole = () => false, message } = rule;
  return {
    ...{ id, title, from },
    inPart: ({ holder, fields }) =>
      paths.flatMap((path) => {
        const part = fields.get(path);
        const { halves } = part?.kind.traits ?? {};
        if (!part || !halves) return [];
        const pairs = fieldValue(holder, part) as readonly Pair[];
        return pairs.flatMap(({ first, second }, entry) =>
          second === '' && first !== '' && !isWhole(first) && !says(first, halves[1])
            ? [{ field: path, entry, message: message(quoted(first), halves[1].toLowerCase()) }]
            : [],
        );
      }),
  };
}

/** Whether a first half has the other one in itself, behind its label: `A flood **Mitigation:** a pump`. */
function says(first: string, second: string): boolean {
  return new RegExp(`\\b${second}\\W{0,3}:`, 'i').test(first);
}
