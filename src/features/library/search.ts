import { OWN_FORMAT_NAME } from '../../formats/built-in/own-format.ts';
import { formats } from '../../formats/built-in/registry.ts';
import { OWN_FORMAT } from '../../plan/own-format.ts';
import { folded } from '../../plan/text.ts';
import type { PlanSummary } from '../../storage/library.ts';

/**
 * Name of a plan's format as shown: of a template's, what that is called; for one that this Planform
 * does not know, its id. A template is called so itself already.
 */
export function formatName({ format: id, formatName: own, template }: InFormat): string {
  if (id === OWN_FORMAT) return (template ? '' : own) || OWN_FORMAT_NAME;
  return formats.find((format) => format.id === id)?.name ?? id;
}

type InFormat = Pick<PlanSummary, 'format' | 'formatName' | 'template'>;

/** The plans whose name and format have every word of `query` in them. */
export function matching(plans: readonly PlanSummary[], query: string): readonly PlanSummary[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return plans;
  return plans.filter((plan) => {
    const text = folded(`${plan.name} ${formatName(plan)}`);
    return words.every((word) => text.includes(word));
  });
}
