/** Plans from templates, and templates from plans. A template is a plan like any other. */
import { copiedParts } from './copied-parts.ts';
import { originIn } from './format-origin.ts';
import { planName } from './name.ts';
import type { Plan } from './schema.ts';

/** `plan` as a template: a copy of which nothing is done. */
export function templateOf(plan: Plan): Plan {
  return { ...unticked(renewed(plan)), startedFrom: null, formerFormats: [], template: true };
}

/**
 * A plan to work on, with all that the template with this id has; not the text that it is written in.
 * One that is a text has a name of its own; any other is the name to begin with, too.
 */
export function planFrom(template: Plan, id: string): Plan {
  const { format, ownFormat: own, templateText, title } = template;
  const name = planName(template);
  const ownFormat = own && { ...own, name };
  return {
    ...unticked(renewed(template)),
    title: templateText === '' ? title : '',
    ownFormat,
    startedFrom: originIn({ id, name, format, ownFormat }),
    formerFormats: [],
    template: false,
    templateText: '',
  };
}

/** A copy whose parts have ids of their own. */
function renewed(plan: Plan): Plan {
  return { ...plan, tasks: copiedParts(plan.tasks) };
}

/**
 * A copy in which no box is ticked. Ticks in Markdown that fits no field stay: it is kept as it
 * stands.
 */
function unticked<T>(value: T): T {
  if (Array.isArray(value)) return value.map(unticked) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key === 'box' && inner === 'done' ? 'open' : unticked(inner),
  ]);
  return Object.fromEntries(entries) as T;
}
