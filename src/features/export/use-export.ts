import { useMemo, useState, useSyncExternalStore } from 'react';
import { checkPlan } from '../../checks/check.ts';
import type { Problem } from '../../checks/rule.ts';
import { exportPlan } from '../../formats/export.ts';
import type { Format } from '../../formats/language.ts';
import { formatOf } from '../../formats/registry.ts';
import { type UnprintedField, unprintedFields } from '../../formats/unprinted.ts';
import type { Plan } from '../../plan/schema.ts';
import { getPreferences, setPreferences, subscribePreferences } from '../../storage/preferences.ts';

export interface Export {
  readonly format: Format;
  readonly setFormat: (id: string) => void;
  /** Whether headings of empty fields are printed; remembered for each format. */
  readonly empty: boolean;
  readonly setEmpty: (empty: boolean) => void;
  /** The Markdown, or why there is none. */
  readonly markdown: string | Error;
  readonly unprinted: readonly UnprintedField[];
  /** What the plan lacks in this format. */
  readonly problems: readonly Problem[];
}

/** What is going to be exported, and the choices about it. */
export function useExport(plan: Plan): Export {
  const [id, setFormat] = useState(plan.format);
  const { emptySections } = useSyncExternalStore(subscribePreferences, getPreferences);
  const format = formatOf(id);
  const empty = emptySections[id] ?? format.keepsEmpty;
  const markdown = useMemo(() => printed(plan, id, empty), [plan, id, empty]);
  const unprinted = useMemo(() => unprintedFields(plan, id), [plan, id]);
  const problems = useMemo(() => checkPlan(plan, id), [plan, id]);
  return {
    format,
    setFormat,
    empty,
    setEmpty: (keep) => setPreferences({ emptySections: { ...emptySections, [id]: keep } }),
    markdown,
    unprinted,
    problems,
  };
}

/** A plan that cannot be printed can still be taken along as .json. */
function printed(plan: Plan, format: string, empty: boolean): string | Error {
  try {
    return exportPlan(plan, format, { empty });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
