/**
 * What is pasted into Jira Cloud, read as its editor reads it: Atlassian's own schema takes the HTML
 * of the clipboard, and its reader of Markdown the plain text that stands beside it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { defaultSchema } from '@atlaskit/adf-schema/schema-default';
import { MarkdownTransformer } from '@atlaskit/editor-markdown-transformer';
import { DOMParser, type Node } from '@atlaskit/editor-prosemirror/model';
import { createDocument } from '@mixmark-io/domino';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formats } from '../formats/built-in/registry.ts';
import { tagNamesIn } from '../formats/language/marks.ts';
import { printPlan } from '../formats/print.ts';
import { samplePlan } from '../plan/sample.ts';
import { troubledPlan } from '../testing/plans.ts';
import { SEED } from '../testing/seed.ts';
import { converted } from './converted.ts';
import { jiraCloud } from './jira-cloud.ts';

const EVERYTHING = readFileSync(new URL('golden/everything.md', import.meta.url), 'utf8');
const TAGS = ['implementation_plan', 'task_breakdown', 'steps'];

function pasted(markdown: string, tags: readonly string[]): Node {
  const html = converted(markdown, jiraCloud, { tags }).clipboard['text/html'] ?? '';
  const { body } = createDocument(`<body>${html}</body>`);
  return DOMParser.fromSchema(defaultSchema).parse(body as Parameters<DOMParser['parse']>[0]);
}

/** The nodes of a type below a node. */
function nodesOf(node: Node, type: string): readonly Node[] {
  const found: Node[] = [];
  node.descendants((each) => {
    if (each.type.name === type) found.push(each);
  });
  return found;
}

it('arrives as the nodes of its editor', () => {
  const node = pasted(EVERYTHING, TAGS);
  node.check();
  const top = node.children.map((each) => each.type.name);
  expect(top).toEqual([
    ...['codeBlock', 'heading', 'heading', 'paragraph', 'heading'],
    ...['taskList', 'codeBlock', 'taskList', 'orderedList', 'table', 'expand'],
    ...['codeBlock', 'blockquote', 'paragraph', 'rule'],
  ]);
  expect(nodesOf(node, 'heading').map(({ attrs }) => attrs.level)).toEqual([1, 2, 2]);
  expect(nodesOf(node, 'taskItem').map((each) => [each.attrs.state, each.textContent])).toEqual([
    ['TODO', 'Write token.ts'],
    ['DONE', 'Hash it'],
    ['TODO', '[~] Limit it'],
    ['TODO', 'Call it:'],
    ['TODO', 'Last'],
  ]);
  expect(nodesOf(node, 'codeBlock').map(({ attrs }) => attrs.language)).toEqual([
    'yaml',
    'ts',
    'mermaid',
  ]);
  expect(nodesOf(node, 'tableHeader').map((each) => each.textContent)).toEqual(['what', 'where']);
  expect(nodesOf(node, 'tableCell').map((each) => each.textContent)).toEqual(['a | b', 'x']);
  expect(nodesOf(node, 'expand')[0]?.attrs.title).toBe('Log of *today*');
  const links = nodesOf(node, 'text').flatMap(({ marks }) =>
    marks.filter(({ type }) => type.name === 'link').map(({ attrs }) => attrs.href),
  );
  expect(links).toEqual([
    'https://example.org/a_b',
    'https://example.org',
    'https://example.org/shot.png',
  ]);
});

it('has a nested list and a second paragraph in their item', () => {
  const list = nodesOf(pasted(EVERYTHING, TAGS), 'orderedList')[0];
  expect(list?.child(1).children.map((each) => each.type.name)).toEqual([
    'paragraph',
    'bulletList',
    'paragraph',
  ]);
});

