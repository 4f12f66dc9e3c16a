/** Pieces of code, each in a fence. */
import type { Block } from '../../markdown/blocks.ts';
import type { Snippet } from '../../plan/values.ts';
import { entryOf } from '../language/entry-span.ts';
import {
  inlineExcerpt,
  joinedExcerpts,
  NO_EXCERPT,
  regionText,
  restOf,
} from '../language/excerpt.ts';
import type { KindSyntax } from '../language/kind.ts';
import { printFence, readFence } from './fences.ts';
import { placeholderLine } from './line.ts';

export const snippetsSyntax: KindSyntax<'snippets'> = {
  print(value) {
    const pieces = value.flatMap((snippet, i) => {
      const piece = { text: printFence(snippet), path: String(i) };
      return i === 0 ? [piece] : [{ text: '', path: '' }, piece];
    });
    return { pieces, after: 'tight' };
  },
  template: placeholderLine,
  read(region, place) {
    const value: Snippet[] = [];
    const others: Block[] = [];
    const fences: Block[] = [];
    for (const block of region.blocks) {
      const snippet = block.type === 'fence' ? readFence(block, region) : null;
      if (snippet && isFilled(snippet)) {
        fences.push(block);
        value.push(snippet);
      } else if (snippet) continue;
      else if (regionText(region, block.start, block.end) !== place.placeholder) others.push(block);
    }
    const inline = region.inline === place.placeholder ? NO_EXCERPT : inlineExcerpt(region);
    const rest = joinedExcerpts([inline, restOf(region, others)]);
    const entries = () => fences.map((block, i) => entryOf(block, String(i), region));
    return { value, rest, entries };
  },
};

function isFilled({ language, code }: Snippet): boolean {
  return language !== '' || code !== '';
}
