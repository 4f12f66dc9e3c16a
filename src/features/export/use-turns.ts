import { useMemo, useState } from 'react';
import {
  type CopiedKind,
  type CopiedParts,
  keepCopiedParts,
  readCopiedParts,
} from '../../storage/copied-parts.ts';

/** Several texts that are copied one after the other. */
export interface Turns {
  /** Those that were copied, from 0. */
  readonly done: readonly number[];
  /** The one that is shown, and copied next. */
  readonly at: number;
  /** Whether all others were copied. */
  readonly isLast: boolean;
  readonly choose: (at: number) => void;
  readonly setCopied: (at: number) => void;
  readonly beginAgain: () => void;
}

/**
 * Whose turn it is among `count` texts of a plan, or of a ticket of it, which are those that `of` names;
 * a reload keeps it under `id`.
 */
export function useTurns(id: string, kind: CopiedKind, of: string, count: number): Turns {
  const read = useMemo(() => readCopiedParts(id, kind), [id, kind]);
  const [made, setMade] = useState<{ id: string; copied: CopiedParts } | null>(null);
  const [chosen, setChosen] = useState<{ of: string; at: number } | null>(null);
  const kept = made?.id === id ? made.copied : read;
  const done = kept?.of === of ? kept.done : [];
  const all = Array.from({ length: count }, (_, at) => at);
  const next = all.find((each) => !done.includes(each)) ?? 0;
  const at = chosen?.of === of && chosen.at < count ? chosen.at : next;
  const keep = (now: readonly number[]) => {
    const copied = { of, done: [...now] };
    setMade({ id, copied });
    keepCopiedParts(id, kind, copied);
    setChosen(null);
  };
  return {
    done,
    at,
    isLast: all.every((each) => each === at || done.includes(each)),
    choose: (one) => setChosen({ of, at: one }),
    setCopied: (one) => keep([...new Set([...done, one])]),
    beginAgain: () => keep([]),
  };
}
