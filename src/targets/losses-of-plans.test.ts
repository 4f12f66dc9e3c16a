/**
 * What is listed as lost of a plan is what is not in the text that goes out, and all of that is listed:
 * for each target, whatever people type. The judge (`shown-things.ts`) counts in the plan's Markdown and in
 * what goes out.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../formats/built-in/registry.ts';
import { tagNamesIn } from '../formats/language/marks.ts';
import { printPlan } from '../formats/print.ts';
import { samplePlan } from '../plan/sample.ts';
import { calmPlan, itemsOf, planOfFormats, troubledPlan } from '../testing/plans.ts';
import { SEED } from '../testing/seed.ts';
import {
  type ShownThings,
  shownInHtml,
  shownInMarkdown,
  shownInWiki,
} from '../testing/shown-things.ts';
import { troubledLine } from '../testing/troubled-text.ts';
import { converted } from './converted.ts';
import type { LossKind } from './losses.ts';
import type { Target } from './target.ts';
import { targets } from './targets.ts';

type Counts = Partial<Record<LossKind, number>>;

/** How much of what `before` has is not in `after`, which goes out for a target. */
function lostFor(
  { renders, writes, fold }: Target,
  before: ShownThings,
  after: ShownThings,
): Counts {
  const isMarkdown = writes === 'markdown';
  const known = before.otherBoxes.filter((box) => renders.keptBoxes.includes(box));
  const other = before.otherBoxes.length - known.length;
  const isLess = ([name, count]: readonly [string, number]) =>
    before.written.has(name) && name !== 'img' && count > (after.elements.get(name) ?? 0);
  const lost: Counts = {
    // A box with a sign of its own can be one without it there.
    boxes: before.boxes + (renders.otherBoxes === 'open' ? other : 0) - after.boxes,
    comments: before.comments - after.comments,
    pictures: before.pictures - after.pictures,
    sides: before.sides - after.sides,
    languages: before.languages - after.languages,
    tags: renders.tags === 'kept' ? 0 : before.tags,
    lineBreaks: renders.lineBreaks === 'kept' ? 0 : before.lineBreaks,
    mermaid: isMarkdown ? before.mermaid - after.mermaid : before.mermaid,
    // How many there are depends on what is counted as one.
    items: before.items > after.items ? 1 : 0,
    ...(fold ? { folds: before.details } : { details: before.details - after.details }),
  };
  const elements = [...before.elements].some(isLess) ? 1 : 0;
  if (writes === 'wiki') {
    // It has signs for some elements in a line of words, and none in a block of HTML.
    return { ...lost, otherBoxes: other, elements: elements || Math.min(before.blockTags, 1) };
  }
  if (!isMarkdown) {
    const pictures = renders.pictures === 'links' ? before.pictures : 0;
    const links = before.links + pictures - after.links;
    return { ...lost, otherBoxes: other, elements, links };
  }
  // Where Markdown itself goes out, what is not shown is known from the tracker alone.
  return {
    ...lost,
    otherBoxes: renders.otherBoxes === 'kept' ? 0 : other,
    unknownTags: renders.unknownTags === 'text' ? 0 : before.unknownTags,
    elements: renders.elements !== 'all' && before.written.size > 0 ? 1 : 0,
  };
}

function expectListed(markdown: string, tags: readonly string[]): void {
  const [plain, asText] = [false, true].map((isText) => shownInMarkdown(markdown, tags, isText));
  for (const target of targets) {
    const isHtmlText = target.writes === 'markdown' && target.renders.elements !== 'all';
    const before = (isHtmlText ? asText : plain) as ShownThings;
    const { losses, text, clipboard } = converted(markdown, target, { tags });
    const html = clipboard['text/html'];
    const shown =
      target.writes === 'wiki' ? shownInWiki(text) : shownInMarkdown(text, tags, isHtmlText);
    const after = html === undefined ? shown : shownInHtml(html);
    expect([target.id, missingIn(before.words, after.words)]).toEqual([target.id, null]);
    const listed = Object.fromEntries(
      losses.map(({ kind, count }) => [kind, ONCE.has(kind) ? 1 : count]),
    );
    const lost = Object.entries(lostFor(target, before, after)).filter(([, count]) => count > 0);
    expect([target.id, listed]).toEqual([target.id, Object.fromEntries(lost)]);
  }
}

