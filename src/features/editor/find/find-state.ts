import { useDeferredValue, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { type Match, type Query, searchFor, withReplaced } from '../../../plan/search.ts';
import type { Spot } from '../../../store/place.ts';
import { replaceMatches } from '../../../store/replace-matches.ts';
import { fieldAt } from '../../../store/spot-at.ts';
import type { OpenedPlan } from '../context/opened-plan.ts';

export interface Finding {
  readonly query: Query;
  readonly setQuery: (query: Query) => void;
  readonly matches: readonly Match[];
  /** Which match is the current one, from 0; -1 before the person went to one. */
  readonly at: number;
  /** Makes the next match (1) or the one before (-1) the current one, round the end. */
  readonly step: (by: 1 | -1) => void;
  /** Replaces the current match and goes to the next one. */
  readonly replace: (replacement: string) => void;
  /** Replaces all matches, and says how many there were. */
  readonly replaceAll: (replacement: string) => number;
}

/** What is found in the open plan, as it is edited. */
export function useFinding({ store, show }: OpenedPlan, start: string): Finding {
  const [query, setQueryState] = useState<Query>({ ...NOTHING, text: start });
  const plan = useDeferredValue(useStore(store.state, (state) => state.plan));
  const search = useMemo(() => searchFor(query), [query]);
  const matches = useMemo(() => search(plan), [search, plan]);
  const [wanted, setWanted] = useState(-1);
  const at = Math.min(wanted, matches.length - 1);

  const goTo = (position: number, among: readonly Match[]) => {
    const count = among.length;
    const next = count === 0 ? -1 : (position + count) % count;
    setWanted(next);
    const match = among[next];
    if (match) show(spotOfMatch(match), 'scroll');
  };

  const replaceThese = (found: readonly Match[], replacement: string) => {
    const { plan: now } = store.state.getState();
    replaceMatches(store, withReplaced(now, found, replacement), found.length);
  };

  return {
    query,
    setQuery: (next) => {
      setQueryState(next);
      setWanted(-1);
    },
    matches,
    at,
    step: (by) => goTo(at < 0 && by < 0 ? -1 : at + by, matches),
    replace: (replacement) => {
      const match = matches[at];
      if (!match) return goTo(0, matches);
      replaceThese([match], replacement);
      const after = search(store.state.getState().plan);
      goTo(nextAfter(at, match, replacement, after), after);
    },
    replaceAll: (replacement) => {
      // Those of the plan as it is, not of a moment ago.
      const now = search(store.state.getState().plan);
      if (now.length > 0) replaceThese(now, replacement);
      return now.length;
    },
  };
}

/** Where to go on after the match at `at`: a replacement that has the query in it is not found again. */
function nextAfter(at: number, match: Match, replacement: string, now: readonly Match[]): number {
  const isInReplacement = (other: Match | undefined) =>
    other?.task === match.task &&
    other?.step === match.step &&
    other?.path === match.path &&
    other.start < match.start + replacement.length;
  let next = at;
  while (isInReplacement(now[next])) next++;
  return next === now.length ? 0 : next;
}

const NOTHING: Query = { text: '', matchCase: false, wholeWords: false };

/** Where a match is in the form. */
export function spotOfMatch({ task, step, path }: Match): Spot {
  const ofTask = task === undefined ? {} : { task };
  const place = step === undefined ? ofTask : { ...ofTask, step };
  return { place, card: null, field: fieldAt(place, path) };
}
