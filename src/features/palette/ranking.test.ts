import { describe, expect, test } from 'vitest';
import type { Command } from '../../ui/commands.ts';
import { ranked } from './ranking.ts';

const command = (title: string, more: Partial<Command> = {}): Command => ({
  id: title,
  title,
  group: 'Edit',
  run: () => undefined,
  ...more,
});
const titles = (query: string, ...commands: Command[]) =>
  ranked(commands, query).map(({ title }) => title);

describe('commands for a query', () => {
  test('are those with all of its words, wherever they are', () => {
    const list = [
      command('Add step'),
      command('Add task'),
      command('Export…', { keywords: 'markdown copy' }),
      command('Bring it to the ticket', { group: 'Go to' }),
    ];
    expect(titles('step add', ...list)).toEqual(['Add step']);
    expect(titles('COPY', ...list)).toEqual(['Export…']);
    expect(titles('go to tick', ...list)).toEqual(['Bring it to the ticket']);
    expect(titles('nothing', ...list)).toEqual([]);
    expect(titles('  ', ...list)).toHaveLength(4);
  });

  test('come with those first that begin with it, then those with words that do', () => {
    const list = [command('Restart'), command('Go to start'), command('Start over')];
    expect(titles('start', ...list)).toEqual(['Start over', 'Go to start', 'Restart']);
  });

  test('are found without accents', () => {
    expect(titles('resume', command('Résumé'))).toEqual(['Résumé']);
  });
});
