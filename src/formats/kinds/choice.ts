/** A choice among usual words that takes other words too: complexity. */
import type { KindSyntax } from '../language/kind.ts';
import { placeholderLine, printLine, readLine } from './line.ts';

export const choiceSyntax: KindSyntax<'choice'> = {
  print: printLine,
  template: placeholderLine,
  read: readLine,
};
