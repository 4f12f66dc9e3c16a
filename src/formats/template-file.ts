/** Templates as the Markdown files that they are. */
import { holdersOf } from '../plan/holders.ts';
import { withIdsOf } from '../plan/kept-ids.ts';
import { planName } from '../plan/name.ts';
import { isSameValue } from '../plan/same.ts';
import type { Holder, Plan } from '../plan/schema.ts';
import { formatOf } from './built-in/format-of.ts';
import { isDefault } from './derived/defaults.ts';
import { updatedPlan } from './derived/updated.ts';
import type { FieldPart, Format } from './language/definition.ts';
import { fieldValue } from './language/field-value.ts';
import { isEmptyValue } from './language/kind.ts';
import type { Level } from './language/parts.ts';
import { printedFieldsOf } from './language/printed-parts.ts';
import { printPlan } from './print.ts';
import { planOfTemplate, templateOf } from './template.ts';

/** The template that a Markdown text is; `name` is what it is called where the text does not say. */
export function templateFrom(text: string, name: string): Plan {
  const read = planOfTemplate(text, name);
  const title = read.ownFormat?.name || name;
  return { ...read, title, template: true, templateText: text };
}

/** `template` with another text, as a person types it: in the format of that, with what no text says. */
export function withTemplateText(template: Plan, text: string): Plan {
  const read = planOfTemplate(text, planName(template));
  const next = updatedPlan(read, template);
  const { title } = template;
  return { ...next, title, ownFormat: read.ownFormat, template: true, templateText: text };
}

/**
 * The Markdown of a template: as a person wrote it, as long as the template says that; else its format
 * with what is in its fields.
 */
export function templateFileText(template: Plan): string {
  const { templateText: text } = template;
  if (text !== '' && isOfText(template, text)) return text;
  const format = formatOf(template);
  return hasValues(template, format)
    ? printPlan(template, template.format, { empty: true })
    : templateOf(format);
}

/** Whether a template says what its text says, and no more. */
function isOfText(template: Plan, text: string): boolean {
  const read = withIdsOf(withTemplateText(template, text), template);
  return isSameValue(unnamed(read), unnamed(template));
}

/** What it is called says another line of it. */
function unnamed(plan: Plan): Plan {
  const { ownFormat: own } = plan;
  return own ? { ...plan, ownFormat: { ...own, name: '' } } : plan;
}

/** Whether something is in the fields that a template prints, other than what each plan begins with. */
function hasValues(plan: Plan, format: Format): boolean {
  const printed = printedFieldsOf(format);
  const isFilled =
    (holder: Holder, of: Level) =>
    ({ path, kind }: FieldPart) => {
      const value = fieldValue(holder, { path, kind });
      return !isEmptyValue(kind, value, []) && !isDefault(of, path, value);
    };
  return holdersOf(plan).some((holder) => {
    const of = levelOf(plan, holder);
    return printed[of].some(isFilled(holder, of)) || holder.other.length > 0;
  });
}

function levelOf(plan: Plan, holder: Holder): Level {
  if (holder === plan) return 'plan';
  return plan.tasks.some((task) => task === holder) ? 'task' : 'step';
}
