/** Whether the format of a plan can be changed. */
import { OWN_FORMAT } from './own-format.ts';
import type { Plan } from './schema.ts';

/** A plan keeps one format of its own: in another one, that of its document would go. */
export function canChangeFormat({ format, ownFormat }: Plan): boolean {
  return format === OWN_FORMAT || ownFormat === null;
}
