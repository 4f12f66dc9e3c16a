/**
 * Definitions of links, `[name]: address`. A text that is shown or sent in pieces has them in one of the
 * pieces, and links by name in all.
 */
import MarkdownIt from 'markdown-it';

/** By their names, as markdown-it writes them. */
export type Definitions = Readonly<
  Record<string, { readonly href: string; readonly title: string }>
>;

/** The definitions in a Markdown text; of several with one name the first. */
export function definitionsOf(text: string): Definitions {
  const env: { references?: Definitions } = {};
  if (text.includes(']:')) md.block.parse(text, md, env, []);
  return env.references ?? {};
}

/** A link by name that a text may have: where it is code, its definition is one too many, and unseen. */
const NAMED = /\[((?:[^[\]\\]|\\.)+)\]/g;

/**
 * The lines that define the links by name in `part`, a piece of a text with these definitions: those
 * that the piece has not itself.
 */
export function missingDefinitions(part: string, all: Definitions): readonly string[] {
  const names = new Set([...part.matchAll(NAMED)].map(([, name = '']) => normal(name)));
  const own = definitionsOf(part);
  return Object.entries(all).flatMap(([name, { href, title }]) => {
    if (!names.has(name) || name in own) return [];
    const said = title === '' ? '' : ` "${title.replaceAll(/["\\]/g, '\\$&')}"`;
    return [`[${name.toLowerCase()}]: <${href}>${said}`];
  });
}

/** `part` of a text with these definitions, with those of its links below it. */
export function withDefinitions(part: string, all: Definitions): string {
  const missing = missingDefinitions(part, all);
  return missing.length === 0 ? part : `${part.trimEnd()}\n\n${missing.join('\n')}\n`;
}

const md = new MarkdownIt({ html: true });
const normal = md.utils.normalizeReference;
