/** Texts as YAML writes them on one line: bare, in quotes, and in a list in brackets. */
import type { Range } from './range.ts';

/** A text in a line; the range has its quotes. */
export interface YamlText extends Range {
  readonly text: string;
  /** A comment behind it; null for none. */
  readonly comment: Range | null;
}

/**
 * The text that a line says from a character on; '' where nothing but a comment stands there. Null
 * where it is more than a text: a list, a reference, quotes that end in another line.
 */
export function yamlTextAt(line: string, from: number): YamlText | null {
  const start = pastSpaces(line, from);
  const rest = line.slice(start);
  const quoted = QUOTED.exec(rest)?.[0];
  if (quoted === undefined && OTHER.test(rest)) return null;
  const raw = quoted ?? bareIn(rest);
  const text = quoted === undefined ? raw : unquoted(quoted);
  const end = start + raw.length;
  const at = pastSpaces(line, end);
  const isEnd = at === line.length;
  // What follows quotes without a space is more of YAML, or none.
  if (text === null || !(isEnd || (line[at] === '#' && (at > end || raw === '')))) return null;
  return { text, start, end, comment: isEnd ? null : { start: at, end: line.length } };
}

/** Up to a comment, or to the spaces at the end. */
function bareIn(rest: string): string {
  const comment = rest.startsWith('#') ? 0 : rest.search(/[ \t]#/);
  return withoutSpacesBehind(comment < 0 ? rest : rest.slice(0, comment));
}

function withoutSpacesBehind(text: string): string {
  let end = text.length;
  while (/[ \t]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function pastSpaces(line: string, from: number): number {
  let at = from;
  while (line[at] === ' ' || line[at] === '\t') at++;
  return at;
}

/** The texts of `[a, "b"]`, which is all of `raw`, with the ranges that they have there; null for no such list. */
export function flowTextsIn(raw: string): readonly YamlText[] | null {
  if (!raw.startsWith('[') || !raw.endsWith(']')) return null;
  const found: YamlText[] = [];
  const last = raw.length - 1;
  for (let at = 1; at < last; at++) {
    const start = pastSpaces(raw, at);
    FLOW.lastIndex = start;
    const own = withoutSpacesBehind(FLOW.exec(raw)?.[0] ?? '');
    const text = /^["']/.test(own) ? unquoted(own) : own;
    const end = start + own.length;
    at = pastSpaces(raw, end);
    if (text === null || own === '' || (raw[at] !== ',' && at !== last)) return null;
    found.push({ text, start, end, comment: null });
  }
  return found;
}

/**
 * `text` as YAML: in the quotes that `before` has; without any where it says itself. `inList`: between
 * brackets, where a comma ends it.
 */
export function writtenYamlText(text: string, before = '', inList = false): string {
  const isSafe = !UNSAFE.test(text);
  if (before.startsWith("'") && isSafe) return inSingle(text);
  const isBare = isSafe && isPlain(text) && !(inList && /[,[\]{}]/.test(text));
  if (isBare && !before.startsWith('"')) return text;
  if (isSafe && /["\\]/.test(text) && !before.startsWith('"')) return inSingle(text);
  return `"${text.replaceAll(SIGNS, escaped)}"`;
}

/** Whether a text says itself in YAML: no quotes, no comment, no key within. */
function isPlain(text: string): boolean {
  if (text === '' || text.trim() !== text) return false;
  return !/^[,[\]{}#&*!|>'"%@`]|^[-?:](?:[ \t]|$)|:(?:[ \t]|$)|[ \t]#/.test(text);
}

function inSingle(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** What stands in quotes; null for an escape that YAML does not know. */
function unquoted(raw: string): string | null {
  const inner = raw.slice(1, -1);
  if (raw.startsWith("'")) return inner.replaceAll("''", "'");
  if (!inner.includes('\\')) return inner;
  let isKnown = true;
  const text = inner.replaceAll(ESCAPE, (sign: string, kind: string) => {
    const code = Number.parseInt(kind.slice(1), 16);
    const known = kind.length > 1 ? fromCode(code) : ESCAPES.get(kind);
    isKnown &&= known !== undefined;
    return known ?? sign;
  });
  return isKnown ? text : null;
}

function fromCode(code: number): string | undefined {
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function escaped(char: string): string {
  const known = SHORT.get(char);
  return known ?? `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

const QUOTED = /^(?:"(?:[^"\\]|\\[^\n])*"|'(?:[^']|'')*')/;
/** More than a text: a list, keys, a reference, a text below, quotes without an end. */
const OTHER = /^(?:["'[{&*!|>]|[-?](?:[ \t]|$))/;
/** A text in a list between brackets. */
const FLOW =
  /(?:"(?:[^"\\]|\\[^\n])*"|'(?:[^']|'')*'|(?:[^\s,[\]{}"'#&*!|>%@`:?-]|[:?-](?![ \t,\]]|$))(?:[^[\]{},:#\n]|:(?![ \t,\]]|$)|(?<![ \t])#)*)/y;
const ESCAPE = /\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^\n])/g;
/** The sign behind a backslash, and the code of what it stands for. */
const CODES: readonly (readonly [sign: string, code: number])[] = [
  ['0', 0],
  ['a', 7],
  ['b', 8],
  ['t', 9],
  ['n', 10],
  ['v', 11],
  ['f', 12],
  ['r', 13],
  ['e', 27],
  [' ', 32],
  ['"', 34],
  ['/', 47],
  ['\\', 92],
  ['N', 0x85],
  ['_', 0xa0],
  ['L', 0x2028],
  ['P', 0x2029],
];
const ESCAPES: ReadonlyMap<string, string> = new Map(
  CODES.map(([sign, code]) => [sign, String.fromCharCode(code)]),
);
/** How what cannot stand in quotes is written; any other by its code. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['"', '\\"'],
  ['\\', '\\\\'],
]);
/** Signs that only an escape says: line breaks and others that control. */
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u{FEFF}]/u;
const SIGNS = /["\\\p{Cc}\p{Zl}\p{Zp}\u{FEFF}]/gu;
