/** YAML between two lines of dashes at the top of a document: no Markdown, and kept as it stands. */
import { parseSource, type Source } from './blocks.ts';

/** Parses a whole document. Its front matter is one block, whatever is in it. */
export function parseDocument(text: string): Source {
  if (!text.startsWith('---')) return parseSource(text);
  const lines = text.split('\n');
  const end = frontMatterEnd(lines);
  if (end === 0) return parseSource(text);
  const rest = lines.map((line, i) => (i < end ? '' : line)).join('\n');
  const { blocks } = parseSource(rest);
  return { lines, blocks: [{ type: 'comment', start: 0, end }, ...blocks] };
}

/** The line after the front matter; 0 for none. */
function frontMatterEnd(lines: readonly string[]): number {
  if (!/^---[ \t]*$/.test(lines[0] ?? '')) return 0;
  let keys = 0;
  for (let i = 1; i < Math.min(lines.length, MOST_LINES); i++) {
    const line = lines[i] ?? '';
    if (/^(?:---|\.\.\.)[ \t]*$/.test(line)) return keys > 0 ? i + 1 : 0;
    if (KEY.test(line)) keys++;
    else if (!/^(?:[ \t#]|- |$)/.test(line)) return 0;
  }
  return 0;
}

const MOST_LINES = 500;
const KEY = /^["']?[\p{L}_][\p{L}\p{N} _.-]*["']?:(?=[ \t]|$)/u;
