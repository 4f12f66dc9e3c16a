import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Problem } from '../../checks/check.ts';
import { formatFor, isWrittenIn } from '../../formats/built-in/format-of.ts';
import type { PlacedLine } from '../../formats/derived/placed-lines.ts';
import { type UnprintedField, unprintedFields } from '../../formats/derived/unprinted.ts';
import {
  type Exported,
  type ExportOptions,
  exportedPlan,
  isPatched,
} from '../../formats/export.ts';
import type { Format } from '../../formats/language/definition.ts';
import type { Plan } from '../../plan/schema.ts';
import type { OpenedText } from '../../storage/opened-texts.ts';
import {
  getPreferences,
  keepsEmpty,
  setPreferences,
  subscribePreferences,
} from '../../storage/preferences.ts';
import { exportedBeside } from '../../store/exports.ts';
import { problemsOf } from '../../store/findings.ts';

export interface Export {
  readonly format: Format;
  /** Whether headings of empty fields are printed; remembered for each format. */
  readonly empty: boolean;
  readonly setEmpty: (empty: boolean) => void;
  /** The text that the plan was opened from in this format, and that the export is true to; null for none. */
  readonly source: OpenedText | null;
  /** Whether the plan is printed afresh all the same. */
  readonly standard: boolean;
  readonly setStandard: (standard: boolean) => void;
  /** The Markdown; null while it is being made, or why there is none. */
  readonly markdown: string | Error | null;
  /** The same of all of the plan. */
  readonly whole: string | Error | null;
  /** Paths in the plan where reading the Markdown gives something else. */
  readonly differing: readonly string[];
  /** Lines of the opened text that the Markdown changes beside the edit. */
  readonly beside: readonly PlacedLine[];
  readonly unprinted: readonly UnprintedField[];
  /** What the plan lacks in this format. */
  readonly problems: readonly Problem[];
}

/**
 * What is going to be exported, and the choices about it. `reduced` is what of the plan goes out in its
 * place, without empty fields whatever the person chose, and afresh where that is less; null where all of it
 * goes. `opened` is undefined
 * while it is being read.
 */
export function useExport(
  plan: Plan,
  reduced: Plan | null,
  opened: OpenedText | null | undefined,
): Export {
  const id = plan.format;
  const preferences = useSyncExternalStore(subscribePreferences, getPreferences);
  const format = formatFor(id, plan.ownFormat);
  const empty = keepsEmpty(preferences, format);
  const [standard, setStandard] = useState(false);
  const source = opened && isWrittenIn(opened.plan, plan, id) ? opened : null;
  const isRead = opened !== undefined;
  // Not the record: it is another object each time that it is read.
  const { text, plan: openedPlan } = source ?? {};
  const [wanted, wantedReduced] = useMemo(() => {
    const known = text !== undefined && openedPlan ? { text, plan: openedPlan } : undefined;
    const of = (some: Plan | null, isEmptyKept: boolean): Wanted | null =>
      isRead && some
        ? {
            plan: some,
            format: id,
            // An opened text would keep the labels of the parts that do not go.
            options: { empty: isEmptyKept, standard: standard || some !== plan, opened: known },
          }
        : null;
    return [of(plan, empty), of(reduced, false)];
  }, [isRead, plan, reduced, id, empty, standard, text, openedPlan]);
  const exported = useExported(wanted);
  const exportedReduced = useExported(wantedReduced);
  const unprinted = useMemo(() => unprintedFields(plan, id), [plan, id]);
  const problems = useMemo(() => problemsOf(plan, id), [plan, id]);
  return {
    format,
    empty,
    setEmpty: (keep) =>
      setPreferences({ emptySections: { ...preferences.emptySections, [id]: keep } }),
    source,
    standard,
    setStandard,
    markdown: markdownOf(reduced ? exportedReduced : exported),
    whole: markdownOf(exported),
    differing: exported && 'text' in exported ? exported.differing : [],
    beside: exported && 'text' in exported ? exported.beside : [],
    unprinted,
    problems,
  };
}

function markdownOf(exported: Exported | Error | null): string | Error | null {
  return exported && 'text' in exported ? exported.text : exported;
}

interface Wanted {
  readonly plan: Plan;
  readonly format: string;
  readonly options: ExportOptions;
}

/** What goes out: at once in the standard layout, else as soon as it is made. */
function useExported(wanted: Wanted | null): Exported | Error | null {
  const [made, setMade] = useState<{ of: Wanted; exported: Exported | Error } | null>(null);
  const printed = useMemo(
    () =>
      wanted && !isPatched(wanted.plan, wanted.format, wanted.options) ? printedNow(wanted) : null,
    [wanted],
  );
  useEffect(() => {
    if (!wanted || !isPatched(wanted.plan, wanted.format, wanted.options)) return;
    const { plan, format, options } = wanted;
    const control = new AbortController();
    const done = (exported: Exported | Error) => {
      if (!control.signal.aborted) setMade({ of: wanted, exported });
    };
    exportedBeside(plan, format, options, control.signal).then(done, done);
    return () => control.abort();
  }, [wanted]);
  return printed ?? (made?.of === wanted ? made.exported : null);
}

/** A plan that cannot be printed can still be taken along as .json. */
function printedNow({ plan, format, options }: Wanted): Exported | Error {
  try {
    return exportedPlan(plan, format, options);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
