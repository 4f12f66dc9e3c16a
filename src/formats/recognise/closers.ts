/**
 * What is opened in one line of a text and closed in another: `<details>`, `:::note`, `{% if %}`,
 * `<!-- begin: steps -->`. What stands between two such lines may be whole steps.
 */
import { eachBlock, type Source } from '../../markdown/blocks.ts';

/** The lines that close something, each with the line that opens it. */
export function closersIn({ blocks, lines }: Source): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const open: { readonly name: string; readonly line: number }[] = [];
  const isCode = new Uint8Array(lines.length);
  eachBlock(blocks, ({ type, start, end }) => {
    if (type === 'fence' || type === 'code') isCode.fill(1, start, end);
  });
  lines.forEach((line, at) => {
    if (!MAY_BE_ONE.test(line) || isCode[at]) return;
    const closed = nameIn(line, CLOSERS);
    if (closed !== null) {
      const before = open.findLastIndex(({ name }) => name === closed);
      if (before < 0) return;
      found.set(at, open[before]?.line ?? 0);
      open.length = before;
      return;
    }
    const name = nameIn(line, OPENERS);
    if (name !== null && open.length < MOST) open.push({ name, line: at });
  });
  return found;
}

/** The name that a line opens or closes, with the sign of its kind; null for none. */
function nameIn(line: string, patterns: readonly (readonly [string, RegExp])[]): string | null {
  for (const [sign, pattern] of patterns) {
    const match = pattern.exec(line);
    if (match) return sign + (match[1] ?? '').toLowerCase();
  }
  return null;
}

const MAY_BE_ONE = /^ {0,3}(?:<|:::|\{%)/;

const OPENERS: readonly (readonly [string, RegExp])[] = [
  ['<!', /^ {0,3}<!--[ \t]*(?:begin|start)[ \t:]+([\w -]*?)[ \t]*-->[ \t]*$/i],
  ['<', /^ {0,3}<([a-z][\w-]*)(?:[ \t][^<>]*)?>(?!.*<\/\1>)/i],
  [':::', /^ {0,3}:::[ \t]*[\w{]/],
  ['{%', /^ {0,3}\{%-?[ \t]*([a-z]+)\b(?!.*\{%-?[ \t]*end)/i],
];
const CLOSERS: readonly (readonly [string, RegExp])[] = [
  ['<!', /^ {0,3}<!--[ \t]*end[ \t:]+([\w -]*?)[ \t]*-->[ \t]*$/i],
  ['<', /^ {0,3}<\/([a-z][\w-]*)>[ \t]*$/i],
  [':::', /^ {0,3}:::[ \t]*$/],
  ['{%', /^ {0,3}\{%-?[ \t]*end([a-z]+)[ \t]*-?%\}[ \t]*$/i],
];

/** More than so many are never open at once in what people write. */
const MOST = 100;
