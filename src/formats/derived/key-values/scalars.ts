/** YAML between two lines of dashes, as long as each of its lines is a key and a value. */
import { trimSpaces } from '../../../plan/text.ts';
import type { Found, LineAt } from './found.ts';

/** Its keys; undefined where `lines` are no front matter, or nest. */
export function frontMatterPairs(lines: readonly LineAt[]): readonly Found[] | undefined {
  const [open, ...rest] = lines;
  const close = rest.pop();
  if (!open || !close || rest.length === 0) return undefined;
  if (!/^---[ \t]*$/.test(open.line) || !/^(?:---|\.\.\.)[ \t]*$/.test(close.line))
    return undefined;
  const pairs = rest.map(scalarPair).filter((pair) => pair !== null);
  return pairs.length === rest.length ? pairs : undefined;
}

function scalarPair({ line, at }: LineAt): Found | null {
  const match = KEY.exec(line);
  if (!match) return null;
  const [before, key = ''] = match;
  const rest = line.slice(before.length);
  // A list, a text below or a reference: more than a value.
  if (/^(?:[|>&*!]|[-?][ \t])/.test(rest)) return null;
  const raw = QUOTED.exec(rest)?.[1] ?? trimSpaces(rest.replace(/(?:^|[ \t]+)#[^\n]*$/, ''));
  const start = at + before.length;
  return {
    key: key.replace(/^(["'])(.*)\1$/, '$2'),
    value: unquoted(raw),
    start,
    end: start + raw.length,
    written,
  };
}

function unquoted(raw: string): string {
  if (/^"[^"\\]*"$/.test(raw) || SINGLE.test(raw)) {
    const inner = trimSpaces(raw.slice(1, -1));
    return raw.startsWith("'") ? inner.replaceAll("''", "'") : inner;
  }
  return raw;
}

/** In the quotes that were there, where they do; without any, where it needs none. */
function written(value: string, before: string): string {
  const quote = before[0] === '"' || before[0] === "'" ? before[0] : '';
  if (ESCAPED.test(value) || (quote === '' && isPlain(value))) return value;
  if (quote !== "'" && !/["\\]/.test(value)) return `"${value}"`;
  return `'${value.replaceAll("'", "''")}'`;
}

/** Whether a value says itself in YAML: no quotes, no comment, no key within. */
function isPlain(value: string): boolean {
  if (/^\[[^[\]{}"'#]*\]$/.test(value)) return true;
  return !/^[-?:,[\]{}#&*!|>'"%@`]|:(?:[ \t]|$)|[ \t]#/.test(value);
}

const KEY =
  /^((?:"[^"\n]*"|'[^'\n]*'|[\p{L}_][\p{L}\p{N} _.-]*)):(?:[ \t]+(?=[^ \t#])|$|(?=[ \t]))/u;
const QUOTED = /^("(?:[^"\\]|\\[^\n])*"|'(?:[^']|'')*')[ \t]*(?:#[^\n]*)?$/;
const SINGLE = /^'(?:[^']|'')*'$/;
/** A text with escapes, which are YAML's own: it is shown as it stands. */
const ESCAPED = /^"(?=[^"]*\\)(?:[^"\\]|\\[^\n])*"$/;
