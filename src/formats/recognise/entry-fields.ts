/** What the entries of a layout say of the fields that they are, or stand behind. */
import { allFields } from '../built-in/all-fields.ts';
import type { FieldEntry, LayoutEntry } from './layout.ts';

/** Whether the labels in a field are the names of its entries: `**Retry**:` above code. */
export function namesEntries({ of, path }: FieldEntry): boolean {
  const field = allFields()[of].find((known) => known.path === path);
  if (!field) return false;
  const { holdsLabels, holdsHeadings } = field.kind.traits;
  return holdsLabels && !holdsHeadings;
}

/** The path of the field that an entry is, or stands behind. */
export function pathOf(entry: LayoutEntry & { as: 'field' | 'other' }): string {
  return entry.as === 'field' ? (entry.path ?? 'steps') : entry.after.replace(/^</, '');
}
