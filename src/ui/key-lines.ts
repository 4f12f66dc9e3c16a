/** How the lines of the tables of keys are written, and those that several places have. */
import type { Shortcut } from './shortcut.ts';

export type Line = readonly [does: string, key: string, ...others: string[]];

/** The shortcuts of one place. */
export function at<Name extends string>(
  where: string,
  lines: Readonly<Record<Name, Line>>,
): Readonly<Record<Name, Shortcut>> {
  const shortcuts = Object.entries<Line>(lines).map(([name, [does, ...keys]]) => [
    name,
    { where, does, keys },
  ]);
  return Object.fromEntries(shortcuts);
}

/** What can be done with a task or a step as a whole. */
export const ENTRY = {
  up: ['Move it', 'Alt+Up'],
  down: ['Move it', 'Alt+Down'],
  duplicate: ['Duplicate it', 'Shift+Alt+Down'],
  remove: ['Remove it', 'Delete'],
} as const satisfies Record<string, Line>;

/** What can be done with a heading or label of the document. */
export const PART = {
  up: ['Move it', 'Alt+Up'],
  down: ['Move it', 'Alt+Down'],
  in: ['Nest it, and back', 'Shift+Alt+Right'],
  out: ['Nest it, and back', 'Shift+Alt+Left'],
  rename: ['Rename it', 'F2'],
  remove: ['Remove it', 'Delete'],
} as const satisfies Record<string, Line>;

export type PartKey = keyof typeof PART;

export type EntryKey = keyof typeof ENTRY;
