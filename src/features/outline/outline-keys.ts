import type { KeyNote } from '../../ui/commands.ts';

const group = 'In the outline';

/** The keys that the outline handles itself, for the list of shortcuts. */
export const OUTLINE_KEYS: readonly KeyNote[] = [
  { group, what: 'Go there', keys: ['Enter'] },
  { group, what: 'Open it', keys: ['Mod+Enter'] },
  { group, what: 'Fold and unfold', keys: ['←', '→'] },
  { group, what: 'Move it', keys: ['Alt+↑', 'Alt+↓'] },
  { group, what: 'Duplicate it', keys: ['Shift+Alt+↓'] },
  { group, what: 'Remove it', keys: ['Delete'] },
  { group, what: 'All that can be done with it', keys: ['Shift+F10'] },
];
