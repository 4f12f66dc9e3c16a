/**
 * A plan as one HTML file, for readers: it needs nothing but a browser, has no script and asks nobody
 * for anything, is light or dark as the reader's system, and prints with its steps kept together.
 */
import { type DocumentBlock, eachBlockOf, plainText } from './document.ts';
import { fitted } from './fit.ts';
import { parsedDocument } from './parse.ts';
import { RENDERS_ALL, type Target } from './target.ts';
import { escaped, writtenHtml } from './write-html.ts';

/** A browser shows all but diagrams; pictures would be asked for. */
const browser: Target = {
  id: 'html',
  name: 'HTML',
  copyLabel: '',
  writes: 'html',
  renders: {
    ...RENDERS_ALL,
    tags: 'headings',
    frontMatter: 'code',
    mermaid: 'code',
    elements: ['sub', 'sup', 'u', 'ins', 'kbd', 'mark', 'small'],
    comments: 'dropped',
    pictures: 'links',
  },
  clipboard: [],
  title: { most: null },
  body: { most: null, room: 0 },
  known: 'What browsers show.',
};

/** The file for a plan called `title` with this Markdown; `tags` are the names of its format's own. */
export function htmlFile(title: string, markdown: string, tags: readonly string[]): string {
  const blocks = pageBlocks(markdown, tags);
  const body = writtenHtml(blocks, { boxes: 'drawn', anchors: true });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
${STYLE}</style>
</head>
<body>
${contents(blocks)}<main dir="auto">
${body}
</main>
</body>
</html>
`;
}

/** What a page for readers shows of this Markdown. */
export function pageBlocks(markdown: string, tags: readonly string[]): readonly DocumentBlock[] {
  return fitted(parsedDocument(markdown, tags), browser).blocks;
}

/** A list of the headings, each a way to its place. */
function contents(blocks: readonly DocumentBlock[]): string {
  const headings = [...eachBlockOf(blocks)].filter((block) => block.type === 'heading');
  if (headings.length < 3) return '';
  const items = headings.map(
    ({ level, inline }, at) =>
      `<li class="level-${level}"><a href="#part-${at + 1}">${escaped(plainText(inline))}</a></li>`,
  );
  return `<nav aria-label="Contents">\n<ul>\n${items.join('\n')}\n</ul>\n</nav>\n`;
}

const HEADS = ':is(h1, h2, h3, h4, h5, h6)';

/** What is not to stand at the end of a page: headings, and labels of what follows. */
const LEADS = `:where(${HEADS}, p:has(> strong:first-child):has(+ :is(ul, ol, pre)))`;

/**
 * Firefox knows no `break-after: avoid`: there, what leads on is as high as it takes with the first lines
 * below, which then lie over that. A heading leads on to a label, and a heading to a heading.
 */
const LEADS_OF_FIREFOX = `@supports (-moz-appearance: none) { @media print {
${LEADS} { --reserve: 6rem; break-inside: avoid; } ${HEADS} { --reserve: 11rem; } ${HEADS}:has(+ ${HEADS}) { --reserve: 16rem; }
${LEADS}::after { content: ""; display: block; height: var(--reserve); margin-block-end: calc(-1 * var(--reserve)); }
} }
`;

const STYLE = `:root { color-scheme: light dark; --paper: #ffffff; --ink: #1f1f24; --soft: #5b5b66; --line: #d9d9d2; --sunken: #f3f3ef; --link: #1f4fc4; }
@media (prefers-color-scheme: dark) { :root { --paper: #121215; --ink: #ececf0; --soft: #a9a9b5; --line: #3a3a44; --sunken: #1b1b20; --link: #8fb0ff; } }
html { background: var(--paper); }
body { margin: 0 auto; background: var(--paper); max-width: 52rem; padding: 2rem 1.25rem 4rem; color: var(--ink); font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { margin: 2rem 0 0.5rem; line-height: 1.3; }
h1, h2 { border-bottom: 1px solid var(--line); padding-bottom: 0.25rem; }
a { color: var(--link); }
nav { border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.75rem 1rem; }
nav ul { margin: 0; padding: 0; list-style: none; }
.level-2 { padding-inline-start: 1rem; } .level-3 { padding-inline-start: 2rem; } .level-4, .level-5, .level-6 { padding-inline-start: 3rem; }
li:has(> input) { list-style: none; }
li > input { margin-inline: -1.4rem 0.4rem; }
code { border-radius: 0.25rem; background: var(--sunken); padding: 0.1em 0.3em; font: 0.92em ui-monospace, monospace; }
pre { border-radius: 0.5rem; background: var(--sunken); padding: 0.75rem 1rem; overflow-x: auto; direction: ltr; }
pre code { padding: 0; }
blockquote { margin-inline: 0; border-inline-start: 3px solid var(--line); padding-inline-start: 1rem; color: var(--soft); }
table { border-collapse: collapse; } th, td { border: 1px solid var(--line); padding: 0.3rem 0.7rem; text-align: start; vertical-align: top; }
hr { margin: 2rem 0; border: 0; border-top: 1px solid var(--line); }
@media print { body { max-width: none; padding: 0; } nav { display: none; } ${LEADS} { break-after: avoid; } pre, table, blockquote, li { break-inside: avoid; } pre { white-space: pre-wrap; } }
${LEADS_OF_FIREFOX}`;
