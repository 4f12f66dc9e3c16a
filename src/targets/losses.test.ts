/**
 * What is listed as lost is lost, and nothing else is. The judge counts in the text that goes out what
 * was counted in the Markdown, by looking for the signs of that language alone.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SEED } from '../testing/seed.ts';
import { converted } from './converted.ts';
import type { LossKind } from './losses.ts';
import type { Target } from './target.ts';
import { targets } from './targets.ts';

/** A piece of Markdown that has one thing of a kind; `word` is in no other. */
interface Piece {
  readonly of: LossKind | 'none';
  readonly text: (word: string) => string;
}

const PIECES: readonly Piece[] = [
  { of: 'none', text: (word) => `## ${word}` },
  { of: 'none', text: (word) => `Text of **${word}** and \`code\`.` },
  { of: 'none', text: (word) => `- ${word}\n  - inner` },
  { of: 'none', text: (word) => `| a | b |\n| - | - |\n| ${word} | c |` },
  { of: 'none', text: (word) => `\`\`\`sql\nSELECT ${word}\n\`\`\`` },
  { of: 'tags', text: (word) => `<steps>\n\n${word}\n\n</steps>` },
  { of: 'lineBreaks', text: (word) => `${word} first\nand second` },
  { of: 'boxes', text: (word) => `- [ ] ${word}` },
  { of: 'otherBoxes', text: (word) => `- [>] ${word}` },
  { of: 'items', text: (word) => `- first\n\n  > ${word}` },
  { of: 'details', text: (word) => `<details><summary>S</summary>\n\n${word}\n\n</details>` },
  { of: 'mermaid', text: (word) => `\`\`\`mermaid\ngraph TD; A-->${word}\n\`\`\`` },
  { of: 'elements', text: (word) => `Press <kbd>${word}</kbd>` },
  { of: 'unknownTags', text: (word) => `A list<${word}> of names` },
  { of: 'comments', text: (word) => `<!-- ${word} -->` },
  { of: 'pictures', text: (word) => `![${word}](https://example.org/${word}.png)` },
  { of: 'sides', text: (word) => `| a | b |\n| - | -: |\n| ${word} | c |` },
  { of: 'languages', text: (word) => `\`\`\`elixir\n${word}\n\`\`\`` },
];

/** What a text in this language shows of each thing, by its signs. */
const SIGNS: Readonly<Record<Target['writes'], Partial<Record<LossKind, RegExp>>>> = {
  markdown: {
    tags: /^<steps>$/gm,
    boxes: /^ *- \[[ x]\] /gm,
    items: /^ +> /gm,
    details: /^<details>|^\+\+\+ S$/gm,
    mermaid: /^```mermaid$/gm,
    comments: /<!--/g,
    pictures: /!\[/g,
    sides: /-:/g,
    languages: /^```elixir$/gm,
  },
  wiki: {
    boxes: /^$./g,
    mermaid: /\{code:mermaid\}/g,
    pictures: /!http/g,
    lineBreaks: /first\nand/g,
  },
  html: {
    items: /<li>(?:(?!<\/li>).)*<blockquote>/gs,
    details: /<details>/g,
    elements: /<kbd>/g,
    pictures: /<img /g,
    sides: /<td align="right"/g,
    languages: /language-elixir/g,
    lineBreaks: /first<br>and/g,
  },
  'jira-html': {
    boxes: /data-task-state="TODO">(?!\[)/g,
    details: /data-node-type="expand"/g,
    elements: /<kbd>/g,
    pictures: /<img /g,
    sides: /align="right"/g,
    languages: /<pre data-language="elixir"/g,
    lineBreaks: /first<br>and/g,
  },
};

/** Where Markdown itself goes out, what is not shown is known from the tracker alone. */
const ONLY_THERE: readonly LossKind[] = ['lineBreaks', 'otherBoxes', 'elements', 'unknownTags'];

const document = fc.array(fc.constantFrom(...PIECES.keys()), { maxLength: 7 });

it.each(targets.map((target) => [target.name, target] as const))('of %s', (_, target) => {
  fc.assert(
    fc.property(document, (chosen) => {
      const pieces = chosen.map((at) => PIECES[at] as Piece);
      // A rule between two keeps them from being one list or paragraph.
      const text = pieces.map((piece, at) => piece.text(`word${at}end`)).join('\n\n---\n\n');
      const { losses, clipboard } = converted(`${text}\n`, target, { tags: ['steps'] });
      const out = clipboard['text/html'] ?? clipboard['text/plain'] ?? '';
      const signs = SIGNS[target.writes];
      for (const kind of new Set(pieces.map(({ of }) => of))) {
        if (kind === 'none') continue;
        const listed = losses.find(
          (loss) => loss.kind === kind || (kind === 'details' && loss.kind === 'folds'),
        );
        const had = pieces.filter(({ of }) => of === kind).length;
        if (target.writes === 'markdown' && ONLY_THERE.includes(kind)) continue;
        // Text that stays text is no loss.
        if (kind === 'unknownTags') expect(listed).toBeUndefined();
        else if (listed?.kind !== 'folds') {
          const kept = (signs[kind] ? out.match(signs[kind]) : null)?.length ?? 0;
          expect([kind, had - kept]).toEqual([kind, listed?.count ?? 0]);
        }
      }
      for (const { kind } of losses) {
        expect(pieces.some(({ of }) => of === kind || (kind === 'folds' && of === 'details'))).toBe(
          true,
        );
      }
      // No word goes with it, but for those of comments, which nobody sees.
      for (const [at, { of }] of pieces.entries()) {
        const isLeftOut = of === 'comments' && target.renders.comments === 'dropped';
        expect(out.includes(`word${at}end`)).toBe(!isLeftOut);
      }
    }),
    { numRuns: 300, seed: SEED },
  );
});
