import { OWN_FORMAT_NAME } from '../../formats/built-in/own-format.ts';
import { formats } from '../../formats/built-in/registry.ts';
import { OWN_FORMAT } from '../../plan/own-format.ts';
import { folded } from '../../plan/text.ts';
import type { PlanSummary } from '../../storage/library.ts';

/** Name of a format as shown; for one that this Planform does not know, its id. */
export function formatName(id: string): string {
  return id === OWN_FORMAT
    ? OWN_FORMAT_NAME
    : (formats.find((format) => format.id === id)?.name ?? id);
}

/** The plans whose name and format have every word of `query` in them. */
export function matching(plans: readonly PlanSummary[], query: string): readonly PlanSummary[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return plans;
  return plans.filter((plan) => {
    const text = folded(`${plan.name} ${formatName(plan.format)}`);
    return words.every((word) => text.includes(word));
  });
}
