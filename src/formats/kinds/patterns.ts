/** Named pieces of code: a label, then a fence. */
import type { Block } from '../../markdown/blocks.ts';
import { escapedWhole } from '../../markdown/escape.ts';
import type { Pattern } from '../../plan/values.ts';
import { entryOf } from '../language/entry-span.ts';
import { regionText, restOf } from '../language/excerpt.ts';
import type { KindSyntax } from '../language/kind.ts';
import type { Piece } from '../language/pieces.ts';
import { printFence, readFence } from './fences.ts';
import { lineValue } from './line.ts';

export const patternsSyntax: KindSyntax<'patterns'> = {
  print(value, place) {
    const reserved = [place.placeholder];
    const pieces = value.flatMap((pattern, i): Piece[] => [
      ...(i === 0 ? [] : [{ text: '', path: '' }]),
      ...(pattern.name === ''
        ? []
        : [{ text: nameLine(escapedWhole(pattern.name, reserved)), path: `${i}.name` }]),
      { text: printFence(pattern), path: String(i) },
    ]);
    return { pieces, after: 'tight' };
  },
  template: (place) => ({
    pieces: [{ text: `${nameLine(place.placeholder)}\n\`\`\`\n\`\`\``, path: '' }],
    after: 'tight',
  }),
  read(region, place) {
    const value: Pattern[] = [];
    const others: Block[] = [];
    const found: { readonly block: Block; readonly path: string }[] = [];
    let label: Block | null = null;
    let name = '';
    const keepLabel = () => {
      if (label) others.push(label);
      label = null;
      name = '';
    };
    for (const block of region.blocks) {
      if (block.type === 'fence') {
        const pattern = { name: lineValue(name, place), ...readFence(block, region) };
        if (isFilled(pattern)) {
          if (label) found.push({ block: label, path: `${value.length}.name` });
          found.push({ block, path: String(value.length) });
          value.push(pattern);
        }
        label = null;
        name = '';
        continue;
      }
      keepLabel();
      const read =
        block.type === 'paragraph' ? readName(regionText(region, block.start, block.end)) : null;
      if (read === null) others.push(block);
      else {
        label = block;
        name = read;
      }
    }
    keepLabel();
    const entries = () => found.map(({ block, path }) => entryOf(block, path, region));
    return { value, rest: restOf(region, others), entries };
  },
};

/** A colon at the end of a name, `Errors:`, gets a backslash: the label has its own. */
function nameLine(name: string): string {
  return `**${name.replace(/\\*[:：]$/, (colon) => `\\${colon}`)}**:`;
}

function readName(text: string): string | null {
  const match = /^\*\*([^\n]+?)(?:(?<!\\)[:：]\*\*:?|\*\*[ \t]*[:：])[ \t]*$/.exec(text);
  return match?.[1]?.replace(/\\(?=\\*[:：]$)/, '') ?? null;
}

function isFilled({ name, language, code }: Pattern): boolean {
  return name !== '' || language !== '' || code !== '';
}
