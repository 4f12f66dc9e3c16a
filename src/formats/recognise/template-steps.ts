/** The steps of a template: headings that repeat, which are steps in the plans that are made of it. */
import type { Source } from '../../markdown/blocks.ts';
import type { Naming } from '../../plan/own-format.ts';
import { formatWithId } from '../built-in/registry.ts';
import { surveyOf } from './survey.ts';
import type { TemplateCut } from './template-names.ts';
import { seriesOf } from './template-series.ts';
import { slotHelp } from './template-slots.ts';
import type { TemplateNode, TemplateTree } from './template-tree.ts';

export interface TemplateSteps {
  /** The heading around them; null for none. */
  readonly section: TemplateNode | null;
  readonly nodes: readonly TemplateNode[];
  /** What they are called, `Phase`; '' where they have only numbers. */
  readonly noun: string;
  readonly naming: Naming;
}

/**
 * The headings that repeat with a number, beside each other, where they are steps to whoever reads a
 * text like this; null for none. They stand first in a section without a value of its own, since a
 * format has nothing between that and its steps.
 */
export function stepsIn({ nodes }: TemplateTree, source: Source): TemplateSteps | null {
  const isHeading = ({ mark }: TemplateNode) => mark.as === 'heading';
  const { steps } = surveyOf(source, formatWithId('issue'));
  const sections = nodes.filter(isBare);
  for (const [section, parts] of [
    [null, nodes] as const,
    ...sections.map((node) => [node, node.parts] as const),
  ]) {
    const series = seriesOf(parts);
    const from = series.findIndex((own) => own.includes('{n}'));
    const own = parts.filter((part, i) => isHeading(part) && series[i] === series[from]);
    const areSteps = own.every(({ line }) => steps.has(line));
    if (!areSteps || (section && from > 0)) continue;
    // Names for good, `Phase 1: Setup`, say nothing of how the others are called.
    const naming = own.find(({ words }) => words.slot) ?? own[0];
    if (naming) return { section, nodes: own, ...namingOf(naming) };
  }
  return null;
}

function isBare({ blocks }: TemplateNode): boolean {
  return blocks.every(({ type }) => type === 'comment' || type === 'break' || type === 'quote');
}

function namingOf({
  words: { shape, slot },
  mark,
}: TemplateNode): Pick<TemplateSteps, 'noun' | 'naming'> {
  const level = mark.as === 'heading' ? mark.level : 3;
  const [before = shape] = shape.split('{}');
  const noun = /^(\p{L}[\p{L} ]*?)\s*\{n\}/u.exec(before)?.[1] ?? '';
  const text = slot ? `${before.trim()} {name}` : `${shape}: {name}`;
  const help = slot ? (slotHelp(slot.text) ?? '') : noun || 'Name';
  const written = slot?.text.startsWith('<!--') ? `[${help}]` : slot?.text;
  const placeholder = slot ? `${written}${slot.after}`.trim() : `[${noun || 'Name'}]`;
  return { noun, naming: { of: 'step', level, text, placeholder, help } };
}

/** Whether a step is called something for good: `Phase 1: Setup`. */
export function isNamed({ words: { shape, slot } }: TemplateNode): boolean {
  return slot === null && /\{n\}[\s:：.–—-]*\p{L}/u.test(shape);
}

/** The number of a step in the place of a letter for one: `Phase N: Polish`. */
export function numberCut(
  { line }: TemplateNode,
  number: number,
  { lines }: Source,
): readonly TemplateCut[] {
  const match = /(?<=[ \t])[NX](?=[:：.]|[ \t]+[–—-])/.exec(lines[line] ?? '');
  if (!match) return [];
  return [{ line, start: match.index, end: match.index + 1, text: String(number) }];
}
