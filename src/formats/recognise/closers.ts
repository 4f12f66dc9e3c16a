/**
 * What is opened in one line of a text and closed in another: `<details>`, `:::note`, `{% if %}`,
 * `<!-- begin: steps -->`. What stands between two such lines may be whole steps.
 */
import { eachBlock, type Source } from '../../markdown/blocks.ts';

/** The lines that close something, each with the line that opens it. */
export function closersIn({ blocks, lines }: Source): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const open: { readonly kind: Kind; readonly name: string; readonly line: number }[] = [];
  const isCode = new Uint8Array(lines.length);
  eachBlock(blocks, ({ type, start, end }) => {
    if (type === 'fence' || type === 'code') isCode.fill(1, start, end);
  });
  lines.forEach((line, at) => {
    const signs = MAY_BE_ONE.exec(line)?.[1];
    const kind = signs === undefined || isCode[at] ? undefined : KINDS.get(signs);
    if (!kind) return;
    const closed = nameIn(line, kind.closes);
    if (closed !== null) {
      const before = open.findLastIndex((each) => each.kind === kind && each.name === closed);
      if (before < 0) return;
      found.set(at, open[before]?.line ?? 0);
      open.length = before;
      return;
    }
    const name = nameIn(line, kind.opens);
    if (name !== null && open.length < MOST) open.push({ kind, name, line: at });
  });
  return found;
}

/** The name that a line opens or closes; null for none. */
function nameIn(line: string, pattern: RegExp): string | null {
  const match = pattern.exec(line);
  return match && (match[1] ?? '').toLowerCase();
}

interface Kind {
  readonly opens: RegExp;
  readonly closes: RegExp;
}

/** The signs that a line begins with which opens or closes something. */
const MAY_BE_ONE = /^ {0,3}(<!|<|:::|\{%)/;

const KINDS: ReadonlyMap<string, Kind> = new Map([
  [
    '<!',
    {
      opens: /^ {0,3}<!--[ \t]*(?:begin|start)[ \t:]+([\w -]*?)[ \t]*-->[ \t]*$/i,
      closes: /^ {0,3}<!--[ \t]*end[ \t:]+([\w -]*?)[ \t]*-->[ \t]*$/i,
    },
  ],
  [
    '<',
    {
      opens: /^ {0,3}<([a-z][\w-]*)(?:[ \t][^<>]*)?>(?!.*<\/\1>)/i,
      closes: /^ {0,3}<\/([a-z][\w-]*)>[ \t]*$/i,
    },
  ],
  [':::', { opens: /^ {0,3}:::[ \t]*[\w{]/, closes: /^ {0,3}:::[ \t]*$/ }],
  [
    '{%',
    {
      opens: /^ {0,3}\{%-?[ \t]*([a-z]+)\b(?!.*\{%-?[ \t]*end)/i,
      closes: /^ {0,3}\{%-?[ \t]*end([a-z]+)[ \t]*-?%\}[ \t]*$/i,
    },
  ],
]);

/** More than so many are never open at once in what people write. */
const MOST = 100;
