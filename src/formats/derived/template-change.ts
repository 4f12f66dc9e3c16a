/** The formats that a plan has from templates: taken over, brought up to date, changed for others. */
import { type Former, originIn, type ShownIn, type Template } from '../../plan/format-origin.ts';
import { OWN_FORMAT, type OwnFormat, type PlacedOwnPart } from '../../plan/own-format.ts';
import { isSameValue } from '../../plan/same.ts';
import type { Plan } from '../../plan/schema.ts';
import { formatOf, hasItsFormat } from '../built-in/format-of.ts';
import { withParts } from '../built-in/joined-parts.ts';
import { type FormatDifference, formatDifference } from './format-difference.ts';

/**
 * What `template` has now and had not when `plan` took it over; null where nothing is other, where
 * the person put that off, and where this Planform can't make a format of it.
 */
export function templateChange(plan: Plan, template: Template): FormatDifference | null {
  const { startedFrom } = plan;
  const now = shownIn(template);
  if (
    startedFrom?.template !== template.id ||
    !hasItsFormat(now) ||
    !hasItsFormat(startedFrom.taken)
  ) {
    return null;
  }
  const { taken, declined } = startedFrom;
  if (isSame(now, taken) || isSame(now, declined)) return null;
  return formatDifference(formatOf(taken), formatOf(now));
}

/** What a template is called goes with it and changes no plan. */
function isSame(one: ShownIn, other: ShownIn | null): boolean {
  const unnamed = (each: ShownIn | null) =>
    each && { ...each, ownFormat: each.ownFormat && { ...each.ownFormat, name: '' } };
  return isSameValue(unnamed(one), unnamed(other));
}

function shownIn({ format, ownFormat: own }: ShownIn): ShownIn {
  return { format, ownFormat: own };
}

/**
 * `plan` in the format that `template` has now, with the fields that a person added to it since. What
 * is in fields that are gone stays in the plan.
 */
export function updatedToTemplate(plan: Plan, template: Template): Plan {
  const { format, ownFormat: own } = template;
  const added = own ? addedSince(plan, own) : null;
  return { ...plan, format, ownFormat: added ?? own, startedFrom: originIn(template) };
}

/** `own` with the parts that `plan` has beside those of its template, as far as it lets them in. */
function addedSince({ ownFormat: mine, startedFrom }: Plan, own: OwnFormat): OwnFormat {
  const before = startedFrom?.taken.ownFormat?.parts ?? [];
  const isNew = (part: PlacedOwnPart) => !before.some((each) => isSameValue(each, part));
  return withParts(own, (mine?.parts ?? []).filter(isNew));
}

/** `plan`, not to be asked again about what `template` is now. */
export function withChangeDeclined(plan: Plan, template: Template): Plan {
  const { startedFrom } = plan;
  return startedFrom
    ? { ...plan, startedFrom: { ...startedFrom, declined: shownIn(template) } }
    : plan;
}

/**
 * `plan` shown as `template` says: in that format of its own where it had it before, with all that was
 * added to it there. The format of its own that it had is kept, to go back to.
 */
export function shownAsTemplate(plan: Plan, template: Template): Plan {
  const { ownFormat: own } = template;
  if (plan.startedFrom?.template === template.id) return { ...plan, format: template.format };
  if (!own) return { ...plan, format: template.format };
  const former = plan.formerFormats.find(
    ({ startedFrom }) => startedFrom?.template === template.id,
  );
  return shownInFormer(plan, former ?? { ownFormat: own, startedFrom: originIn(template) });
}

/** `plan` in another format of its own; the one that it had is kept, to go back to. */
export function shownInFormer(plan: Plan, former: Former): Plan {
  const { ownFormat: own, startedFrom } = plan;
  const others = plan.formerFormats.filter((each) => each !== former);
  return {
    ...plan,
    format: OWN_FORMAT,
    ...former,
    formerFormats: own ? [...others, { ownFormat: own, startedFrom }] : others,
  };
}
