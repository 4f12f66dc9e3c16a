/** What a plan can be shown in: the built-in formats, the templates of the person, and its own. */
import type { Former, Template } from '../../plan/format-origin.ts';
import { OWN_FORMAT } from '../../plan/own-format.ts';
import type { Plan } from '../../plan/schema.ts';
import { formatOf, hasItsFormat } from '../built-in/format-of.ts';
import { formats } from '../built-in/registry.ts';
import { shownAsTemplate, shownInFormer } from './template-change.ts';

export interface FormatChoice {
  /** Unique among the choices of one plan. */
  readonly id: string;
  readonly name: string;
  readonly group: keyof typeof CHOICE_GROUPS;
  /** Whether the plan is shown in it. */
  readonly isNow: boolean;
  /** The plan in it: no value of it is another. */
  readonly shown: (plan: Plan) => Plan;
}

/** What the groups are called, in their order. */
export const CHOICE_GROUPS = {
  format: 'Formats',
  template: 'Your templates',
  own: 'This document',
} as const;

/** What says which choices a plan has. */
export type HasChoices = Pick<Plan, 'format' | 'ownFormat' | 'startedFrom' | 'formerFormats'>;

/** The choices for a plan, in the order of their groups; `templates` are those in the library. */
export function formatChoices(
  plan: HasChoices,
  templates: readonly Template[],
): readonly FormatChoice[] {
  const { ownFormat, startedFrom, formerFormats } = plan;
  const format = formatOf(plan).id;
  const builtIn = formats.map(
    ({ id, name }): FormatChoice => ({
      id,
      name,
      group: 'format',
      isNow: id === format,
      shown: (now) => ({ ...now, format: id }),
    }),
  );
  const own = ownFormat
    ? [choiceOf({ ownFormat, startedFrom }, OWN_FORMAT, format === OWN_FORMAT)]
    : [];
  const formers = formerFormats.map((former, at) => choiceOf(former, `former ${at}`, false));
  const had = new Set([plan, ...formerFormats].map((each) => each.startedFrom?.template));
  const others = templates
    .filter(({ id, ownFormat: definition }) => definition !== null && !had.has(id))
    .map(
      (template): FormatChoice => ({
        id: `template ${template.id}`,
        name: template.name,
        group: 'template',
        isNow: false,
        shown: (now) => shownAsTemplate(now, template),
      }),
    );
  const all = [...own, ...formers, ...others].filter((choice) => choice !== null);
  const byName = all.toSorted((one, other) => one.name.localeCompare(other.name));
  return [
    ...builtIn,
    ...byName.filter(({ group }) => group === 'template'),
    ...byName.filter(({ group }) => group === 'own'),
  ];
}

/** Null for a format that this Planform can't make. */
function choiceOf(former: Former, id: string, isNow: boolean): FormatChoice | null {
  const shown = { format: OWN_FORMAT, ownFormat: former.ownFormat };
  if (!hasItsFormat(shown)) return null;
  return {
    id,
    name: former.startedFrom?.name || formatOf(shown).name,
    group: former.startedFrom ? 'template' : 'own',
    isNow,
    shown: (now) =>
      id === OWN_FORMAT ? { ...now, format: OWN_FORMAT } : shownInFormer(now, former),
  };
}
