import { type Match, matches } from '../../markdown/line-diff.ts';
import type { Other } from '../../plan/values.ts';

/**
 * Which entries of other content are still the same ones, as pairs of indices: those with the same
 * words; where several have them, those beside the same field.
 */
export function sameOthers(old: readonly Other[], now: readonly Other[]): Match[] {
  const counts = new Map<string, number>();
  for (const { text } of old) counts.set(text, (counts.get(text) ?? 0) + 1);
  const keyOf = ({ text, after }: Other) =>
    (counts.get(text) ?? 0) > 1 ? `${after}\n${text}` : text;
  return matches(old.map(keyOf), now.map(keyOf));
}
