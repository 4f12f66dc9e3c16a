/** A choice among usual words that takes other words too: complexity. */
import { normalLine } from '../../plan/text.ts';
import { type KindOf, PLAIN_TRAITS } from '../language/kind.ts';
import { placeholderLine, printLine, readLine } from './line.ts';

export function choice(choices: readonly string[]): KindOf<'choice'> {
  return {
    id: 'choice',
    options: { choices },
    traits: PLAIN_TRAITS,
    normal: normalLine,
    blank: '',
    isEmpty: (value) => value === '',
    print: printLine,
    template: placeholderLine,
    read: readLine,
  };
}
