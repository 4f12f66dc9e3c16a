import { folded } from '../../plan/text.ts';
import type { Command } from '../../ui/commands.ts';

/**
 * The commands that have every word of `query` in their title, group or keywords, best first:
 * those whose title begins with it, then those with a word that does, then the rest; each lot
 * in the order given. All of them for an empty query.
 */
export function ranked(commands: readonly Command[], query: string): readonly Command[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return commands;
  const lots: Command[][] = [[], [], []];
  for (const command of commands) {
    const title = folded(command.title);
    const text = `${title} ${folded(command.group)} ${folded(command.keywords ?? '')}`;
    if (!words.every((word) => text.includes(word))) continue;
    lots[lotOf(title, words)]?.push(command);
  }
  return lots.flat();
}

function lotOf(title: string, words: readonly string[]): 0 | 1 | 2 {
  if (title.startsWith(words.join(' '))) return 0;
  return words.every((word) => ` ${title}`.includes(` ${word}`)) ? 1 : 2;
}
