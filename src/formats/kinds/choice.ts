/** A choice among usual words that takes other words too: complexity. */
import type { KindOf } from '../kind.ts';
import { lineSchema, placeholderLine, printLine, readLine } from './line.ts';

export function choice(choices: readonly string[]): KindOf<'choice'> {
  return {
    id: 'choice',
    options: { choices },
    schema: lineSchema,
    blank: '',
    isEmpty: (value) => value === '',
    print: printLine,
    template: placeholderLine,
    read: readLine,
  };
}
