import { useState } from 'react';
import { type CopiedKind, keepCopiedParts, readCopiedParts } from '../../storage/copied-parts.ts';

/** Several texts that are copied one after the other. */
export interface Turns {
  /** Those that were copied, from 0. */
  readonly done: readonly number[];
  /** The one that is shown, and copied next. */
  readonly at: number;
  readonly choose: (at: number) => void;
  readonly setCopied: (at: number) => void;
  readonly beginAgain: () => void;
}

/** Whose turn it is among `count` texts of a plan, which are those that `of` names; a reload keeps it. */
export function useTurns(planId: string, kind: CopiedKind, of: string, count: number): Turns {
  const [kept, setKept] = useState(() => readCopiedParts(planId, kind));
  const [chosen, setChosen] = useState<{ of: string; at: number } | null>(null);
  const done = kept?.of === of ? kept.done : [];
  const next = Array.from({ length: count }, (_, at) => at).find((at) => !done.includes(at)) ?? 0;
  const keep = (now: readonly number[]) => {
    const copied = { of, done: [...now] };
    setKept(copied);
    keepCopiedParts(planId, kind, copied);
    setChosen(null);
  };
  return {
    done,
    at: chosen?.of === of && chosen.at < count ? chosen.at : next,
    choose: (at) => setChosen({ of, at }),
    setCopied: (at) => keep([...new Set([...done, at])]),
    beginAgain: () => keep([]),
  };
}