const ONCE: ReadonlySet<string> = new Set(['items', 'elements']);

/** The first of `words` that does not come among `all` in its turn; null for none. */
function missingIn(words: readonly string[], all: readonly string[]): string | null {
  let at = 0;
  for (const word of words) {
    at = all.indexOf(word, at) + 1;
    if (at === 0) return word;
  }
  return null;
}

/** Whatever some target takes in another way. */
const THINGS = [
  'Press <kbd>Ctrl</kbd>',
  'H<sub>2</sub>O and <b>fat</b>',
  '![shot](https://a.example/s.png) taken',
  '<img src="a.png" alt="shot">',
  'A [list](https://a.example/b) of names',
  'An [address](ftp://a.example/b)',
  'A List<string> of names',
  '<details>\n<summary>Sum</summary>\n\ninner\n\n</details>\n\nend',
  '```mermaid\ngraph TD\n```',
  '```elixir\ncode\n```',
  '| a | b |\n|---|--:|\n| c | d |',
  '- [~] tilde',
  '- [] nothing',
  '- [x] done',
  '<!-- one --> <!-- two -->',
  'word <!-- three --> word',
  '> quote\n> > inner',
  '<div>words</div>',
  '<td>one</td><td>two</td>',
  'first<br>second',
  'a {code} and {noformat}',
  '```sh\n{code}\n```',
  '1. one\n\n   two',
  '[ref][r]\n\n[r]: https://a.example',
  '- item\n\n  ```ts\n  code\n  ```\n  end',
  '- item\n  - inner\n\n  below it',
];

const marked = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...THINGS) }, troubledLine),
      fc.constantFrom('\n', '\n\n'),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((things) => things.flat().join('').trimEnd());

const markedPlan = planOfFormats({
  prose: marked,
  line: fc.oneof(fc.constantFrom(...THINGS.filter((thing) => !thing.includes('\n'))), troubledLine),
  items: itemsOf(marked),
});

/** Plans of each sort; `PLANFORM_RUNS` has more of them looked at. */
const RUNS = Number(process.env.PLANFORM_RUNS ?? 25);

/** A line with a comment in it, whatever stands around that. */
const commented = fc
  .tuple(
    fc.constantFrom('', '', '- ', '> ', '1. ', '- [ ] ', '  ', '    ', '- - ', '> - ', 'word '),
    fc.constantFrom('<!-- one -->', '<!-- one\nand two -->', '<!-- one --><!-- two -->', '<!--->'),
    fc.constantFrom('', ' ', '  '),
    fc.oneof(fc.constantFrom('', 'word', '[a]: b', '- word', '<summary>'), troubledLine),
  )
  .map((parts) => parts.join(''));

/** Texts in which comments stand in each place: there are few in plans. */
const commentedText = fc
  .array(
    fc.tuple(
      fc.oneof(commented, troubledLine, fc.constantFrom(...THINGS, '- ', '> ', '  - word')),
      fc.constantFrom('\n', '\n\n', '\n  ', '\n\n  ', '\n    '),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((lines) => `${lines.flat().join('').trimEnd()}\n`);

it('of any text with comments', () => {
  const tags = formats.flatMap(({ parts }) => tagNamesIn(parts));
  fc.assert(
    fc.property(commentedText, (text) => expectListed(text, tags)),
    { numRuns: RUNS * 8, seed: SEED },
  );
}, 600_000);

describe.each(formats)('in the $id format', ({ id, parts }) => {
  const tags = tagNamesIn(parts);

  it('of the example', () => expectListed(printPlan(samplePlan(), id), tags));

  it.each([
    ['calm words', calmPlan],
    ['words like marks', troubledPlan],
    ['things that a target may not take', markedPlan],
  ])(
    'of any plan of %s',
    (_, plans) => {
      fc.assert(
        fc.property(plans, (plan) => expectListed(printPlan(plan, id), tags)),
        { numRuns: RUNS, seed: SEED },
      );
    },
    600_000,
  );
});

const GOLDEN = new URL('../formats/golden/', import.meta.url);

it.each(readdirSync(GOLDEN).filter((name) => name.endsWith('.md')))('of %s', (name) => {
  const format = formats.find(({ id }) => name.startsWith(id));
  expectListed(readFileSync(new URL(name, GOLDEN), 'utf8'), tagNamesIn(format?.parts ?? []));
});
