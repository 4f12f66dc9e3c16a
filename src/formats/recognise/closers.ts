/**
 * What is opened in one line of a text and closed in another: `<details>`, `:::note`, `{% if %}`,
 * `<!-- begin: steps -->`. What stands between two such lines may be whole steps.
 */
import { eachBlock, type Source } from '../../markdown/blocks.ts';

/**
 * The lines that close something, each with the line that opens it; -1 for a tag that nothing opens,
 * as where its opener was taken out: it is no part of what it stands behind either.
 */
export function closersIn({ blocks, lines }: Source): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const open: { readonly name: string; readonly line: number }[] = [];
  /** Tags that begin anywhere in a line above: what closes one of those may be part of a step. */
  const begun = new Set<string>();
  // In code that is indented no line looks like one.
  const isCode = new Set<number>();
  eachBlock(blocks, ({ type, start, end }) => {
    if (type === 'fence') for (let at = start; at < end; at++) isCode.add(at);
  });
  lines.forEach((line, at) => {
    if (isCode.has(at)) return;
    if (!MAY_BE_ONE.test(line)) {
      if (line.includes('<'))
        for (const [tag = ''] of line.matchAll(TAG)) begun.add(tag.toLowerCase());
      return;
    }
    const comment = commentIn(line);
    const closed = comment?.closes ? comment.name : nameIn(line, CLOSERS);
    if (closed !== null) {
      // `#endregion` closes `#region plan`.
      const before = open.findLastIndex(({ name }) => `${name} `.startsWith(`${closed} `));
      if (before >= 0) {
        found.set(at, open[before]?.line ?? 0);
        open.length = before;
      } else if (/^<[a-z]/.test(closed) && !begun.has(closed)) found.set(at, -1);
      return;
    }
    for (const [tag = ''] of line.matchAll(TAG)) begun.add(tag.toLowerCase());
    const name = comment?.name ?? nameIn(line, OPENERS);
    if (name === null) return;
    open.push({ name, line: at });
    if (open.length > MOST) open.shift();
  });
  return found;
}

/**
 * What a comment in a line of its own opens or closes: `plan:start`, `BEGIN plan`, `#region plan` and
 * a mere `plan` open what `plan:end`, `END plan`, `#endregion plan` and `/plan` close. Null where
 * there is no such comment.
 */
function commentIn(line: string): { readonly name: string; readonly closes: boolean } | null {
  const said = COMMENT.exec(line)?.[1];
  if (said === undefined) return null;
  const words = said.toLowerCase().match(/\/?[\p{L}\p{N}]+/gu) ?? [];
  const closes = words.some((word) => CLOSING.test(word));
  const plain = words.map((word) => word.replace(closes ? CLOSING : OPENING, ''));
  return { name: `<!${plain.filter((word) => word !== '').join(' ')}`, closes };
}

/** A tag, without what follows its name. */
const TAG = /<[a-z][\w-]*/gi;
const COMMENT = /^ {0,3}<!--(.*?)-->[ \t]*$/;
const OPENING = /^(?:begin|start|open)$/;
const CLOSING = /^(?:end|stop|close)$|^\/|^end(?=region)|(?<=.)stop$/;

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
  ['<', /^ {0,3}<([a-z][\w-]*)(?:[ \t][^<>]*)?>(?!.*<\/\1>)/i],
  [':::', /^ {0,3}:::[ \t]*[\w{]/],
  ['{%', /^ {0,3}\{%-?[ \t]*([a-z]+)\b(?!.*\{%-?[ \t]*end)/i],
];
const CLOSERS: readonly (readonly [string, RegExp])[] = [
  ['<', /^ {0,3}<\/([a-z][\w-]*)>[ \t]*$/i],
  [':::', /^ {0,3}:::[ \t]*$/],
  ['{%', /^ {0,3}\{%-?[ \t]*end([a-z]+)[ \t]*-?%\}[ \t]*$/i],
];

/** More than so many are never open at once in what people write. */
const MOST = 100;
