import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Format } from '../../formats/language/definition.ts';
import { tagNamesIn } from '../../formats/language/marks.ts';
import { getPreferences, setPreferences, subscribePreferences } from '../../storage/preferences.ts';
import { type Converted, converted } from '../../targets/converted.ts';
import { lossInReading } from '../../targets/read-again.ts';
import type { Target } from '../../targets/target.ts';
import { targetOf, targets } from '../../targets/targets.ts';
import { withoutTitle } from '../../targets/title.ts';

/** Where plans are pasted, as it was chosen last; and a way to choose. */
export function useTarget(): readonly [Target, (target: Target) => void] {
  const { target } = useSyncExternalStore(subscribePreferences, getPreferences);
  return [targetOf(target), ({ id }) => setPreferences({ target: id })];
}

/** The target that comes so many places behind this one; after the last, the first. */
export function targetAfter(target: Target, by: number): Target {
  const at = targets.indexOf(target) + by;
  return targets.at(at % targets.length) ?? target;
}

export interface ForTarget {
  /** null while the Markdown is being made. */
  readonly made: Converted | null;
  /** Whether the text begins with its title, which can go into a field of its own. */
  readonly hasTitle: boolean;
  /** What Planform reads otherwise in what goes out, as a sentence; null for nothing. */
  readonly readOtherwise: string | null;
}

/** A plan's Markdown, made for a target; without the heading that says `leaveOut`, or whole for ''. */
export function useForTarget(
  markdown: string | null,
  format: Format,
  target: Target,
  title: string,
  leaveOut: boolean,
): ForTarget {
  const tags = useMemo(() => tagNamesIn(format.parts), [format]);
  const hasTitle = useMemo(
    () => markdown !== null && withoutTitle(markdown, title, tags, target) !== null,
    [markdown, title, tags, target],
  );
  const made = useMemo(
    () =>
      markdown === null
        ? null
        : converted(markdown, target, { tags, leaveOut: leaveOut && hasTitle ? title : '' }),
    [markdown, target, tags, title, leaveOut, hasTitle],
  );
  const isWhole = !leaveOut || !hasTitle;
  const readOtherwise = useReadOtherwise(isWhole ? markdown : null, made, format, target);
  return { made, hasTitle, readOtherwise };
}

/** Asked once the text stands there: reading a long one takes its time. */
function useReadOtherwise(
  markdown: string | null,
  made: Converted | null,
  format: Format,
  target: Target,
): string | null {
  const [told, setTold] = useState<{ of: Converted; otherwise: string | null } | null>(null);
  useEffect(() => {
    if (markdown === null || !made || target.writes !== 'markdown') return;
    const timer = setTimeout(() =>
      setTold({ of: made, otherwise: lossInReading(markdown, made.text, format) }),
    );
    return () => clearTimeout(timer);
  }, [markdown, made, format, target]);
  return told?.of === made ? told.otherwise : null;
}
