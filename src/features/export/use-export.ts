import { useMemo, useState, useSyncExternalStore } from 'react';
import { checkPlan } from '../../checks/check.ts';
import type { Problem } from '../../checks/rule.ts';
import { type Exported, type ExportOptions, exportedPlan } from '../../formats/export.ts';
import type { Format } from '../../formats/language.ts';
import { formatOf } from '../../formats/registry.ts';
import { type UnprintedField, unprintedFields } from '../../formats/unprinted.ts';
import type { Plan } from '../../plan/schema.ts';
import type { OpenedText } from '../../storage/opened-texts.ts';
import {
  getPreferences,
  keepsEmpty,
  setPreferences,
  subscribePreferences,
} from '../../storage/preferences.ts';

export interface Export {
  readonly format: Format;
  readonly setFormat: (id: string) => void;
  /** Whether headings of empty fields are printed; remembered for each format. */
  readonly empty: boolean;
  readonly setEmpty: (empty: boolean) => void;
  /** The text that the plan was opened from in this format, and that the export is true to; null for none. */
  readonly source: OpenedText | null;
  /** Whether the plan is printed afresh all the same. */
  readonly standard: boolean;
  readonly setStandard: (standard: boolean) => void;
  /** The Markdown, or why there is none. */
  readonly markdown: string | Error;
  /** Paths in the plan where reading the Markdown gives something else. */
  readonly differing: readonly string[];
  readonly unprinted: readonly UnprintedField[];
  /** What the plan lacks in this format. */
  readonly problems: readonly Problem[];
}

/** What is going to be exported, and the choices about it. */
export function useExport(plan: Plan, opened: OpenedText | null): Export {
  const [id, setFormat] = useState(plan.format);
  const preferences = useSyncExternalStore(subscribePreferences, getPreferences);
  const format = formatOf(id);
  const empty = keepsEmpty(preferences, format);
  const [standard, setStandard] = useState(false);
  const source = opened && opened.plan.format === id ? opened : null;
  const exported = useMemo(
    () => printed(plan, id, { empty, standard, opened: source ?? undefined }),
    [plan, id, empty, standard, source],
  );
  const unprinted = useMemo(() => unprintedFields(plan, id), [plan, id]);
  const problems = useMemo(() => checkPlan(plan, id), [plan, id]);
  return {
    format,
    setFormat,
    empty,
    setEmpty: (keep) =>
      setPreferences({ emptySections: { ...preferences.emptySections, [id]: keep } }),
    source,
    standard,
    setStandard,
    markdown: exported instanceof Error ? exported : exported.text,
    differing: exported instanceof Error ? [] : exported.differing,
    unprinted,
    problems,
  };
}

/** A plan that cannot be printed can still be taken along as .json. */
function printed(plan: Plan, format: string, options: ExportOptions): Exported | Error {
  try {
    return exportedPlan(plan, format, options);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
