/**
 * Fields of one's own: what a document has beside the fields that every plan may have ("Out of
 * scope", "Migration notes"). Each has a label, a kind and a value, and a key by which a format
 * points at it: `own.out-of-scope` is a path as `objective` is.
 */
import * as z from 'zod/mini';
import { newId } from './id.ts';
import { items, line, listOf, pairs, prose, snippets, table, text } from './values.ts';

const fieldOf = <Kind extends string, Value extends z.ZodMiniType>(kind: Kind, value: Value) =>
  z.strictObject({ key: text, label: line, kind: z.enum([kind]), value });

const ownSchema = z.union([
  fieldOf('line', line),
  fieldOf('prose', prose),
  fieldOf('choice', line),
  fieldOf('list', items),
  fieldOf('table', table),
  fieldOf('pairs', pairs),
  fieldOf('snippets', snippets),
]);
/** A field of one's own. */
export type Own = z.output<typeof ownSchema>;
export const owns = listOf<Own>(ownSchema, normalOwn);

/**
 * Fields of one's own, each with a key that no other of them has. One without a key, or with that of
 * a field before it, gets one made of its label; so does one whose key is no step of a path.
 */
export function normalOwn(values: readonly Own[]): Own[] {
  const taken = new Set(values.map(({ key }) => key));
  const seen = new Set(['']);
  return values.map((own) => {
    const isKept = !seen.has(own.key) && !own.key.includes('.');
    const key = isKept ? own.key : keyFor(own.label, taken);
    seen.add(key);
    taken.add(key);
    return isKept ? own : { ...own, key };
  });
}

/** A key that is not among those `taken`: `out-of-scope` for "Out of scope", `out-of-scope-2` next. */
export function keyFor(label: string, taken: ReadonlySet<string>): string {
  const words = label.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [newId()];
  const slug = [...words.join('-')].slice(0, LONGEST).join('');
  let key = slug;
  for (let count = 2; taken.has(key); count++) key = `${slug}-${count}`;
  return key;
}
const LONGEST = 40;

/** What has fields of one's own: a plan or a part. */
export interface HasOwn {
  readonly own: readonly Own[];
}

/** The field with this key; undefined where there is none. */
export function ownAt({ own }: HasOwn, of: string): Own | undefined {
  return own.find((each) => each.key === of);
}

/** With another value, of its kind, in the field with this key; undefined where there is none. */
export function withOwnAt<T extends HasOwn>(holder: T, of: string, value: unknown): T | undefined {
  const at = holder.own.findIndex((each) => each.key === of);
  const before = holder.own[at];
  return before && { ...holder, own: holder.own.with(at, { ...before, value } as Own) };
}
