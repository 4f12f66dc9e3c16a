/** What is no value of a plan in a part of a template that has no fields of its own. */
import type { Lines, Source } from '../../markdown/blocks.ts';
import { templateBody } from './template-body.ts';
import { headingCut, type TemplateCut } from './template-names.ts';
import { noteIn } from './template-notes.ts';
import type { TemplateNode } from './template-tree.ts';

/**
 * Help and slots below a heading or label, and in all parts of it. What is left is what it says for good,
 * and each plan begins with that.
 */
export function cutsBelow(
  { blocks, inline, parts }: TemplateNode,
  source: Source,
  isForm: boolean,
): readonly TemplateCut[] {
  const { others, at } = noteIn(blocks, source);
  const { cuts } = templateBody({ inline, blocks: others, isShort: false }, source, isForm);
  return [
    ...(at ? linesOf(at, source) : []),
    ...cuts,
    ...parts.flatMap((part) => [
      ...headingCut(part, part.words.label, source),
      ...cutsBelow(part, source, isForm),
    ]),
  ];
}

/** All characters of some lines. */
export function linesOf({ start, end }: Lines, { lines }: Source): readonly TemplateCut[] {
  return lines
    .slice(start, end)
    .map(({ length }, i) => ({ line: start + i, start: 0, end: length }));
}
