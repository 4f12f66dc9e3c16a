/**
 * What is listed as lost of a plan is what is not in the text that goes out, for the targets that do not
 * keep Markdown. The judge is HTML: that which markdown-it makes of the plan, and that which goes out,
 * both counted by their elements. It would take marks that people type for marks of the plan: the words
 * are calm.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createDocument } from '@mixmark-io/domino';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { formats } from '../formats/built-in/registry.ts';
import { tagNamesIn } from '../formats/language/marks.ts';
import { printPlan } from '../formats/print.ts';
import { samplePlan } from '../plan/sample.ts';
import { calmPlan } from '../testing/plans.ts';
import { SEED } from '../testing/seed.ts';
import { converted } from './converted.ts';
import type { LossKind } from './losses.ts';
import { targets } from './targets.ts';

/** The kinds of losses that elements show. */
const KINDS = ['boxes', 'otherBoxes', 'mermaid', 'languages', 'sides', 'pictures'] as const;
type Counts = Readonly<Record<(typeof KINDS)[number], number>>;

/** How much of each kind some HTML shows. */
function shownIn(html: string): Counts {
  const { body } = createDocument(`<body>${html}</body>`);
  const count = (selector: string) => body.querySelectorAll(selector).length;
  const items = Array.from(body.querySelectorAll('li')).map((item) => wordsOf(item));
  const named = Array.from(body.querySelectorAll('code[class], code[data-language]')).map(
    (code) => code.getAttribute('data-language') ?? code.className.replace('language-', ''),
  );
  const isMermaid = (name: string) => name.toLowerCase() === 'mermaid';
  const sided = Array.from(body.querySelectorAll('table')).filter((table) =>
    /(?:align="|text-align:)(?:right|center)/.test(table.innerHTML),
  );
  return {
    boxes: items.filter((words) => /^\[[ x]\]\s/i.test(words)).length + count('[data-task-state]'),
    otherBoxes: items.filter((words) => /^\[[~>!?/*-]\] /.test(words)).length,
    mermaid: named.filter(isMermaid).length,
    languages: named.filter((name) => !isMermaid(name)).length,
    sides: sided.length,
    pictures: count('img'),
  };
}

/** The plain words that an item begins with; '' for one that begins with code, or another list. */
function wordsOf({ childNodes }: Element): string {
  const [first] = Array.from(childNodes).filter(({ textContent }) => textContent?.trim() !== '');
  const words = first?.nodeName === 'P' ? first.firstChild : first;
  return words?.nodeName === '#text' ? (words.textContent?.trimStart() ?? '') : '';
}

/** The same of wiki markup, by its signs. */
function shownInWiki(text: string): Counts {
  const languages = text.match(/^\{code:[^}]+\}$/gm)?.length ?? 0;
  const pictures = text.match(/!\S+\|alt=[^!\n]*!/g)?.length ?? 0;
  return { boxes: 0, otherBoxes: 0, mermaid: 0, languages, sides: 0, pictures };
}

const GOLDEN = new URL('../formats/golden/', import.meta.url);
const md = new MarkdownIt({ html: true });

function expectListed(markdown: string, tags: readonly string[]): void {
  const isTag = new RegExp(`^</?(?:${tags.join('|') || '-'})>$`, 'gm');
  // A bracket with a backslash begins no box, and a page has no backslash.
  const bare = markdown.replaceAll(isTag, '').replaceAll('\\[', '(');
  const before = shownIn(md.render(bare));
  for (const target of targets.filter(({ writes }) => writes !== 'markdown')) {
    const { losses, text, clipboard } = converted(markdown, target, { tags });
    const html = clipboard['text/html'];
    const after = html === undefined ? shownInWiki(text) : shownIn(html);
    const listed = (kind: LossKind) => losses.find((loss) => loss.kind === kind)?.count ?? 0;
    const lost = KINDS.map((kind) => [kind, before[kind] - after[kind]]);
    expect([target.id, ...lost]).toEqual([target.id, ...KINDS.map((kind) => [kind, listed(kind)])]);
    const opened = markdown.match(isTag)?.filter((tag) => !tag.startsWith('</')).length ?? 0;
    expect([target.id, 'tags', opened]).toEqual([target.id, 'tags', listed('tags')]);
  }
}

describe.each(formats)('in the $id format', ({ id, parts }) => {
  const tags = tagNamesIn(parts);

  it('of the example', () => expectListed(printPlan(samplePlan(), id), tags));

  it('of any plan of calm words', () => {
    fc.assert(
      fc.property(calmPlan, (plan) => expectListed(printPlan(plan, id), tags)),
      { numRuns: 60, seed: SEED },
    );
  }, 120_000);
});

it.each(readdirSync(GOLDEN).filter((name) => name.endsWith('.md')))('of %s', (name) => {
  const format = formats.find(({ id }) => name.startsWith(id));
  expectListed(readFileSync(new URL(name, GOLDEN), 'utf8'), tagNamesIn(format?.parts ?? []));
});
