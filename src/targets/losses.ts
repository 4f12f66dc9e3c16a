/** What a target does not take as it was written, in words for the person who pastes. */
import type { Target } from './target.ts';

export const LOSSES = [
  'tags',
  'frontMatter',
  'lineBreaks',
  'boxes',
  'otherBoxes',
  'items',
  'details',
  'folds',
  'mermaid',
  'elements',
  'unknownTags',
  'comments',
  'links',
  'pictures',
  'sides',
  'languages',
] as const;

export type LossKind = (typeof LOSSES)[number];

export interface Loss {
  readonly kind: LossKind;
  readonly count: number;
  /** The line of the Markdown where the first one is, from 0. */
  readonly line: number;
}

/** A sentence about a loss: how many, and what stands there instead. */
export function lossInWords({ kind, count }: Loss, { name, writes }: Target): string {
  const one = count === 1;
  switch (kind) {
    case 'tags':
      return `${one ? 'A tag is' : `${count} tags are`} written as ${one ? 'a heading' : 'headings'}.`;
    case 'frontMatter':
      return 'The keys at the top are shown as code.';
    case 'lineBreaks':
      return `${one ? 'A line break' : `${count} line breaks`} within a text ${one ? 'is a space' : 'are spaces'} there.`;
    case 'boxes':
      return `${one ? 'A box' : `${count} boxes`} can’t be ticked there: ☐ and ☑ stand for ${one ? 'it' : 'them'}.`;
    case 'otherBoxes':
      return `${one ? 'A box' : `${count} boxes`} with a sign of ${one ? 'its' : 'their'} own, such as [~], ${one ? 'is' : 'are'} text there.`;
    case 'items':
      return `What ${one ? 'an item of a list has' : `${count} items of lists have`} below the words comes between the items.`;
    case 'details':
      return `${one ? 'A folded part is' : `${count} folded parts are`} open, below a bold line.`;
    case 'folds':
      return `${one ? 'A folded part folds' : `${count} folded parts fold`} in ${name}’s own way, which is no Markdown elsewhere.`;
    case 'mermaid':
      return `${one ? 'A diagram is' : `${count} diagrams are`} shown as code.`;
    case 'elements':
      return writes === 'markdown'
        ? `${one ? 'A piece' : `${count} pieces`} of HTML ${one ? 'shows' : 'show'} as text, with ${one ? 'its' : 'their'} tags.`
        : `${one ? 'A piece' : `${count} pieces`} of HTML ${one ? 'loses its' : 'lose their'} tags; the words stay.`;
    case 'unknownTags':
      return `${one ? 'A word' : `${count} words`} in angle brackets, such as <name>, ${one ? 'is' : 'are'} not shown. As code, \`<name>\`, ${one ? 'it' : 'they'} would be.`;
    case 'comments':
      return `${one ? 'A hidden comment is' : `${count} hidden comments are`} left out.`;
    case 'links':
      return `${one ? 'A link is' : `${count} links are`} words alone: only web, mail and phone addresses go along.`;
    case 'pictures':
      return `${one ? 'A picture is' : `${count} pictures are`} shown as ${one ? 'a link' : 'links'}.`;
    case 'sides':
      return `${one ? 'A table has' : `${count} tables have`} all words on the left there.`;
    case 'languages':
      return `${one ? 'A piece of code has' : `${count} pieces of code have`} no colours in ${name}.`;
  }
}
