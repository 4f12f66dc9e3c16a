import { useSyncExternalStore } from 'react';
import { findingsKey, findingsOf, findingWords } from '../../../store/findings.ts';
import type { Place } from '../../../store/place.ts';
import { useEditor } from '../context/editor-context.ts';

interface FindingCountProps {
  readonly place: Place;
  /** The id of the card among those of its place. */
  readonly card: string;
}

/** How many remarks the checks have about a card; nothing for none. */
export function FindingCount({ place, card }: FindingCountProps) {
  const findings = findingsOf(useEditor().store);
  const key = findingsKey(place, card);
  const count = useSyncExternalStore(
    findings.subscribe,
    () => findings.getState().byCard.get(key) ?? 0,
  );
  if (count === 0) return null;
  return (
    <span
      title={`Checks: ${findingWords(count)}`}
      className="mt-1 shrink-0 rounded-full bg-sunken px-2 text-xs leading-5 text-ink-soft"
    >
      {findingWords(count)}
    </span>
  );
}