it('arrives from plain text without tasks and folds, which is why the rich text goes with it', () => {
  const text = converted(EVERYTHING, jiraCloud, { tags: TAGS }).clipboard['text/plain'] ?? '';
  const node = new MarkdownTransformer(defaultSchema).parse(text);
  expect(nodesOf(node, 'taskItem')).toEqual([]);
  expect(node.textContent).toContain('[ ] Write token.ts');
  expect(nodesOf(node, 'table')).toHaveLength(1);
  expect(nodesOf(node, 'heading').map((each) => each.textContent)).toContain('Task Breakdown');
});

it.each(formats.map(({ id }) => id))('has each box of the example in the %s format', (id) => {
  const text = printPlan(samplePlan(), id);
  const node = pasted(text, tagNamesIn(formats.find((each) => each.id === id)?.parts ?? []));
  node.check();
  const boxes = text.match(/^ *- \[[ x]\] /gm) ?? [];
  expect(nodesOf(node, 'taskItem')).toHaveLength(boxes.length);
  expect(nodesOf(node, 'codeBlock')).toHaveLength(
    (text.match(/^ *`{3,}\w+$/gm) ?? []).length - (text.includes('````') ? 1 : 0),
  );
});

/** Its words; line breaks, which the two readers keep in ways of their own, as spaces. */
function wordsIn(node: Node | undefined): string {
  const words = node?.textBetween(0, node.content.size, '', () => ' ') ?? '';
  return words.replaceAll(/\s+/g, ' ').trim();
}

/**
 * The headings, cells, code and links of a document, each in its order. A bare address is a link in
 * rich text, and text to the reader of Markdown.
 */
function kept(node: Node) {
  const words = (type: string) => nodesOf(node, type).map(wordsIn);
  return {
    headings: nodesOf(node, 'heading').map((each) => [each.attrs.level, wordsIn(each)]),
    cells: [...words('tableHeader'), ...words('tableCell')],
    code: nodesOf(node, 'codeBlock').map(({ attrs, textContent }) => [attrs.language, textContent]),
    links: nodesOf(node, 'text').flatMap(({ marks, text }) =>
      marks.flatMap(({ type, attrs: { href } }) =>
        type.name === 'link' && href !== text ? [[text, href]] : [],
      ),
    ),
  };
}

/** The items of lists with how deep they are: tasks, and what has a box as text, alike. */
function itemsIn(node: Node, depth = 0): readonly (readonly [number, string])[] {
  return node.children.flatMap((each) => {
    if (each.type.name === 'taskItem') return [[depth, wordsIn(each)] as const];
    if (each.type.name !== 'listItem') return itemsIn(each, depth + (isList(each) ? 1 : 0));
    const [first, ...rest] = each.children;
    const words = wordsIn(first).replace(/^\[[ x]\] /, '');
    const below = rest.flatMap((list) => itemsIn(list, depth + (isList(list) ? 1 : 0)));
    return [[depth, words] as const, ...below];
  });
}

function isList({ type }: Node): boolean {
  return ['bulletList', 'orderedList', 'taskList'].includes(type.name);
}

const GOLDEN = new URL('../formats/golden/', import.meta.url);

it.each(readdirSync(GOLDEN))('has in %s all that its reader of Markdown finds there', (name) => {
  const text = readFileSync(new URL(name, GOLDEN), 'utf8');
  const format = formats.find(({ id }) => name.startsWith(id));
  const tags = tagNamesIn(format?.parts ?? []);
  const node = pasted(text, tags);
  node.check();
  const plain = converted(text, jiraCloud, { tags }).clipboard['text/plain'] ?? '';
  const read = new MarkdownTransformer(defaultSchema).parse(plain);
  expect(kept(node)).toEqual(kept(read));
  expect(itemsIn(node)).toEqual(itemsIn(read));
});

it('is a valid document for any plan', () => {
  fc.assert(
    fc.property(troubledPlan, fc.constantFrom(...formats), (plan, { id, parts }) => {
      pasted(printPlan(plan, id), tagNamesIn(parts)).check();
    }),
    { numRuns: 150, seed: SEED },
  );
}, 120_000);
