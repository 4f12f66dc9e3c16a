/** The value of a field in a plan, task or step, whichever sort of field it is. */
import { type HasOwn, keyFor, type Own, ownAt } from '../../plan/own.ts';
import { valueAt, withValueAt } from '../../plan/path.ts';

/** What is in a field of `holder`. One of one's own that it does not have is blank. */
export function fieldValue(
  holder: HasOwn,
  {
    path,
    kind,
  }: { readonly path: string; readonly kind: { readonly id: string; readonly blank: unknown } },
): unknown {
  const key = ownKey(path);
  if (key === null) return valueAt(holder, path);
  const own = ownAt(holder, key);
  return own?.kind === kind.id ? own.value : kind.blank;
}

/** A copy of `holder` with `value` in a field; it gets the field, where it is one of one's own. */
export function withFieldValue<H extends HasOwn>(
  holder: H,
  {
    path,
    label,
    kind,
  }: { readonly path: string; readonly label: string; readonly kind: { readonly id: string } },
  value: unknown,
): H {
  const key = ownKey(path);
  if (key === null) return withValueAt(holder, path, value);
  const own = { key, label, kind: kind.id, value } as Own;
  const at = holder.own.findIndex((each) => each.key === key);
  const before = holder.own[at];
  if (!before) return { ...holder, own: [...holder.own, own] };
  // One of another kind, from another document, keeps what it says.
  const isOther = before.kind !== own.kind;
  const kept = isOther ? [{ ...before, key: keyFor(before.label, keysOf(holder)) }] : [];
  return { ...holder, own: [...holder.own.with(at, own), ...kept] };
}

function keysOf({ own }: HasOwn): ReadonlySet<string> {
  return new Set(own.map(({ key }) => key));
}

/** Whether a path is that of a field of one's own, `own.out-of-scope`. */
export function isOwnPath(path: string): boolean {
  return path.startsWith(OWN);
}

/** The path of the field of one's own with this key. */
export function ownPath(key: string): string {
  return OWN + key;
}

const OWN = 'own.';

/** The key in the path of a field of one's own; null for a field that any plan may have. */
function ownKey(path: string): string | null {
  return isOwnPath(path) ? path.slice(OWN.length) : null;
}
