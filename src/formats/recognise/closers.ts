/**
 * What is opened in one line of a text and closed in another: `<details>`, `:::note`, `{% if %}`,
 * `<!-- begin: steps -->`. What stands between two such lines may be whole steps.
 */
import { eachBlock, type Source } from '../../markdown/blocks.ts';
import { enclosureIn } from '../../markdown/marks/enclosure.ts';

/**
 * The lines that close something, each with the line that opens it; -1 for a tag that nothing opens,
 * as where its opener was taken out: it is no part of what it stands behind either.
 */
export function closersIn({ blocks, lines }: Source): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const open: { readonly key: string; readonly line: number }[] = [];
  /** Tags that begin anywhere in a line above: what closes one of those may be part of a step. */
  const begun = new Set<string>();
  // In code that is indented no line looks like one.
  const isCode = new Set<number>();
  eachBlock(blocks, ({ type, start, end }) => {
    if (type === 'fence') for (let at = start; at < end; at++) isCode.add(at);
  });
  lines.forEach((line, at) => {
    if (isCode.has(at)) return;
    const enclosure = enclosureIn(line);
    if (!enclosure && !line.includes('<')) return;
    for (const [tag = ''] of line.matchAll(TAG)) begun.add(tag.slice(1).toLowerCase());
    if (!enclosure) return;
    const { kind, name, closes } = enclosure;
    const key = `${kind} ${name}`;
    if (!closes) {
      open.push({ key, line: at });
      if (open.length > MOST) open.shift();
      return;
    }
    // `#endregion` closes `#region plan`.
    const before = open.findLastIndex((each) => `${each.key} `.startsWith(`${key} `));
    if (before >= 0) {
      found.set(at, open[before]?.line ?? 0);
      open.length = before;
    } else if (kind === 'html' && !begun.has(name)) found.set(at, -1);
  });
  return found;
}

/** A tag, without what follows its name. */
const TAG = /<[a-z][\w-]*/gi;

/** More than so many are never open at once in what people write. */
const MOST = 100;
