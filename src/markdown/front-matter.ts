/**
 * YAML between two lines of dashes at the top of a document, or TOML between two of plus signs: no
 * Markdown. The outermost keys of YAML are found, each with its value; what a value has more than texts
 * and lists of texts stays as written, and so does TOML.
 */
import { type Lines, parseSource, type Source } from './blocks.ts';
import { type FrontMatterValue, isComment, valueAt } from './front-matter-value.ts';
import { isBlankLine } from './lines.ts';
import { frontMatterKeyIn } from './marks/front-matter-key.ts';
import type { Range } from './range.ts';

/** Parses a whole document. Its front matter is one block, whatever is in it. */
export function parseDocument(text: string): Source {
  if (!text.startsWith('---') && !text.startsWith('+++')) return parseSource(text);
  const lines = text.split('\n');
  const end = frontMatterEnd(lines) || tomlEnd(lines);
  if (end === 0) return parseSource(text);
  const rest = lines.map((line, i) => (i < end ? '' : line)).join('\n');
  const { blocks } = parseSource(rest);
  return { lines, blocks: [{ type: 'comment', start: 0, end }, ...blocks] };
}

/** The line after the front matter; 0 for none. */
function frontMatterEnd(lines: readonly string[]): number {
  if (!/^---[ \t]*$/.test(lines[0] ?? '')) return 0;
  let keys = 0;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (/^(?:---|\.\.\.)[ \t]*$/.test(line)) return keys > 0 ? i + 1 : 0;
    if (KEY.test(line)) keys++;
    else if (!/^(?:[ \t#]|- |$)/.test(line)) return 0;
  }
  return 0;
}

/** The same for TOML, whose signs open nothing else. */
function tomlEnd(lines: readonly string[]): number {
  const isFence = (line: string) => /^\+{3}[ \t]*$/.test(line);
  return isFence(lines[0] ?? '') ? lines.findIndex((line, at) => at > 0 && isFence(line)) + 1 : 0;
}

const KEY = /^["']?[\p{L}_][\p{L}\p{N} _.-]*["']?:(?=[ \t]|$)/u;

/** One of the outermost keys. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly line: number;
  readonly name: Range;
  /** The line after all that stands below it; blank lines and comments before the next key are not. */
  readonly end: number;
  readonly value: FrontMatterValue;
}

export interface FrontMatter extends Lines {
  readonly entries: readonly FrontMatterEntry[];
}

/** The front matter of a parsed document; null for none, or where its keys are no plain words. */
export function frontMatterIn({ lines, blocks: [first] }: Source): FrontMatter | null {
  if (first?.type !== 'comment' || !lines[0]?.startsWith('---')) return null;
  const { start, end } = first;
  const keys: number[] = [];
  const names = new Set<string>();
  for (let at = start + 1; at < end - 1; at++) {
    const line = lines[at] ?? '';
    if (KEY.test(line)) {
      const name = line.slice(0, frontMatterKeyIn(line)?.name.end ?? 0);
      if (name === '' || names.has(name)) return null;
      names.add(name);
      keys.push(at);
    } else if (keys.length === 0 && !isBlankLine(line) && !isComment(line)) return null;
  }
  const entries = keys.map((line, at) => entryAt(lines, line, keys[at + 1] ?? end - 1));
  return { start, end, entries };
}

function entryAt(lines: readonly string[], line: number, next: number): FrontMatterEntry {
  let end = next;
  const isIdle = (text: string) => isBlankLine(text) || text.startsWith('#');
  while (end > line + 1 && isIdle(lines[end - 1] ?? '')) end--;
  const text = lines[line] ?? '';
  const name = frontMatterKeyIn(text)?.name ?? { start: 0, end: 0 };
  return { key: text.slice(0, name.end), line, name, end, value: valueAt(lines, line, end) };
}
