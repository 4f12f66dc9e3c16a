/** The formats of a plan: the built-in ones, and that of the document that it was opened from. */
import { OWN_FORMAT } from '../../plan/own-format.ts';
import type { Plan } from '../../plan/schema.ts';
import type { Format } from '../language/definition.ts';
import { ownFormat } from './own-format.ts';
import { formats, formatWithId } from './registry.ts';

/** What a plan has to say of the format that it is shown in. */
export type HasFormat = Pick<Plan, 'format' | 'ownFormat'>;

/** The format that a plan is shown in. Throws where there is none with its id. */
export function formatOf({ format, ownFormat: own }: HasFormat): Format {
  return formatFor(format, own);
}

/** The formats that a plan can be shown in: that of its document, where it has one, first. */
export function formatsOf({ ownFormat: own }: HasFormat): readonly Format[] {
  return own ? [formatFor(OWN_FORMAT, own), ...formats] : formats;
}

/** The format with this id, where `own` is that of the document; null for none. */
export function formatFor(id: string, own: HasFormat['ownFormat']): Format {
  return own && id === OWN_FORMAT ? ownFormat(own, formatWithId(own.base)) : formatWithId(id);
}
