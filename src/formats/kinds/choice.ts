/** A choice among usual words that takes other words too: complexity. */
import type { KindOf, KindSyntax } from '../language/kind.ts';
import { belowSyntax, placeholderLine, printLine, readLine } from './line.ts';

export function choiceSyntax({ options }: KindOf<'choice'>): KindSyntax<'choice'> {
  if (options.isBelow) return belowSyntax;
  return { print: printLine, template: placeholderLine, read: readLine };
}
