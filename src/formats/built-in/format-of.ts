/** The formats of a plan: the built-in ones, and that of the document that it was opened from. */
import { OWN_FORMAT } from '../../plan/own-format.ts';
import type { Plan } from '../../plan/schema.ts';
import type { Format } from '../language/definition.ts';
import { isMakeable, ownFormat } from './own-format.ts';
import { formats } from './registry.ts';

/** What a plan has to say of the format that it is shown in. */
export type HasFormat = Pick<Plan, 'format' | 'ownFormat'> & Partial<Pick<Plan, 'startedFrom'>>;

/** The format that a plan is shown in: its own, or the nearest where that is not there. */
export function formatOf({ format, ownFormat: own }: HasFormat): Format {
  return formatFor(format, own);
}

/** The formats that a plan can be shown in: that of its document, where it has one, first. */
export function formatsOf({ ownFormat: own }: HasFormat): readonly Format[] {
  const made = ownFormatOf(own);
  return made ? [made, ...formats] : formats;
}

/**
 * The format with this id, of the built-in ones and that of a document. Where there is none, as with a
 * damaged id, it is the nearest that is there: that of the document, else the built-in one which that
 * goes on from, else the first.
 */
export function formatFor(id: string, own: HasFormat['ownFormat']): Format {
  const made = ownFormatOf(own);
  const builtIn = (wanted?: string) => formats.find((format) => format.id === wanted);
  return (id === OWN_FORMAT ? made : builtIn(id)) ?? made ?? builtIn(own?.base) ?? formats[0];
}

/** Whether the format that a plan says it is shown in is there. */
export function hasItsFormat(plan: HasFormat): boolean {
  return formatOf(plan).id === plan.format;
}

/**
 * Whether a text that was opened as the plan `opened` is in the format with id `format` of `plan`: it
 * was read in that, or in the built-in one that this goes on from, before a person changed it. The
 * format of a template that the plan is shown in since is another.
 */
export function isWrittenIn(opened: HasFormat, plan: HasFormat, format: string): boolean {
  if (format !== OWN_FORMAT) return opened.format === format;
  const isOfSame = opened.startedFrom?.template === plan.startedFrom?.template;
  return isOfSame && (opened.format === format || plan.ownFormat?.base === opened.format);
}

/** The format of a document; null where there is none that this Planform can make. */
function ownFormatOf(own: HasFormat['ownFormat']): Format | null {
  const base = own && formats.find(({ id }) => id === own.base);
  return base && isMakeable(own) ? ownFormat(own, base) : null;
}
