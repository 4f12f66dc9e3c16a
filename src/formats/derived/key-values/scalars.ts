/** Values of YAML that are text: in quotes or without, on the line of their key, or below it. */
import { isBlank, normalProse, trimSpaces } from '../../../plan/text.ts';
import type { Found, LineAt } from './found.ts';

type Value = Omit<Found, 'key'>;

/** The value that begins at `at`, with all that stands there up to the end of its line; null where it is no text. */
export function scalarAt(rest: string, at: number): Value | null {
  // A list, a text below or a reference: more than a value.
  if (/^(?:[|>&*!]|[-?](?:[ \t]|$))/.test(rest)) return null;
  const raw = QUOTED.exec(rest)?.[1] ?? trimSpaces(rest.replace(/(?:^|[ \t]+)#[^\n]*$/, ''));
  // A text in quotes that ends on another line.
  if (/^["']/.test(raw) && !/^(["'])[^\n]*\1$/.test(raw)) return null;
  return { value: unquoted(raw), start: at, end: at + raw.length, written };
}

/**
 * A text below the line with its sign: `note: |` keeps the lines below, `note: >` joins them to
 * one. Null where lines are indented further than the first: YAML takes that for more than text.
 */
export function textBelow(
  sign: string,
  lines: readonly LineAt[],
  indent: number,
): { readonly found: Value; readonly lines: number } | null {
  const isFolded = sign.startsWith('>');
  if (!/^[|>][+-]?[ \t]*(?:#[^\n]*)?$/.test(sign)) return null;
  const isIn = ({ line }: LineAt) => isBlank(line) || indentOf(line) > indent;
  const length = lines.findIndex((line) => !isIn(line));
  const block = lines.slice(0, length < 0 ? lines.length : length);
  while (block.length > 1 && isBlank(block.at(-1)?.line ?? '')) block.pop();
  const [first] = block;
  const last = block.at(-1);
  if (!first || !last || indentOf(first.line) <= indent) return null;
  const column = indentOf(first.line);
  const content = block.map(({ line }) => (isBlank(line) ? '' : line.slice(column)));
  const isAligned = block.every(({ line }) => isBlank(line) || indentOf(line) >= column);
  if (!isAligned || (isFolded && content.some((line) => /^[ \t]/.test(line)))) return null;
  const start = first.at + column;
  const space = ' '.repeat(column);
  return {
    lines: block.length,
    found: {
      value: isFolded ? folded(content.map(trimSpaces)) : content.join('\n'),
      start,
      end: Math.max(start, last.at + last.line.length),
      normal: isFolded ? normalFolded : normalLiteral,
      written: (value) => {
        const text = isFolded ? value.replaceAll(/\n+/g, '$&\n') : value;
        return text.replaceAll(/\n(?=[^\n])/g, `\n${space}`);
      },
    },
  };
}

/** What folded lines say: one line break is a space, two are one line break. */
function folded(lines: readonly string[]): string {
  return lines.join('\n').replaceAll(/\n+/g, (breaks) => breaks.slice(1) || ' ');
}

/**
 * The normal form of a text after `|`, without spaces before its first line: their number would be
 * taken for the indentation of all lines.
 */
function normalLiteral(text: string): string {
  const lines = normalProse(text).split('\n');
  return trimSpaces(lines.map((line) => (isBlank(line) ? '' : line)).join('\n'));
}

function normalFolded(text: string): string {
  return normalProse(text).split('\n').map(trimSpaces).join('\n');
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

function unquoted(raw: string): string {
  if (/^"[^"\\]*"$/.test(raw) || SINGLE.test(raw)) {
    const inner = trimSpaces(raw.slice(1, -1));
    return raw.startsWith("'") ? inner.replaceAll("''", "'") : inner;
  }
  return raw;
}

/**
 * `value` as YAML: in the quotes that `before` has, where it can stand in them; bare where neither
 * needs any.
 */
function written(value: string, before: string): string {
  const quote = before[0] === '"' || before[0] === "'" ? before[0] : '';
  if (ESCAPED.test(value) || (quote === '' && isPlain(value))) return value;
  if (quote !== "'" && !/["\\]/.test(value)) return `"${value}"`;
  return `'${value.replaceAll("'", "''")}'`;
}

/** Whether a value says itself in YAML: no quotes, no comment, no key within. */
function isPlain(value: string): boolean {
  if (FLOW.test(value)) return true;
  return !/^[-?:,[\]{}#&*!|>'"%@`]|:(?:[ \t]|$)|[ \t]#/.test(value);
}

const QUOTED = /^("(?:[^"\\]|\\[^\n])*"|'(?:[^']|'')*')[ \t]*(?:#[^\n]*)?$/;
const SINGLE = /^'(?:[^']|'')*'$/;
/** A text with escapes, which are YAML's own: it is shown as it stands. */
const ESCAPED = /^"(?=[^"]*\\)(?:[^"\\]|\\[^\n])*"$/;
/** A list, or keys, on one line: they are shown as they stand. */
const WORD = `(?:[^[\\]{}"'#,]|"[^"\\\\#]*"|'[^'#]*')*`;
const FLOW = new RegExp(`^(?:\\[${WORD}(?:,${WORD})*\\]|\\{${WORD}(?:,${WORD})*\\})$`);
