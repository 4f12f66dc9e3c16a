/**
 * Names in headings and items of a person's own style, where a number, a box or emphasis before the
 * name is none of it: a name that begins with such signs has a backslash before the first of them,
 * `6. **2\. Sow**`. As everywhere (`markdown/escape.ts`), one that has backslashes there gets one more.
 */

/** The name with a backslash where it begins with what would be taken for decoration. */
export function escapedTitle(name: string): string {
  const at = pointOf(name);
  return at < 0 ? name : `${name.slice(0, at)}\\${name.slice(at)}`;
}

/** Undoes `escapedTitle`. */
export function unescapedTitle(name: string): string {
  const at = pointOf(name);
  return name[at] !== '\\' ? name : name.slice(0, at) + name.slice(at + 1);
}

/**
 * The index before the sign that makes a number, a box or emphasis of the first characters, and before its
 * backslashes; -1 for none.
 */
function pointOf(name: string): number {
  const match = POINT.exec(name);
  return match ? (match[1] ?? '').length : -1;
}

/** Behind the digits of `2. Sow` and `Step 2: Sow`; before `[x] Sow` and `*Sow*`. */
const POINT = /^((?:\p{L}{1,20}[ \t]?)?\d{1,6}[a-z]?(?=\\*[.):])|(?=\\*[[*_]))/u;
