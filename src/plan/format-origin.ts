/**
 * Where the format of a plan comes from, where that is a template: which one, and what it said when
 * the plan took it over. It is enough to go on with when the template is gone, and to see that the
 * template has changed since.
 */
import * as z from 'zod/mini';
import { ownFormatSchema } from './own-format.ts';
import { line, nothing } from './values.ts';

/** What a template shows its plans in: the id of a format, and its definition where that is 'own'. */
const shownInSchema = z.strictObject({
  format: z.string(),
  ownFormat: z._default(z.nullable(ownFormatSchema), null),
});
export type ShownIn = z.output<typeof shownInSchema>;

export const originSchema = z.strictObject({
  /** The id of the template in this browser's library. */
  template: z.string(),
  /** Its name then. */
  name: line,
  /** As the plan has it. */
  taken: shownInSchema,
  /** A change of it that the person put off; null for none. */
  declined: z._default(z.nullable(shownInSchema), null),
});
export type Origin = z.output<typeof originSchema>;

/** A template as its plans see it. */
export interface Template extends ShownIn {
  /** Its id in the library. */
  readonly id: string;
  readonly name: string;
}

/** That the format of a plan is from `template`, as that is now. */
export function originIn({ id, name, format, ownFormat }: Template): Origin {
  return { template: id, name, taken: { format, ownFormat }, declined: null };
}

/** A format of its own that a plan was shown in before, to go back to. */
const formerSchema = z.strictObject({
  ownFormat: ownFormatSchema,
  startedFrom: z._default(z.nullable(originSchema), null),
});
export type Former = z.output<typeof formerSchema>;

export const formers = z._default(z.array(formerSchema), nothing);
