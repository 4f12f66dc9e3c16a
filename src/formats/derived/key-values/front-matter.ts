/**
 * YAML between two lines of dashes, as far as people write it at the top of documents: keys and
 * values, lists and keys within, texts below their key, comments. Each value that is one is found,
 * with the way to it as its key: `owner › name`, `tags › 1`. What has more of YAML in it (anchors,
 * tags, texts that go on without a sign) is taken for no keys at all, and stays text.
 *
 * Own code, and not a library: the smallest that keeps comments is 30 kB gzip, and it writes a
 * changed document anew, where here nothing but the value may change.
 */
import type { Found, LineAt } from './found.ts';
import { scalarAt, textBelow } from './scalars.ts';

/** Its keys; undefined where `text` is no front matter, or has more than is known here. */
export function frontMatterPairs(text: string): readonly Found[] | undefined {
  const lines = linesOf(text);
  const [open] = lines;
  const close = lines.at(-1);
  if (!open || !close || lines.length < 3) return undefined;
  if (!/^---[ \t]*$/.test(open.line) || !/^(?:---|\.\.\.)[ \t]*$/.test(close.line))
    return undefined;
  try {
    const found = new FrontMatter(lines.slice(1, -1)).values();
    return found.length > 0 ? found : undefined;
  } catch (error) {
    if (error instanceof NotKnown) return undefined;
    throw error;
  }
}

/** There is more of YAML here than this code knows. */
class NotKnown extends Error {}

/** Where the comments of a front matter stand: its lines that are nothing else. */
export function commentsIn(
  text: string,
  values: readonly { start: number; end: number }[],
): LineAt[] {
  return linesOf(text).filter(({ line, at }) => {
    const isInValue = values.some(({ start, end }) => start < at + line.length && at < end);
    return COMMENT.test(line) && !isInValue;
  });
}

class FrontMatter {
  private at = 0;
  private readonly lines: LineAt[];
  private readonly found: Found[] = [];

  constructor(lines: readonly LineAt[]) {
    this.lines = [...lines];
  }

  values(): readonly Found[] {
    if (this.next()) this.keys(0, []);
    if (this.next()) throw new NotKnown();
    return this.found;
  }

  /** The next line that says something, with its indentation; null at the end. */
  private next(): { readonly indent: number; readonly body: string; readonly at: number } | null {
    while (IDLE.test(this.lines[this.at]?.line ?? 'x')) this.at++;
    const next = this.lines[this.at];
    if (!next) return null;
    const indent = /^ */.exec(next.line)?.[0].length ?? 0;
    return { indent, body: next.line.slice(indent), at: next.at + indent };
  }

  /** Keys that stand at `indent`. */
  private keys(indent: number, path: readonly string[]): void {
    for (let next = this.next(); next && next.indent >= indent; next = this.next()) {
      if (ITEM.test(next.body) && next.indent === indent && indent > 0) return;
      const match = KEY.exec(next.body);
      if (!match || next.indent > indent) throw new NotKnown();
      const [before, key = ''] = match;
      const own = [...path, key.replace(/^(["'])([^\n]*)\1$/, '$2')];
      this.at++;
      this.value(next.body.slice(before.length), next.at + before.length, indent, own);
    }
  }

  /** Items of a list that stand at `indent`. */
  private items(indent: number, path: readonly string[]): void {
    let number = 0;
    for (let next = this.next(); next && next.indent >= indent; next = this.next()) {
      const match = ITEM.exec(next.body);
      if (!match && next.indent === indent) return;
      if (!match || next.indent > indent) throw new NotKnown();
      number++;
      const own = [...path, String(number)];
      const rest = next.body.slice(match[0].length);
      if (KEY.test(rest) || ITEM.test(rest)) {
        // `- name: Ann` has its keys at the column of `name`.
        const column = indent + match[0].length;
        this.lines[this.at] = { line: ' '.repeat(column) + rest, at: next.at - indent };
        this.within(column, own);
      } else {
        this.at++;
        this.value(rest, next.at + match[0].length, indent, own);
      }
    }
  }

  private within(indent: number, path: readonly string[]): void {
    if (ITEM.test(this.next()?.body ?? '')) this.items(indent, path);
    else this.keys(indent, path);
  }

  /** What stands behind a key or a dash at `indent`, and below it. */
  private value(rest: string, at: number, indent: number, path: readonly string[]): void {
    const key = path.join(' › ');
    if (/^[|>]/.test(rest)) {
      const text = textBelow(rest, this.lines.slice(this.at), indent);
      if (!text) throw new NotKnown();
      this.at += text.lines;
      this.found.push({ key, ...text.found });
      return;
    }
    const isItem = ITEM.test(this.lines[this.at - 1]?.line.trimStart() ?? '');
    const next = this.next();
    const isBelow = next !== null && next.indent > indent;
    const isList = !isItem && next?.indent === indent && ITEM.test(next.body);
    if (IDLE.test(rest) && (isBelow || isList)) {
      this.within(next.indent, path);
      return;
    }
    const scalar = scalarAt(rest, at);
    // A text that goes on below, without a sign.
    if (!scalar || isBelow) throw new NotKnown();
    this.found.push({ key, ...scalar });
  }
}

function linesOf(text: string): LineAt[] {
  let next = 0;
  return text.split('\n').map((line) => {
    const at = next;
    next += line.length + 1;
    return { line, at };
  });
}

const COMMENT = /^[ \t]*#/;
/** Blank, or a comment. */
const IDLE = /^[ \t]*(?:#[^\n]*)?$/;
const ITEM = /^-(?:[ \t]+(?=[^ \t#])|[ \t]|$)/;
const KEY =
  /^((?:"[^"\n]*"|'[^'\n]*'|[\p{L}_][\p{L}\p{N} _.-]*)):(?:[ \t]+(?=[^ \t#])|$|(?=[ \t]))/u;
